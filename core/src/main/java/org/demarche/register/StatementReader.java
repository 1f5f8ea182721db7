package org.demarche.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.demarche.clause.Frame;
import org.demarche.mention.Actor;
import org.demarche.record.Act;
import org.demarche.record.Kind;
import org.demarche.text.Sentence;
import org.demarche.text.Span;
import org.demarche.text.Token;

/** How and on what something was said, whether by somebody unnamed, and what is measured in it against what. */
final class StatementReader implements KindReader {
    private static final Set<String> DENYING = Set.of("deny", "refute", "denial", "disavow", "disclaim");
    /** With these a claim or a report is denied: "dismissed the claims". */
    private static final Set<String> TURNING_DOWN = Set.of("reject", "dismiss", "rebut", "rubbish");

    private static final Set<String> CLAIMS = Set.of(
            "claim", "report", "allegation", "accusation", "charge", "rumour", "rumor", "suggestion", "speculation");
    private static final Set<String> ALLEGING = Set.of("allege", "accuse", "allegation", "accusation");
    private static final Set<String> SILENT = Set.of(
            "comment", "say", "answer", "discuss", "elaborate", "confirm", "respond", "specify", "speculate", "reply");
    private static final Set<String> DECLINING = Set.of("decline", "refuse");
    private static final List<String> ON = List.of("about", "on", "over", "regarding", "concerning");
    private static final Set<String> UNNAMED = Set.of(
            "official",
            "source",
            "diplomat",
            "aide",
            "insider",
            "person",
            "people",
            "authorities",
            "adviser",
            "advisor");
    private static final Set<String> ANONYMITY =
            Set.of("anonymity", "anonymous", "anonymously", "unidentified", "unnamed");
    private static final Set<String> IDENTIFIED = Set.of("named", "identified", "quoted");
    private static final Set<String> OPINION_ON_OBJECT = Set.of(
            "condemn",
            "denounce",
            "criticize",
            "criticise",
            "praise",
            "welcome",
            "deplore",
            "applaud",
            "hail",
            "decry",
            "support",
            "back",
            "endorse",
            "oppose",
            "reject",
            "defend",
            "commend",
            "dismiss");

    private static final Set<String> ADDRESSING = Set.of("call", "prevail", "impress");

    /** What says nothing alone: "welcomed the chance" to do something. */
    private static final Set<String> BARE = Set.of(
            "nothing",
            "something",
            "anything",
            "everything",
            "nobody",
            "everyone",
            "somebody",
            "what",
            "chance",
            "opportunity",
            "plan",
            "fact",
            "importance",
            "progress",
            "commitment",
            "work",
            "effort",
            "need",
            "way",
            "step",
            "thing",
            "possibility",
            "idea",
            "one",
            "other",
            "all",
            "some",
            "many",
            "most");

    /** What stands behind "on" and "over" that is when, how or where something is said. */
    private static final Set<String> OTHERWISE = Set.of(
            "eve",
            "course",
            "decade",
            "period",
            "time",
            "twitter",
            "telegram",
            "facebook",
            "television",
            "radio",
            "x",
            "behalf",
            "condition",
            "basis",
            "call",
            "phone",
            "sideline",
            "track",
            "anniversary");

    private static final int LONGEST_TOPIC = 14;
    private static final int LONGEST_SUBJECT = 8;

    @Override
    public Kind kind() {
        return Kind.STATEMENT;
    }

    @Override
    public void read(Told told, Map<String, Object> attributes) {
        topic(told).ifPresent(topic -> attributes.put("topic", topic));
        attributes.put("manner", manner(told));
        if (isAnonymous(told)) {
            attributes.put("anonymous", true);
        }
        Object words = attributes.remove("stance_words");
        if (words != null) {
            attributes.put("stance_words", words);
        } else if (told.record().stance() != null && !told.record().stance().equals("neutral")) {
            Token word = told.chain().stream()
                    .filter(act -> !"do".equals(act.rule().operator()))
                    .map(Act::trigger)
                    .findFirst()
                    .orElse(told.trigger());
            attributes.put("stance_words", List.of(word.form()));
        }
        new Comparison(told).read().ifPresent(comparison -> attributes.put("comparison", comparison));
    }

