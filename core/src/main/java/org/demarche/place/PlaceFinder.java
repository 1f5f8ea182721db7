package org.demarche.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.codebook.ActorFact;
import org.demarche.codebook.ActorTable;
import org.demarche.codebook.Codebook;
import org.demarche.codebook.Folding;
import org.demarche.codebook.PlaceKey;
import org.demarche.codebook.PlaceKind;
import org.demarche.codebook.PlaceTable;
import org.demarche.text.Sentence;
import org.demarche.text.Span;
import org.demarche.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of places in a sentence, longest first, from left to right, and what each stands for. A name within
 * the name of a person or a body is passed over. One for each sentence; not thread-safe.
 */
final class PlaceFinder {
    private static final String OPENERS = "(/[";
    private static final String CLOSED = ",;:()[]/\n\r\"\u201c\u201d";

    /** A town whose name is an everyday word is meant without more only when it has so many people. */
    private static final int TOWN = 100_000;

    private final Codebook codebook;
    private final String text;
    private final Sentence sentence;
    private final ArticlePlaces article;
    private final PlaceChoice choice;
    private final NameEdges edges;
    private final boolean capitals;
    private final List<NamedPlace> found = new ArrayList<>();
    private @Nullable Set<String> named;

    PlaceFinder(Codebook codebook, String text, Sentence sentence, ArticlePlaces article) {
        this.codebook = codebook;
        this.text = text;
        this.sentence = sentence;
        this.article = article;
        this.choice = new PlaceChoice(codebook);
        this.capitals = NameEdges.saysNothing(sentence);
        this.edges = new NameEdges(codebook, sentence, capitals);
    }

    /** All names, those that were passed over among them. */
    List<NamedPlace> find() {
        int i = 0;
        while (i < sentence.size()) {
            i = Character.isUpperCase(sentence.token(i).form().charAt(0)) ? read(i) : i + 1;
        }
        return List.copyOf(found);
    }

    /** Reads the name that begins at a token; gives back where to go on. */
    private int read(int i) {
        int last = longest(i);
        int actor = longestActor(i);
        if (actor > last
                || actor == last
                        && last >= i
                        && codebook.places().facts(key(i, last)).isEmpty()) {
            if (last >= i) {
                passOver(i, last, "part of a name that an actor table has, '" + words(i, actor) + "'");
            }
            return actor + 1;
        }
        if (last < i) {
            return i + 1;
        }
        int end = last;
        Optional<String> fault = edges.fault(i, last);
        boolean common = i == last && edges.isCommon(sentence.token(i));
        Within within = within(last);
        if (fault.isPresent() && (within.codes().isEmpty() || edges.isFacility(i))) {
            passOver(i, last, fault.get());
        } else if (common && within.codes().isEmpty() && !edges.isLocated(sentence.token(i))) {
            passOver(i, last, "an everyday word, and no 'in' or 'at' before it");
        } else {
            PlaceChoice.Choice chosen = choice.choose(words(i, last), within.codes(), article, named());
            Place place = chosen.place();
            if (place != null
                    && place.people() < TOWN
                    && common
                    && within.codes().isEmpty()) {
                passOver(i, last, "an everyday word, and no country or region behind it");
            } else {
                add(i, last, place, chosen.why());
            }
            end = place == null ? last : Math.max(last, within.end());
        }
        return end + 1;
    }

    private void passOver(int first, int last, String why) {
        add(first, last, null, why);
    }

    private void add(int first, int last, @Nullable Place place, String why) {
        int from = first;
        int to = last;
        Place shown = place;
        if (place != null && !place.kind().isPoint() && first > 0 && edges.isDirection(sentence.token(first - 1))) {
            from = edges.beginOfDirection(first - 1);
            shown = place.part(words(from, first - 1).toLowerCase(Locale.ROOT) + " " + place.name());
        } else if (place != null && place.kind() == PlaceKind.CITY && edges.isRegionWord(last + 1)) {
            to = last + 1;
            shown = place.part(place.name() + " " + sentence.token(to).form());
        }
        Span span = new Span(
                sentence.token(from).span().start(), sentence.token(to).span().end());
        found.add(new NamedPlace(span, span.of(text), from, to, shown, why));
    }

