package org.demarche.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.article.Article;
import org.demarche.article.Dateline;
import org.demarche.codebook.ActorFact;
import org.demarche.codebook.ActorTable;
import org.demarche.codebook.AgentTable;
import org.demarche.codebook.Codebook;
import org.demarche.codebook.Folding;
import org.demarche.mention.Actor.Via;
import org.demarche.place.ArticlePlaces;
import org.demarche.place.Place;
import org.demarche.text.Span;
import org.jspecify.annotations.Nullable;

/** Who speaks where no verb of saying tells it: the body that issued a text, and the labels of a transcript. */
public final class Voices {
    private static final Set<String> ADDRESS =
            Set.of("mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady", "prof", "the", "hon");
    private static final Set<String> NOBODY = Set.of(
            "q", "a", "question", "answer", "audience", "moderator", "participant", "reporter", "interpreter", "host");

    private static final List<String> BODIES = List.of(
            "ministry",
            "government",
            "embassy",
            "presidency",
            "department of",
            "office of the",
            "foreign office",
            "cabinet",
            "chancellery",
            "prime minister");

    private final Article article;
    private final Codebook codebook;
    private final Memory memory;

    /** @param memory what the article has said before the label */
    public Voices(Article article, Codebook codebook, Memory memory) {
        this.article = article;
        this.codebook = codebook;
        this.memory = memory;
    }

    /** The actor that published the text, unless that is a newspaper or an agency, whose "we" is no actor's. */
    public Optional<Actor> issuer() {
        String publisher = article.publisher();
        if (publisher == null) {
            return Optional.empty();
        }
        String name = publisher.startsWith("The ") ? publisher.substring(4) : publisher;
        for (String words : List.of(publisher, name)) {
            Optional<ActorFact> fact = codebook.actors().find(Folding.fold(words), words, false, article.published());
            if (fact.isPresent()) {
                return fact.filter(f -> !codebook.ontology().rolesOf(f.code()).contains("MED"))
                        .map(f -> actor(new Span(0, 0), publisher, f.code(), null, "name"));
            }
        }
        return government(name).map(code -> actor(new Span(0, 0), publisher, code, null, "name"));
    }

    /** "Ministry of Foreign Affairs of Japan", "Government of Canada": a state's body by its kind and its state. */
    private Optional<String> government(String publisher) {
        String folded = Folding.fold(publisher);
        if (BODIES.stream().noneMatch(folded::contains)) {
            return Optional.empty();
        }
        String[] words = publisher.split("[\\s,]+");
        for (int length = Math.min(words.length, ActorTable.MAX_WORDS); length > 0; length--) {
            for (int from = 0; from + length <= words.length; from++) {
                String part = String.join(" ", Arrays.asList(words).subList(from, from + length));
                Optional<ActorFact> fact = codebook.actors().find(Folding.fold(part), part, false, article.published());
                if (fact.isPresent() && codebook.ontology().isCountry(fact.get().code())) {
                    return Optional.of(codebook.ontology().actorCode(fact.get().code(), List.of("GOV")));
                }
            }
        }
        return Optional.empty();
    }

    /** The one that a label of a transcript names. Its code is null where no table tells who that is. */
    public Actor speaker(Span label) {
        String printed = label.of(article.text());
        String words = printed.substring(0, printed.length() - 1)
                .replaceAll("\\(.*\\)", "")
                .strip();
        Span span = new Span(label.start(), label.start() + words.length());
        List<String> rest = new ArrayList<>(Arrays.asList(words.split("\\s+")));
        while (rest.size() > 1 && ADDRESS.contains(plain(rest.get(0)))) {
            rest.remove(0);
        }
        if (NOBODY.contains(plain(rest.get(0))) && rest.size() == 1) {
            return actor(span, words, null, null, "speaker");
        }
        List<String> roles = List.of();
        String office = "";
        for (int length = Math.min(rest.size(), AgentTable.MAX_WORDS); length > 0 && office.isEmpty(); length--) {
            String phrase = String.join(" ", rest.subList(0, length)).toLowerCase(Locale.ROOT);
            Optional<AgentTable.Agent> agent = codebook.agents().find(phrase);
            if (agent.isPresent()) {
                office = phrase;
                roles = agent.get().roles();
                rest = rest.subList(length, rest.size());
            }
        }
        return rest.isEmpty() ? officer(span, words, office, roles) : named(span, words, rest, roles);
    }