    private static String manner(Told told) {
        for (Token word : saying(told)) {
            String lemma = word.lemmaLower();
            if (DECLINING.contains(lemma) && isSilent(told, word)) {
                return "declined to comment";
            }
            boolean turnedDown = TURNING_DOWN.contains(lemma)
                    && told.acts().frames().frame(word).slot("obj").stream()
                            .anyMatch(object -> CLAIMS.contains(object.lemmaLower()));
            if (DENYING.contains(lemma) || turnedDown) {
                return "denied";
            }
            if (ALLEGING.contains(lemma)) {
                return "alleged";
            }
            boolean reportedly = told.sentence().children(word).stream()
                    .anyMatch(child -> child.lower().equals("reportedly"));
            if (reportedly
                    || lemma.equals("report") && word.isVerb()
                    || word.lower().equals("according")) {
                return "reported";
            }
        }
        return "said";
    }

    private static List<Token> triggers(Told told) {
        return told.act() == null
                ? List.of(told.trigger())
                : told.chain().stream().map(Act::trigger).toList();
    }

    /** The words by which it is said: of "committed to report progress" the first alone, of "issued a denial" both. */
    private static List<Token> saying(Told told) {
        boolean light = told.chain().stream()
                .limit(1)
                .allMatch(act -> "do".equals(act.rule().operator()));
        boolean silent = told.chain().stream()
                .limit(1)
                .allMatch(act -> "refuse".equals(act.rule().operator()));
        return light || silent ? triggers(told) : triggers(told).subList(0, 1);
    }

    private static boolean isSilent(Told told, Token verb) {
        Frame frame = told.acts().frames().frame(verb);
        return frame.slot("comp").stream().anyMatch(word -> SILENT.contains(word.lemmaLower()));
    }

    /** "a senior official", "a source who asked not to be named": nobody is named. */
    private static boolean isAnonymous(Told told) {
        Actor speaker = told.record().speaker() == null || told.act() != null
                ? told.record().source()
                : told.record().speaker();
        if (speaker == null || speaker.name() != null) {
            return false;
        }
        boolean person = false;
        for (Token word : told.sentence().tokens()) {
            if (speaker.span().contains(word.span())) {
                if (word.isProper() && word.index() > 0 && word.tag().equals("NNP") && isPersonName(told, word)) {
                    return false;
                }
                person |= UNNAMED.contains(word.lemmaLower()) && word.isNoun();
            }
        }
        return person || isAskedNotToBeNamed(told, speaker);
    }

    private static boolean isPersonName(Told told, Token word) {
        return told.sentence().child(word, "flat").isPresent() || word.isRelation("flat");
    }

