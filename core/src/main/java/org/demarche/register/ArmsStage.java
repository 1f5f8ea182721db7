package org.demarche.register;

import java.util.Optional;
import java.util.Set;
import org.demarche.record.Act;
import org.demarche.record.Status;
import org.demarche.text.Sentence;
import org.demarche.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * How far a transfer of arms has got. "Sold" says that a sale was made and not that the arms have arrived: ordered.
 */
final class ArmsStage {
    /** Verbs of buying that say that one has the arms. */
    private static final Set<String> GOT = Set.of("acquire", "import", "take", "accept");
    /** Who says that he will do this may only keep to what was agreed long before. */
    private static final Set<String> BY_CONTRACT =
            Set.of("deliver", "ship", "supply", "transfer", "export", "hand", "receive");

    private static final Set<String> TRYING = Set.of(
            "seek", "work", "try", "attempt", "look", "want", "aim", "move", "bid", "effort", "push", "hope", "wish",
            "expect", "need", "desire");

    private static final Set<String> LICENSING =
            Set.of("approve", "authorize", "authorise", "clear", "license", "permit", "allow", "greenlight");
    /** Verbs that say that what their object names has taken place. */
    private static final Set<String> DOING = Set.of(
            "make",
            "carry",
            "conduct",
            "complete",
            "begin",
            "start",
            "continue",
            "resume",
            "finish",
            "conclude",
            "increase",
            "step",
            "expand",
            "restart");
    /** Before a clause without a finite verb: what it tells has been done. */
    private static final Set<String> AFTER = Set.of("after", "since", "by", "for");
    /** What is decided on is not done. */
    private static final Set<String> DECIDING =
            Set.of("decide", "decision", "vote", "opt", "choose", "elect", "resolve", "rule", "order");
    /** What two agree on. */
    private static final Set<String> AGREEING = Set.of("agree", "sign", "contract", "agreement", "deal");

    private static final Set<String> TRADE = Set.of("sell", "buy", "purchase", "supply", "deliver", "export", "lease");

    private final Told told;
    private final Act act;
    private final Act coding;

    private ArmsStage(Told told, Act act, Act coding) {
        this.told = told;
        this.act = act;
        this.coding = coding;
    }

    /** The stage, or empty where the words do not say it. */
    static Optional<String> of(Told told, Act act, Act coding) {
        return Optional.ofNullable(new ArmsStage(told, act, coding).read());
    }

    private @Nullable String read() {
        Status status = act.status();
        boolean done = status == Status.OCCURRED || status == Status.ONGOING || status == Status.HISTORIC;
        String root = act.code().substring(0, 2);
        if (root.equals("12")) {
            return done ? "refused" : null;
        }
        if (root.equals("16")) {
            return done ? "suspended" : null;
        }
        String rule = coding.rule().id();
        if (rule.startsWith("arms.pledge")) {
            return done || status == Status.PLEDGED || status == Status.PROPOSED ? "offered" : null;
        }
        if (rule.startsWith("arms.license") || rule.equals("arms.give.approve")) {
            return done ? "licensed" : null;
        }
        if (status == Status.PROPOSED) {
            return rule.startsWith("arms.buy") || rule.startsWith("arms.deal") ? null : "offered";
        }
        if (done) {
            return doneStage(rule);
        }
        return status == Status.PLEDGED || status == Status.PLANNED ? aheadStage(rule) : null;
    }

    private @Nullable String doneStage(String rule) {
        if (act.inner() != null && isWeighed()) {
            return null;
        }
        String lemma = coding.trigger().lemmaLower();
        boolean decided = told.chain().stream()
                .anyMatch(part ->
                        part.inner() != null && DECIDING.contains(part.trigger().lemmaLower()));
        if (decided) {
            return rule.startsWith("arms.buy") ? null : "offered";
        }
        if (isTried()) {
            return null;
        }
        if (coding.trigger().isNoun() && act.inner() != null) {
            String outer = act.trigger().lemmaLower();
            if (LICENSING.contains(outer)) {
                return "licensed";
            }
            if (!DOING.contains(outer)) {
                return null;
            }
        }
        if (act.inner() == null && coding.trigger().isVerb() && (isUnfinished() || isBareClause())) {
            return null;
        }
        if (rule.startsWith("arms.deal.sign") || rule.endsWith(".sign")) {
            return "ordered";
        }
        if (rule.startsWith("arms.deal") || coding.trigger().isNoun() && !rule.startsWith("arms.give")) {
            return null;
        }
        if (rule.startsWith("arms.buy")) {
            return GOT.contains(lemma) || rule.startsWith("arms.buy.delivery") ? "delivered" : "ordered";
        }
        return rule.startsWith("arms.sell") && !lemma.equals("export") ? "ordered" : "delivered";
    }

    /** Of what is not done yet. */
    private @Nullable String aheadStage(String rule) {
        String lemma = coding.trigger().lemmaLower();
        boolean agreed = told.chain().stream()
                .anyMatch(part -> AGREEING.contains(part.trigger().lemmaLower()));
        if (isWeighed() || isTried()) {
            return null;
        }
        if (agreed && TRADE.contains(lemma)) {
            return "ordered";
        }
        boolean bare = act.inner() == null;
        if (rule.startsWith("arms.buy") || rule.startsWith("arms.deal") || bare && BY_CONTRACT.contains(lemma)) {
            return null;
        }
        return "offered";
    }

    /** "Sends" tells a habit or the day's news, "is sending" what goes on or is about to. */
    private boolean isUnfinished() {
        boolean habit = coding.force().tense().equals("present")
                && coding.force().aspect().equals("simple")
                && !coding.frame().passive();
        boolean underWay = coding.force().aspect().equals("progressive")
                && coding.force().tense().equals("present");
        return habit || underWay;
    }

    /** "Not alone in sending", "the cost of supplying": named, and not told to be done. */
    private boolean isBareClause() {
        Token verb = coding.trigger();
        Sentence sentence = told.sentence();
        return verb.tag().equals("VBG")
                && sentence.child(verb, "aux").isEmpty()
                && sentence.children(verb).stream()
                        .filter(child -> child.isRelation("mark") || child.isRelation("case"))
                        .anyMatch(mark -> !AFTER.contains(mark.lower()));
    }

    /** "Seeks to buy", "hopes to sell". */
    private boolean isTried() {
        return told.chain().stream()
                .anyMatch(part ->
                        part.inner() != null && TRYING.contains(part.trigger().lemmaLower()));
    }

    private boolean isWeighed() {
        return told.chain().stream()
                .anyMatch(part -> "consider".equals(part.rule().operator()));
    }
}