    /** The last token of the longest name of a place from here, or one before the first. */
    private int longest(int i) {
        int most = Math.min(sentence.size(), i + PlaceTable.MAX_WORDS) - 1;
        for (int j = most; j >= i; j--) {
            if (!Character.isLetterOrDigit(sentence.token(j).form().charAt(0))) {
                continue;
            }
            String printed = words(i, j);
            String key = PlaceKey.of(printed);
            boolean known = !key.isEmpty() && !codebook.places().facts(key).isEmpty();
            boolean closed = printed.chars().anyMatch(c -> CLOSED.indexOf(c) >= 0);
            if (known && !endsWithin(printed) || !closed && (isCountry(printed) || isCity(i, j, key))) {
                return j;
            }
        }
        return i - 1;
    }

    /** A name does not end with a comma, a bracket or a possessive. */
    private static boolean endsWithin(String printed) {
        return CLOSED.indexOf(printed.charAt(printed.length() - 1)) >= 0
                || printed.endsWith("'s")
                || printed.endsWith("\u2019s")
                || printed.indexOf('(') >= 0
                || printed.indexOf('/') >= 0;
    }

    private boolean isCountry(String printed) {
        return article.country(printed, false).isPresent();
    }

    private boolean isCity(int i, int j, String key) {
        Token first = sentence.token(i);
        Token last = sentence.token(j);
        boolean name =
                Character.isUpperCase(last.form().charAt(0)) && !last.form().equals("I");
        boolean adjective = i == j && first.tag().startsWith("JJ") && !edges.isLocated(first);
        boolean acronym = NameEdges.isLetters(words(i, j));
        return name && !adjective && !acronym && choice.knows(key);
    }

    /** The last token of the longest name of a body or a person from here, or one before the first. */
    private int longestActor(int i) {
        if (!codebook.actors()
                .begins(ActorTable.firstWord(Folding.fold(sentence.token(i).form())))) {
            return i - 1;
        }
        int most = Math.min(sentence.size(), i + ActorTable.MAX_WORDS) - 1;
        for (int j = most; j >= i; j--) {
            String printed = words(i, j);
            Optional<ActorFact> fact = codebook.actors().find(Folding.fold(printed), printed, false, null);
            if (fact.isPresent()) {
                return isState(fact.get()) ? i - 1 : j;
            }
        }
        return i - 1;
    }

    /** True for a name that stands for a state and for its land: "Iraq", "Baghdad", and not "Bank of England". */
    private boolean isState(ActorFact fact) {
        return fact.code().length() == 3
                && codebook.ontology().isCountry(fact.code())
                && (fact.form().equals("name")
                        || fact.form().equals("capital")
                        || fact.form().equals("acronym"));
    }

    /** The country or region behind a name, after a comma or in brackets. */
    private record Within(Set<String> codes, int end) {}

    private Within within(int last) {
        if (last + 2 >= sentence.size()) {
            return new Within(Set.of(), last);
        }
        String mark = sentence.token(last + 1).form();
        boolean bracket = mark.equals("-LRB-") || OPENERS.contains(mark) && !mark.equals("/");
        if (!mark.equals(",") && !bracket) {
            return new Within(Set.of(), last);
        }
        int from = last + 2;
        for (int j = Math.min(sentence.size(), from + 4) - 1; j >= from; j--) {
            Set<String> codes = article.qualifier(words(from, j));
            if (!codes.isEmpty()) {
                return new Within(codes, j);
            }
        }
        return new Within(Set.of(), last);
    }

    private String words(int first, int last) {
        String printed = new Span(
                        sentence.token(first).span().start(),
                        sentence.token(last).span().end())
                .of(text);
        return printed.indexOf('\n') < 0 ? printed : printed.replaceAll("\\s+", " ");
    }

    private String key(int first, int last) {
        return PlaceKey.of(words(first, last));
    }

    /** Codes of the countries and regions that this sentence names. */
    private Set<String> named() {
        if (named == null) {
            Set<String> codes = new HashSet<>();
            for (int i = 0; i < sentence.size(); i++) {
                for (int j = i; capital(i) && j < Math.min(sentence.size(), i + 3); j++) {
                    String words = words(i, j);
                    article.country(words, true).ifPresent(codes::add);
                    codes.addAll(article.qualifier(words));
                }
            }
            named = codes;
        }
        return named;
    }

    private boolean capital(int i) {
        return Character.isUpperCase(sentence.token(i).form().charAt(0));
    }
}
