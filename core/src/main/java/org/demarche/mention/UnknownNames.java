package org.demarche.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.article.Article;
import org.demarche.codebook.Codebook;
import org.demarche.mention.NameRuns.Run;
import org.demarche.text.Sentence;
import org.demarche.text.Span;
import org.demarche.text.Token;

/**
 * Collects the proper names of one article that no actor table holds. Takes its sentences in order, each before it is
 * remembered. Not thread-safe.
 */
public final class UnknownNames {
    private static final int AROUND = 50;
    private static final int SHORTEST = 2;
    private static final Pattern GAPS = Pattern.compile("\\s+");
    private static final Pattern EDGE = Pattern.compile("^[^\\p{L}]+|[^\\p{L}.]+$");
    private static final Set<String> WITHIN =
            Set.of("in", "near", "outside", "around", "across", "inside", "throughout");

    /** Words that make a name one of a place: "Harbour Street", "Lake Victoria". */
    private static final Set<String> PLACES = Set.of(
            "street",
            "avenue",
            "road",
            "square",
            "boulevard",
            "lane",
            "highway",
            "bridge",
            "river",
            "lake",
            "gulf",
            "strait",
            "straits",
            "sea",
            "bay",
            "ocean",
            "mount",
            "mountains",
            "hills",
            "valley",
            "island",
            "islands",
            "peninsula",
            "airport",
            "port",
            "province",
            "district",
            "county",
            "region",
            "village",
            "city",
            "stadium",
            "hotel",
            "beach",
            "canal",
            "cape",
            "desert",
            "station",
            "park",
            "cathedral",
            "palace");

    private final Article article;
    private final Codebook codebook;
    private final List<UnknownMention> found = new ArrayList<>();
    private final Map<String, Integer> ordinary = new HashMap<>();

    public UnknownNames(Article article, Codebook codebook) {
        this.article = article;
        this.codebook = codebook;
    }

    /** Takes the next sentence. */
    public void take(Sentence sentence, ActorFinder actors) {
        if (TitleCase.is(sentence)) {
            return;
        }
        for (Token token : sentence.tokens()) {
            if (token.form().chars().allMatch(Character::isLowerCase)) {
                ordinary.merge(token.form(), 1, Integer::sum);
            }
        }
        for (Run run : new NameRuns(sentence, actors).all()) {
            mention(sentence, actors, run).ifPresent(found::add);
        }
    }

    /** What was found, in the order of the text. A surname alone counts for the full name that the article gives. */
    public List<UnknownMention> mentions() {
        Map<String, String> bySurname = new HashMap<>();
        for (UnknownMention mention : found) {
            int gap = mention.name().lastIndexOf(' ');
            if (gap > 0) {
                bySurname.putIfAbsent(mention.name().substring(gap + 1), mention.name());
            }
        }
        return found.stream()
                .map(m -> m.named(bySurname.getOrDefault(m.name(), m.name())))
                .toList();
    }

    /** How often each word was met without a capital. */
    public Map<String, Integer> ordinaryWords() {
        return Map.copyOf(ordinary);
    }

    private Optional<UnknownMention> mention(Sentence sentence, ActorFinder actors, Run run) {
        Span span = new Span(
                sentence.token(run.first()).span().start(),
                sentence.token(run.last()).span().end());
        String name = oneLine(span);
        if (name.length() < SHORTEST || isPlace(sentence, run) || isListed(name)) {
            return Optional.empty();
        }
        Token head = head(sentence, run);
        Optional<Actor> actor = actors.actors(head).stream()
                .filter(a -> a.span().contains(head.span()))
                .findFirst();
        boolean met = actor.isPresent() && has(actor.get(), "coreference");
        String full = actor.map(Actor::name).orElse(null);
        if (met && full != null) {
            if (isListed(full)) {
                return Optional.empty();
            }
            name = full;
        }
        String title = met ? "" : actor.map(a -> title(a, run)).orElse("");
        String country = met ? null : actor.map(Actor::country).orElse(null);
        String code = actor.map(Actor::code).orElse(null);
        boolean guessed = country != null && !title.isEmpty() && code != null && code.length() > country.length();
        boolean weak = title.isEmpty() && !name.equals(full) && isWeak(sentence, actors, run, head);
        return Optional.of(
                new UnknownMention(span, name, title, country, guessed ? code : null, weak, context(sentence, span)));
    }

    private boolean isListed(String name) {
        return !codebook.actors().facts(name).isEmpty();
    }

    /** The word of the run that the others depend on. */
    private static Token head(Sentence sentence, Run run) {
        for (int i = run.last(); i > run.first(); i--) {
            int head = sentence.token(i).head();
            if (head < run.first() || head > run.last()) {
                return sentence.token(i);
            }
        }
        return sentence.token(run.first());
    }

    private static boolean has(Actor actor, String step) {
        return actor.via().stream().anyMatch(via -> via.kind().equals(step));
    }

    /** What stands right before the name, or explains it. */
    private static String title(Actor actor, Run run) {
        return actor.via().stream()
                .filter(via -> (via.kind().equals("title") && run.titled())
                        || (via.kind().equals("apposition")
                                && via.text().chars().noneMatch(Character::isDigit)))
                .map(via ->
                        EDGE.matcher(GAPS.matcher(via.text()).replaceAll(" ")).replaceAll(""))
                .findFirst()
                .orElse("");
    }

    private static boolean isPlace(Sentence sentence, Run run) {
        return PLACES.contains(sentence.token(run.first()).lower())
                || PLACES.contains(sentence.token(run.last()).lower());
    }

    /** In a place, before a thing, or a single word at the beginning of the sentence. */
    private static boolean isWeak(Sentence sentence, ActorFinder actors, Run run, Token head) {
        boolean initial = run.first() == run.last() && begins(sentence, run);
        if (initial || WITHIN.contains(actors.preposition(head))) {
            return true;
        }
        Optional<Token> above = sentence.head(head);
        return head.isRelation("compound")
                && above.isPresent()
                && !above.get().isProper()
                && actors.role(above.get()).isEmpty();
    }

    private static boolean begins(Sentence sentence, Run run) {
        return sentence.tokens().subList(0, run.first()).stream()
                .noneMatch(token -> Character.isLetterOrDigit(token.form().charAt(0)));
    }

    private String oneLine(Span span) {
        return GAPS.matcher(span.of(article.text())).replaceAll(" ");
    }

    /** Whole words of the sentence around a name. */
    private String context(Sentence sentence, Span span) {
        int start = sentence.span().start();
        int end = sentence.span().end();
        for (Token token : sentence.tokens()) {
            if (span.start() - token.span().start() > AROUND) {
                start = token.span().end();
            }
            if (token.span().end() - span.end() <= AROUND) {
                end = Math.max(span.end(), token.span().end());
            }
        }
        String words = oneLine(new Span(start, end)).strip();
        return (start > sentence.span().start() ? "... " : "")
                + words
                + (end < sentence.span().end() ? " ..." : "");
    }
}
