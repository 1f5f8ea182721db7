package org.demarche.register;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.mention.ActorFinder;
import org.demarche.text.Sentence;
import org.demarche.text.Span;
import org.demarche.text.Token;

/** The words of a phrase as they stand in the text, without what goes before it and what is told beside it. */
final class Wording {
    private static final Set<String> LEADING = Set.of(
            "the", "a", "an", "this", "that", "these", "those", "its", "their", "his", "her", "our", "my", "your");
    private static final Set<String> BREAKS =
            Set.of("parataxis", "advcl", "acl:relcl", "appos", "nmod:tmod", "obl:tmod");
    private static final Set<String> CUTS = Set.of(
            "after",
            "before",
            "during",
            "since",
            "until",
            "while",
            "amid",
            "despite",
            "following",
            "when",
            "if",
            "because",
            "as",
            "including",
            "which",
            "who",
            "where",
            "whose",
            "but",
            "although",
            "though",
            "ahead");
    private static final Pattern YEAR = Pattern.compile("(1[89]|20)[0-9]{2}");
    private static final Set<String> TIMES = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "today",
            "yesterday",
            "tomorrow",
            "tonight",
            "week",
            "month",
            "year",
            "day",
            "morning",
            "afternoon",
            "evening",
            "weekend",
            "jan.",
            "feb.",
            "aug.",
            "sept.",
            "oct.",
            "nov.",
            "dec.");
    private static final Set<String> APOSTROPHES = Set.of("'", "\u2019");
    private static final Set<String> DASHES = Set.of("\u2013", "\u2014", "--");
    /** What says nothing alone: "discussed ways". */
    private static final Set<String> VAGUE = Set.of(
            "way",
            "step",
            "avenue",
            "issue",
            "matter",
            "effort",
            "progress",
            "need",
            "range",
            "number",
            "host",
            "series",
            "variety",
            "importance",
            "plan",
            "engagement",
            "concern",
            "thing",
            "what",
            "how",
            "opportunity",
            "measure",
            "work",
            "area",
            "subject",
            "topic",
            "point",
            "idea",
            "question",
            "development",
            "situation");

    /** "By the end of 2024". */
    private static final Set<String> EDGES = Set.of("end", "start", "beginning", "middle");

    private static final int LONGEST = 30;

    private final String text;
    private final Sentence sentence;
    private final ActorFinder actors;

    Wording(Told told) {
        this.text = told.text();
        this.sentence = told.sentence();
        this.actors = told.actors();
    }

    /** True for a day, a month, a year: what a phrase of time ends with. */
    static boolean isTime(Token token) {
        return TIMES.contains(token.lemmaLower())
                || TIMES.contains(token.lower())
                || token.lower().equals("may") && token.isProper()
                || YEAR.matcher(token.form()).matches();
    }

    /**
     * A phrase from its first word to its last, its preposition, its determiner and what is only told beside it left out;
     * empty where it says nothing or would have to be cut short.
     */
    Optional<String> of(Token head) {
        return words(head, false);
    }

    /**
     * A clause that says what is to be done, with its purpose and with whom; empty where it would be a bare verb.
     *
     * @param head its verb
     */
    Optional<String> clause(Token head) {
        return words(head, true).filter(words -> words.indexOf(' ') > 0);
    }

    private Optional<String> words(Token head, boolean whole) {
        Set<Integer> own = new HashSet<>();
        collect(head, own, 0, whole);
        int first = head.index();
        while (first > 0 && own.contains(first - 1)) {
            first--;
        }
        while (first < head.index() && isLeading(sentence.token(first))) {
            first++;
        }
        int last = first;
        while (last + 1 < sentence.size() && own.contains(last + 1) && !stops(last + 1, head, own, whole)) {
            last++;
        }
        if (last == head.index()) {
            last = withPurpose(head, own);
        }
        if (last + 1 < sentence.size()
                && DASHES.contains(sentence.token(last + 1).form())) {
            return Optional.empty();
        }
        boolean cut = last > head.index()
                && sentence.token(last).tag().equals("VB")
                && last + 1 < sentence.size()
                && (CUTS.contains(sentence.token(last + 1).lower())
                        || sentence.token(last + 1).lower().equals("that"));
        boolean owner = last + 1 < sentence.size()
                && (sentence.token(last + 1).tag().equals("POS")
                        || APOSTROPHES.contains(sentence.token(last + 1).form()));
        boolean modal = sentence.token(first).tag().equals("MD");
        if (cut || owner || modal) {
            return Optional.empty();
        }
        while (last > head.index() && isTrailing(sentence.token(last))) {
            last--;
        }
        if (last < head.index() || last - first > LONGEST) {
            return Optional.empty();
        }
        String words = new Span(
                        sentence.token(first).span().start(),
                        sentence.token(last).span().end())
                .of(text)
                .replaceAll("\\s+", " ");
        boolean halfQuoted = words.contains("\u2018") != words.contains("\u2019")
                || words.contains("\u201c") != words.contains("\u201d")
                || words.chars().filter(c -> c == '"').count() % 2 == 1;
        boolean vague = first == last && VAGUE.contains(head.lemmaLower());
        return words.isBlank() || halfQuoted || vague ? Optional.empty() : Optional.of(words);
    }

    /** "Ways to counter smuggling": the infinitive behind a bare noun, on whatever the parser hung it. */
    private int withPurpose(Token head, Set<Integer> own) {
        int to = head.index() + 1;
        if (to + 1 >= sentence.size()
                || !sentence.token(to).lower().equals("to")
                || sentence.token(to).head() < 0) {
            return head.index();
        }
        Token verb = sentence.token(sentence.token(to).head());
        if (!verb.tag().equals("VB") || verb.index() > to + 2) {
            return head.index();
        }
        collect(verb, own, 0, false);
        int last = head.index();
        while (last + 1 < sentence.size() && own.contains(last + 1) && !stops(last + 1, verb, own, false)) {
            last++;
        }
        return Math.max(last, verb.index());
    }

    private boolean isLeading(Token token) {
        return token.isRelation("case") && !token.lower().equals("'s")
                || token.isRelation("mark")
                || LEADING.contains(token.lower())
                || token.isRelation("cc")
                || token.tag().equals(",")
                || token.tag().equals("``");
    }

    private static boolean isTrailing(Token token) {
        return token.tag().equals(",")
                || token.isRelation("cc")
                || token.isRelation("case")
                || token.tag().equals("''")
                || Set.of("such", "well", "both").contains(token.lower())
                || token.tag().equals("HYPH")
                || token.tag().equals(":")
                || token.tag().equals("-LRB-");
    }

    private void collect(Token head, Set<Integer> own, int depth, boolean whole) {
        own.add(head.index());
        for (Token child : sentence.children(head)) {
            boolean purpose = whole && child.relation().equals("advcl") && child.index() > head.index();
            boolean beside = BREAKS.contains(child.relation()) && !purpose
                    || depth == 0 && child.isRelation("conj") && child.isVerb() && !head.isVerb()
                    || depth == 0 && (child.isRelation("nsubj") || child.isRelation("cop"));
            if (!beside && !isWhen(child)) {
                collect(child, own, depth + 1, whole);
            }
        }
    }

    /** "In Geneva on Monday": when, which belongs to the act and not to what the phrase says. */
    private boolean isWhen(Token child) {
        boolean edge = EDGES.contains(child.lemmaLower())
                && sentence.children(child).stream()
                        .anyMatch(of ->
                                of.isRelation("nmod") && (isTime(of) || of.tag().equals("CD")));
        return (child.isRelation("obl") || child.isRelation("nmod") && child.index() > child.head())
                        && (isTime(child) || edge)
                || child.isRelation("nmod") && isTime(child) && child.isProper();
    }

    private boolean stops(int at, Token head, Set<Integer> own, boolean whole) {
        Token token = sentence.token(at);
        if (at < head.index()) {
            return false;
        }
        if (token.tag().equals(",")) {
            return !listGoesOn(at, own);
        }
        boolean party = token.lower().equals("with") || token.lower().equals("between");
        if (party
                && !whole
                && token.head() >= 0
                && !actors.actors(sentence.token(token.head())).isEmpty()) {
            return true;
        }
        return CUTS.contains(token.lower())
                || token.lower().equals("that") && !token.isRelation("det")
                || Set.of(";", "(", ")", "\u2014", "\u2013", ".", ":", "\"", "-LRB-", "-RRB-", "--")
                        .contains(token.form())
                || token.tag().equals("''")
                || token.tag().equals(".");
    }

    /** A comma within a list: what stands behind it hangs on what stands before it, or on what both describe. */
    private boolean listGoesOn(int comma, Set<Integer> own) {
        int next = comma + 1;
        while (next < sentence.size() && sentence.token(next).isRelation("cc")) {
            next++;
        }
        if (!own.contains(next)) {
            return false;
        }
        Token top = sentence.token(next);
        while (top.head() > comma && own.contains(top.head())) {
            top = sentence.token(top.head());
        }
        Token highest = top;
        boolean astride = top.head() >= 0
                && sentence.tokens().subList(0, comma).stream().anyMatch(before -> sentence.dominates(highest, before));
        return top.isRelation("conj") || astride;
    }

    /** The first of these phrases that says what something is on: no time, no day. */
    Optional<String> topic(List<Token> heads) {
        for (Token head : heads) {
            if (!isTime(head)
                    && !head.tag().equals("CD")
                    && !head.isPronoun()
                    && !head.tag().equals("DT")) {
                Optional<String> words = of(head);
                if (words.isPresent()) {
                    return words;
                }
            }
        }
        return Optional.empty();
    }
}