    /**
     * The country that a dateline's place lies in, as far as the tables know it.
     *
     * @param places knows where the article as a whole was filed
     */
    public Optional<Actor> home(Dateline dateline, ArticlePlaces places) {
        List<String> parts = new ArrayList<>(List.of(dateline.place().split(", ", -1)));
        parts.add(0, dateline.place());
        for (String part : parts) {
            Optional<ActorFact> fact = codebook.actors().find(Folding.fold(part), part, true, article.published());
            if (fact.isPresent() && codebook.ontology().isCountry(fact.get().code())) {
                int at = article.text().indexOf(part, dateline.span().start());
                boolean within =
                        at >= 0 && at + part.length() <= dateline.span().end();
                Span span = within ? new Span(at, at + part.length()) : dateline.span();
                return Optional.of(
                        actor(span, span.of(article.text()), fact.get().code(), null, "name"));
            }
        }
        boolean first = places.datelineWords().filter(dateline.place()::equals).isPresent();
        return (first ? places.dateline() : Optional.<Place>empty())
                .filter(place -> place.country() != null)
                .map(place -> {
                    int start = dateline.span().start();
                    boolean begins = article.text().startsWith(dateline.place(), start);
                    Span span =
                            begins ? new Span(start, start + dateline.place().length()) : dateline.span();
                    return actor(span, span.of(article.text()), place.country(), null, "place");
                });
    }

    private static String plain(String word) {
        return word.replace(".", "").toLowerCase(Locale.ROOT);
    }

    /** "THE PRESIDENT": the one that was named before, else the one of the body that issued the text. */
    private Actor officer(Span span, String words, String office, List<String> roles) {
        Optional<Actor> before = memory.role(office);
        if (before.isPresent()) {
            return actor(span, words, before.get().code(), before.get().name(), "coreference");
        }
        String country = memory.issuer().map(Actor::country).orElse(null);
        String code = country == null ? "" : codebook.ontology().actorCode(country, roles);
        return actor(span, words, code.isEmpty() ? null : code, null, "title");
    }

    private Actor named(Span span, String words, List<String> rest, List<String> roles) {
        String name = String.join(" ", rest);
        Optional<ActorFact> whole = codebook.actors().find(Folding.fold(name), name, true, article.published());
        if (whole.isPresent()) {
            String code = codebook.ontology().actorCode(whole.get().code(), roles);
            return actor(
                    span,
                    words,
                    code,
                    whole.get().form().equals("person") ? whole.get().name() : null,
                    "name");
        }
        String last = rest.get(rest.size() - 1);
        String surname = last.substring(0, 1) + last.substring(1).toLowerCase(Locale.ROOT);
        Optional<Actor> met = memory.surname(surname).or(() -> memory.surname(last));
        if (met.isPresent()) {
            return actor(span, words, met.get().code(), met.get().name(), "coreference");
        }
        List<ActorFact> people = codebook.actors().surname(last, article.published()).stream()
                .filter(fact -> roles.isEmpty()
                        || codebook.ontology().rolesOf(fact.code()).stream().anyMatch(roles::contains))
                .toList();
        List<String> codes = people.stream().map(ActorFact::code).distinct().toList();
        boolean known = codes.size() == 1 && !roles.isEmpty();
        boolean one = people.stream().map(ActorFact::name).distinct().count() == 1;
        return actor(
                span,
                words,
                known ? codes.get(0) : null,
                known && one ? people.get(0).name() : surname,
                known ? "name" : "speaker");
    }

    private Actor actor(Span span, String words, @Nullable String code, @Nullable String name, String via) {
        String country =
                code != null && codebook.ontology().isCountry(code.substring(0, 3)) ? code.substring(0, 3) : null;
        return new Actor(
                span,
                words,
                code,
                country,
                codebook.ontology().rolesOf(code),
                name,
                List.of(new Via(via, span, words)));
    }
}