    private static boolean isAskedNotToBeNamed(Told told, Actor speaker) {
        Sentence sentence = told.sentence();
        for (Token word : sentence.tokens()) {
            boolean hidden = ANONYMITY.contains(word.lower())
                    || IDENTIFIED.contains(word.lower())
                            && word.index() > 2
                            && (sentence.token(word.index() - 2).lower().equals("to")
                                    || sentence.token(word.index() - 3).lower().equals("to"))
                            && negated(sentence, word.index());
            if (hidden && speaker.code() != null && !speaker.sectors().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean negated(Sentence sentence, int index) {
        for (int i = Math.max(0, index - 5); i < index; i++) {
            if (Set.of("not", "n't", "declined", "refused")
                    .contains(sentence.token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** What it is on: "about", "on" or "over" it, what an opinion is on, or the subject of what is said. */
    private static Optional<String> topic(Told told) {
        for (Token word : triggers(told)) {
            Frame frame = told.acts().frames().frame(word);
            if (OPINION_ON_OBJECT.contains(word.lemmaLower())) {
                for (Token head : frame.slot("obj")) {
                    if (head.isNoun() && !isTarget(told, head) && !isDenied(told, word, head)) {
                        return phrase(told, head, LONGEST_TOPIC);
                    }
                }
            }
            for (String preposition : ON) {
                if (preposition.equals("on") && isTurnedTo(told)) {
                    continue;
                }
                for (Token head : frame.slot(preposition)) {
                    if (preposition.equals("on") && isChannel(told, head)) {
                        continue;
                    }
                    if (!head.isVerb() && !isTime(head) && !isCalledOn(told, word, head)) {
                        Optional<String> phrase = phrase(told, head, LONGEST_TOPIC);
                        if (phrase.isPresent()) {
                            return phrase;
                        }
                    }
                }
            }
        }
        return told.act() == null ? subjectOfContent(told) : Optional.empty();
    }

    /** "renewed its call on all states to stop": "on" tells whom something is asked of. */
    private static boolean isTurnedTo(Told told) {
        return told.act() != null
                && (told.act().code().startsWith("02") || told.act().code().startsWith("10"))
                && told.chain().stream()
                        .anyMatch(act -> ADDRESSING.contains(act.trigger().lemmaLower()));
    }

    /** "said on Radio Free Asia", "wrote on the website": where something is said; "on" tells what an act is on. */
    private static boolean isChannel(Told told, Token head) {
        return told.codebook().classes().contains("noun.channel", head.lemmaLower())
                || told.act() == null && told.trigger().isVerb() && head.isProper();
    }

    /** "called on Kenya to stop": whom it is said to. */
    private static boolean isCalledOn(Told told, Token word, Token head) {
        return ADDRESSING.contains(word.lemmaLower()) && isTarget(told, head);
    }

    /** "Claims that she broke laws by using the fund were rejected": of a claim that is turned down, not a part of it. */
    private static boolean isDenied(Told told, Token word, Token head) {
        return TURNING_DOWN.contains(word.lemmaLower())
                && head.index() < word.index()
                && !CLAIMS.contains(head.lemmaLower())
                && told.sentence().tokens().subList(0, head.index()).stream()
                        .anyMatch(before -> before.isNoun() && CLAIMS.contains(before.lemmaLower()));
    }

    private static boolean isTarget(Told told, Token head) {
        Actor target = told.record().target();
        return target != null && target.span().contains(head.span());
    }

    private static boolean isTime(Token head) {
        return Wording.isTime(head)
                || OTHERWISE.contains(head.lemmaLower())
                || head.tag().equals("CD");
    }

    private static Optional<String> subjectOfContent(Told told) {
        Sentence sentence = told.sentence();
        Token verb = told.trigger();
        List<Token> content = told.acts().frames().frame(verb).slot("comp");
        if (content.isEmpty() && verb.head() >= 0 && verb.isRelation("parataxis")) {
            content = List.of(sentence.token(verb.head()));
        }
        return content.stream()
                .limit(1)
                .flatMap(clause -> sentence.children(clause).stream())
                .filter(child -> child.isRelation("nsubj") && child.isNoun())
                .filter(child -> told.acts().frames().frame(verb).slot("subj").stream()
                        .noneMatch(subject -> subject.index() == child.index()))
                .findFirst()
                .flatMap(subject -> phrase(told, subject, LONGEST_SUBJECT));
    }

    /** The noun phrase with what depends on it, unless it is longer than so many words; clauses are left out. */
    static Optional<String> phrase(Told told, Token head, int longest) {
        Sentence sentence = told.sentence();
        int first = head.index();
        int last = head.index();
        for (Token word : sentence.tokens()) {
            if (word.index() != head.index() && sentence.dominates(head, word) && !isLeftOut(sentence, word, head)) {
                first = Math.min(first, word.index());
                last = Character.isLetterOrDigit(word.form().charAt(0)) ? Math.max(last, word.index()) : last;
            }
        }
        while (first < head.index()
                && (sentence.token(first).lower().equals("least")
                        || sentence.token(first).isRelation("case")
                        || sentence.token(first).isRelation("punct")
                        || sentence.token(first).isRelation("det"))) {
            first++;
        }
        int length =
                sentence.token(last).span().end() - sentence.token(first).span().start();
        boolean bare = first == last && BARE.contains(head.lemmaLower());
        String words = new Span(
                        sentence.token(first).span().start(),
                        sentence.token(last).span().end())
                .of(told.text());
        boolean cut = sentence.token(last).isAdjective()
                && last + 1 < sentence.size()
                && (sentence.token(last + 1).isNoun()
                        || sentence.token(last + 1).isVerb());
        return last - first < longest
                        && length > 2
                        && !bare
                        && !cut
                        && !head.isPronoun()
                        && isWhole(words)
                        && !isCutOpen(told, words, first)
                ? Optional.of(words)
                : Optional.empty();
    }

    /** "red lines’ and war" behind an opening mark that stands before them. */
    private static boolean isCutOpen(Told told, String words, int first) {
        Sentence sentence = told.sentence();
        String before =
                new Span(sentence.span().start(), sentence.token(first).span().start()).of(told.text());
        int opened = before.lastIndexOf('\u2018');
        boolean open = opened >= 0 && !before.substring(opened).matches("(?s).*\\w\u2019(\\W.*)?");
        return open && words.indexOf('\u2018') < 0 && words.matches("(?s).*s\u2019( .*)?");
    }

    /** False for words that begin or end within quotation marks: "talks’ and war". */
    private static boolean isWhole(String words) {
        long opened = words.chars().filter(c -> c == '\u201c' || c == '\u2018').count();
        long closed = words.chars().filter(c -> c == '\u201d').count();
        long single = IntStream.range(0, words.length())
                .filter(i -> words.charAt(i) == '\u2019'
                        && (i + 1 == words.length() || words.charAt(i + 1) == ' ')
                        && (i == 0 || words.charAt(i - 1) != 's'))
                .count();
        long straight = words.chars().filter(c -> c == '"').count();
        return opened == closed + single && straight % 2 == 0;
    }

    private static boolean isLeftOut(Sentence sentence, Token word, Token head) {
        Token at = word;
        while (at.index() != head.index() && at.head() >= 0) {
            if (at.isVerb() && (at.isRelation("acl") || at.isRelation("advcl") || at.isRelation("parataxis"))
                    || at.relation().equals("acl:relcl")
                    || at.isRelation("appos")
                    || at.isRelation("case") && at.head() == head.index() && at.index() < head.index()) {
                return true;
            }
            at = sentence.token(at.head());
        }
        return false;
    }

    /** What is measured against what: "minuscule compared to those of Lagos", "twice as big as Peru's". */
    private record Comparison(Told told) {
        private static final Set<String> AMOUNTS = Set.of(
                "dozen",
                "half",
                "quarter",
                "third",
                "score",
                "hundred",
                "thousand",
                "million",
                "billion",
                "year",
                "decade",
                "century",
                "month",
                "week",
                "day",
                "hour",
                "once",
                "twice",
                "enough",
                "just");

        private static final Set<String> SIZES = Set.of(
                "more",
                "less",
                "fewer",
                "bigger",
                "larger",
                "greater",
                "smaller",
                "higher",
                "lower",
                "longer",
                "shorter",
                "faster",
                "slower",
                "stronger",
                "weaker",
                "cheaper",
                "richer",
                "poorer",
                "worse",
                "better",
                "older",
                "younger",
                "earlier",
                "later",
                "tougher",
                "deeper",
                "wider");

        Optional<Map<String, Object>> read() {
            Sentence sentence = told.sentence();
            for (Token word : sentence.tokens()) {
                boolean than = word.lower().equals("than");
                boolean compared = word.lower().equals("compared")
                        && word.index() + 1 < sentence.size()
                        && Set.of("to", "with")
                                .contains(sentence.token(word.index() + 1).lower());
                boolean as = word.lower().equals("as") && isSecondAs(word);
                if (than || compared || as) {
                    Optional<Map<String, Object>> found = of(word, compared ? word.index() + 2 : word.index() + 1);
                    if (found.isPresent() && isSaid(word)) {
                        return found;
                    }
                }
            }
            return Optional.empty();
        }

        /** "twice as big AS": the word before the last one is the first "as". */
        private boolean isSecondAs(Token word) {
            Sentence sentence = told.sentence();
            int at = word.index();
            for (int i = at - 2; i >= Math.max(0, at - 4); i--) {
                if (sentence.token(i).lower().equals("as")) {
                    return i > 0
                            && (Set.of("twice", "half", "times")
                                            .contains(sentence.token(i - 1).lower())
                                    || sentence.token(i - 1).tag().equals("CD"));
                }
            }
            return false;
        }

        /** True when the word is part of what the record's trigger says. */
        private boolean isSaid(Token word) {
            Token trigger = told.trigger();
            return told.sentence().dominates(trigger, word)
                    || trigger.head() >= 0
                            && (trigger.isRelation("parataxis") || trigger.isRelation("ccomp"))
                            && told.sentence().dominates(told.sentence().token(trigger.head()), word)
                    || trigger.lower().equals("according");
        }

        private Optional<Map<String, Object>> of(Token word, int thanStart) {
            Sentence sentence = told.sentence();
            if (thanStart >= sentence.size()) {
                return Optional.empty();
            }
            int from = start(word);
            if (from < 0) {
                return Optional.empty();
            }
            int end = thanStart;
            while (end < sentence.size() && end - thanStart < 12 && !isEnd(sentence.token(end), thanStart)) {
                end++;
            }
            if (end == thanStart || word.lower().equals("than") && isAmount(sentence.token(thanStart))) {
                return Optional.empty();
            }
            Map<String, Object> found = new LinkedHashMap<>();
            found.put("text", text(from, end));
            found.put("than", text(thanStart, end));
            return Optional.of(found);
        }

        /** "more than $3 billion", "more than a record 200", "more than doubled": how much it is, and nothing beside it. */
        private boolean isAmount(Token first) {
            boolean article = first.lower().equals("a")
                    || first.lower().equals("an")
                    || first.lower().equals("the");
            Token counted = first;
            while (article && counted.index() + 1 < told.sentence().size() && isBefore(counted, first)) {
                counted = told.sentence().token(counted.index() + 1);
            }
            return counted.tag().equals("CD")
                    || !Character.isLetterOrDigit(counted.form().charAt(0))
                    || counted.isVerb()
                    || AMOUNTS.contains(counted.lemmaLower())
                    || told.codebook().amounts().number(counted.lower()).isPresent();
        }

        /** "a record 200", "an unprecedented 40": what stands before a number. */
        private static boolean isBefore(Token word, Token article) {
            return word == article || word.isAdjective() || word.lower().equals("record");
        }

        private boolean isEnd(Token word, int thanStart) {
            return word.index() > thanStart
                            && Set.of(",", ".", ";", ":", "that", "which", "who", "and", "but", "\"", "\u201d", "''")
                                    .contains(word.lower())
                    || word.tag().equals(".");
        }

        /** Where the comparing words begin; -1 where nothing of size is compared. */
        private int start(Token word) {
            Sentence sentence = told.sentence();
            boolean compared = word.lower().equals("compared");
            for (int i = word.index() - 1; i >= Math.max(0, word.index() - 6); i--) {
                Token before = sentence.token(i);
                boolean size =
                        before.tag().equals("JJR") || before.tag().equals("RBR") || SIZES.contains(before.lower());
                if (word.lower().equals("than") && size) {
                    return sentence.token(Math.max(0, i - 1)).lower().equals("times") && i > 1 ? i - 2 : i;
                }
                if (word.lower().equals("as")
                        && Set.of("twice", "half", "times").contains(before.lower())) {
                    return before.lower().equals("times") && i > 0 ? i - 1 : i;
                }
                if (compared
                        && (before.isAdjective()
                                || before.isNoun()
                                || before.tag().equals("CD"))) {
                    return i;
                }
            }
            return -1;
        }

        private String text(int from, int to) {
            Sentence sentence = told.sentence();
            return new Span(
                            sentence.token(from).span().start(),
                            sentence.token(to - 1).span().end())
                    .of(told.text());
        }
    }
}
