package org.demarche.pipeline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.article.Article;
import org.demarche.article.Quotations;
import org.demarche.clause.Frame;
import org.demarche.codebook.Codebook;
import org.demarche.codebook.EventCode;
import org.demarche.codebook.Ontology;
import org.demarche.codebook.Rule;
import org.demarche.mention.Actor;
import org.demarche.mention.ActorFinder;
import org.demarche.mention.Memory;
import org.demarche.record.Act;
import org.demarche.record.ActReader;
import org.demarche.record.CodedRecord;
import org.demarche.record.Kind;
import org.demarche.record.Quote;
import org.demarche.record.RecordAmounts;
import org.demarche.record.Rejection;
import org.demarche.record.Rejection.Reason;
import org.demarche.record.Status;
import org.demarche.register.ArmsSides;
import org.demarche.register.Registers;
import org.demarche.register.Told;
import org.demarche.text.Sentence;
import org.demarche.text.Span;
import org.demarche.text.Token;
import org.jspecify.annotations.Nullable;

/** Turns the acts of one sentence into records and rejections. One for each sentence; not thread-safe. */
final class SentenceCoder {
    /** Words whose infinitive is done: "seem", "first". */
    private static final String REAL_INFINITIVE = "infinitive.done";

    /** Verbs that bring about what their object names: "find", "launch". */
    private static final String BRINGS_ABOUT = "verb.brings_about";

    /** Verbs that get what is not there yet: "to secure the release of the crew". */
    private static final String OBTAINS = "verb.obtains";

    /** Words that carry a statement: what somebody says, writes or takes a position in. */
    private static final String SAYING = "statement.word";

    /** Verbs whose participle tells what is done, not what is said. */
    private static final Set<String> DEEDS = Set.of(
            "support", "back", "defend", "offer", "send", "renew", "stand", "encourage", "advocate", "favor", "favour");

    /** What somebody holds to, whether or not it is said. */
    private static final Set<String> ATTITUDES = Set.of("commitment", "determination");

    /** What somebody is said to have done. */
    private static final Set<String> CLAIMS =
            Set.of("claim", "allegation", "accusation", "suggestion", "rumour", "rumor", "insinuation");

    private static final Set<String> DENYING = Set.of("deny", "reject", "dismiss", "refute", "rebut");
    private static final int MAX_CLIMB = 8;

    /** What deeds put at risk. */
    private static final Set<String> ENDANGERED = Set.of(
            "security",
            "safety",
            "stability",
            "peace",
            "democracy",
            "freedom",
            "economy",
            "health",
            "life",
            "livelihood",
            "future",
            "interest",
            "existence");

    /** Nouns whose infinitive tells what is to be done. */
    private static final Set<String> OWED =
            Set.of("commitment", "determination", "duty", "obligation", "effort", "mission", "work", "ability", "plan");

    /** "is backed by planes", "is expected to attack". */
    private static final Set<String> UNSAID_PASSIVE = Set.of("back", "support", "expect");

    /** What is kept going or made to grow by means, not by words: "operation", "investment". */
    private static final String SUSTAINED = "thing.sustained";

    private static final Set<String> WARNINGS = Set.of("warn", "caution");

    private static final Set<String> DEALING = Set.of(
            "address",
            "allay",
            "ease",
            "resolve",
            "tackle",
            "dispel",
            "soothe",
            "assuage",
            "alleviate",
            "create",
            "cause",
            "handle");

    /** Verbs that say how somebody came to feel. */
    private static final Set<String> FEELING = Set.of("become", "grow", "get", "feel", "seem", "appear", "leave");

    /** Verbs of doing: who "works to support" people helps them. */
    private static final Set<String> DOING = Set.of(
            "work",
            "move",
            "act",
            "help",
            "strive",
            "fight",
            "contribute",
            "unite",
            "come",
            "go",
            "gather",
            "partner",
            "collaborate",
            "cooperate",
            "join",
            "rush",
            "use");

    private static final Set<String> GOING_ON = Set.of("continue", "engage", "keep", "help", "activity");

    /** Prepositions of what is talked about or aimed at. */
    private static final Set<String> TOPICAL = Set.of("on", "about", "toward", "towards");

    /** What a thing not done is thought to be. */
    private static final Set<String> IDEAS = Set.of(
            "favor",
            "favour",
            "idea",
            "possibility",
            "prospect",
            "chance",
            "hope",
            "way",
            "means",
            "option",
            "risk",
            "danger",
            "aim",
            "goal",
            "instead",
            "question",
            "importance",
            "need",
            "necessity",
            "intention");

    /** Orders, which say nothing of those who get them. */
    private static final Set<String> ORDERS = Set.of("direct", "instruct", "order", "tell", "command", "ask");

    /** Codes of acts that are done in words whatever the verb: "blasted", "lashed out at". */
    private static final List<String> DISAPPROVING = List.of("110", "111", "112", "113");

    private static final int MAX_EVIDENCE = 700;
    private static final int MAX_PAIRS = 12;
    private static final String THREAT = "13";
    /** Classes of what is done in words. */
    static final Set<String> SPEECH_ROOTS = Set.of("01", "02", "10", "11", "12", "13");

    private static final Set<String> SPEECH_CODES = Set.of("051", "052", "053", "055");
    private static final Set<String> TALK = Set.of("01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11");
    /** Codes of talk and of hope, which are news of those alone who have a part in public affairs. */
    private static final Set<String> MERE_WORDS = Set.of("010", "013");

    /** Codes of journeys and of what is planned of them. */
    private static final Set<String> JOURNEYS = Set.of("036", "042");

    private static final Set<String> PRIVATE = Set.of("CVL", "HLH", "AGR", "BUS", "MED", "EDU");

    /** What firms, papers and schools ask for, they mostly ask of a state. */
    private static final Set<String> ASKING = Set.of("BUS", "MED", "EDU");

    /** Classes of what is given to or laid upon somebody, of which one verb may name several. */
    private static final Set<String> GIVEN = Set.of("07", "16", "17");

    private static final String WEAPONS = "weapons";

    /** People who are against those whose they are said to be. */
    private static final Set<String> OPPONENTS = Set.of("opponent", "critic", "foe", "enemy");

    /** Classes of what is done against somebody. */
    private static final Set<String> OPPOSING = Set.of("11", "12", "13", "14", "18", "19");

    private static final Set<String> TOPIC =
            Set.of("on", "about", "over", "for", "against", "of", "to", "from", "like", "than", "as");

    private static final Set<String> CALLED_OFF =
            Set.of("postpone", "cancel", "scrap", "delay", "abandon", "shelve", "defer", "suspend", "scrub");

    /** "In response to", "in retaliation for". */
    private static final Set<String> ANSWERS =
            Set.of("response", "retaliation", "reply", "revenge", "reprisal", "reaction", "answer", "retribution");

    private static final Set<String> TOPICAL_TALK = Set.of("on", "about", "over", "regarding", "concerning");

    private static final List<String> WITH_WHOM = List.of("with", "between", "to", "among", "obj", "against");

    /** Who does not do so of a thing does not say that it has been done. */
    private static final Set<String> BELIEF =
            Set.of("believe", "think", "see", "expect", "assume", "suggest", "imagine");

    private static final Set<String> WHERE = Set.of("in", "at");

    /** Roles of those who fight with words. */
    private static final Set<String> UNARMED = Set.of("BUS", "MED", "LEG", "JUD", "EDU", "HLH");

    private static final Set<String> OWN = Set.of("our", "their", "us", "them", "ours", "theirs");
    /** Whose it is of one person. */
    private static final Set<String> ONES = Set.of("his", "her", "my");

    /** Who is this to do something has not heard the other side. */
    private static final Set<String> READY = Set.of("ready", "willing", "prepared", "keen", "eager");

    private static final Set<String> ONE_SIDED = Set.of(
            "request",
            "demand",
            "refuse",
            "threaten",
            "offer",
            "deny",
            "accuse",
            "allow",
            "prevent",
            "force",
            "stop",
            "consider");

    private final Article article;
    private final Sentence sentence;
    private final Codebook codebook;
    private final ActorFinder actors;
    private final ActReader acts;
    private final ActDates dates;
    private final Quotations quotation;
    private final Memory memory;
    private final Claims claims;
    private final PositionSides sides;
    private final boolean keepUncoded;
    private final String articleHash;
    private final List<CodedRecord> records = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final Set<Integer> consumed = new HashSet<>();
    private final Map<Integer, Act> told = new HashMap<>();
    private int triggers;

    SentenceCoder(
            Article article,
            Sentence sentence,
            Codebook codebook,
            ActorFinder actors,
            ActReader acts,
            ActDates dates,
            Quotations quotation,
            Memory memory,
            boolean keepUncoded,
            String articleHash) {
        this.article = article;
        this.sentence = sentence;
        this.codebook = codebook;
        this.actors = actors;
        this.acts = acts;
        this.dates = dates;
        this.quotation = quotation;
        this.memory = memory;
        this.keepUncoded = keepUncoded;
        this.articleHash = articleHash;
        this.sides = new PositionSides(sentence, actors, codebook.classes());
        this.claims = new Claims(article, sentence, codebook, actors, acts, dates, quotation, keepUncoded, articleHash);
    }

    List<CodedRecord> records() {
        return records;
    }

    List<Rejection> rejections() {
        return rejections;
    }

    boolean hasTriggers() {
        return triggers > 0;
    }

    void code() {
        List<Act> found = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            if (acts.rulesFor(token).isEmpty()) {
                continue;
            }
            triggers++;
            Optional<Act> act = acts.act(token);
            if (act.isPresent()) {
                found.add(act.get());
            } else if (acts.rulesFor(token).stream()
                    .noneMatch(r -> "claim".equals(r.operator()) || r.operator() != null)) {
                reject(token, "-", Reason.NO_RULE, "'" + token.form() + "'");
            }
        }
        found.sort(Comparator.comparingInt(a -> depth(a.trigger())));
        found.replaceAll(act -> acts.underOperator(act, found));
        for (Act act : found) {
            consumeInner(act);
        }
        for (Act act : found) {
            if (!consumed.contains(act.trigger().index())) {
                int before = records.size();
                emit(act);
                if (records.size() > before) {
                    alsoDone(act).forEach(this::emit);
                }
                boolean again = !rejections.isEmpty()
                        && rejections.get(rejections.size() - 1).reason() == Reason.DUPLICATE
                        && rejections
                                .get(rejections.size() - 1)
                                .trigger()
                                .equals(act.trigger().span());
                if (records.size() > before
                        || act.rule().operator() != null
                        || isCharge(act)
                        || again && isPosition(act)) {
                    consume(act);
                }
            }
        }
        records.addAll(claims.statements(records));
        new RecordAmounts(article.text(), sentence, codebook, acts).measure(records);
        records.replaceAll(this::withDetails);
        records.sort(Comparator.comparing((CodedRecord r) -> r.trigger().span()));
    }

    /** The record with what its kind asks for. */
    private CodedRecord withDetails(CodedRecord record) {
        if (!Registers.concerns(record)) {
            return record;
        }
        Token trigger = sentence.tokens().stream()
                .filter(token -> token.span().equals(record.trigger().span()))
                .findFirst()
                .orElseThrow();
        Act act = record.cameo() == null && record.wouldBe() == null ? null : told.get(trigger.index());
        return Registers.fill(new Told(
                article.text(), sentence, codebook, actors, acts, dates.times(), quotation, act, trigger, record));
    }

    /** What somebody is accused, charged with or convicted of is no fact of the report, though nobody is named who does so. */
    private static boolean isCharge(Act act) {
        return act.code().startsWith("112")
                || act.code().equals("115")
                || act.code().equals("116");
    }

    private int depth(Token token) {
        int depth = 0;
        Token at = token;
        while (at.head() >= 0 && depth < 100) {
            at = sentence.token(at.head());
            depth++;
        }
        return depth;
    }

    /** "Imposed an embargo on Chad and tariffs on Peru": what else a verb does to others, each by a noun of its own. */
    private List<Act> alsoDone(Act act) {
        List<Act> found = new ArrayList<>();
        boolean gives = act.trigger().isVerb() && GIVEN.contains(act.code().substring(0, 2));
        for (Token object : gives ? act.frame().slot("obj") : List.<Token>of()) {
            for (Token other : sentence.children(object)) {
                Optional<Act> also = other.isRelation("conj") && other.isNoun() ? acts.act(other) : Optional.empty();
                also.filter(noun -> noun.sources().isEmpty()
                                && GIVEN.contains(noun.code().substring(0, 2)))
                        .filter(noun -> noun.targets().stream().anyMatch(SentenceCoder::isAnchored))
                        .filter(noun -> noun.targets().stream()
                                .noneMatch(target -> act.targets().stream().anyMatch(target::sameAs)))
                        .map(noun -> withStatus(noun.between(act.sources(), noun.targets()), act.status()))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /** Acts that are part of this one are not told again. */
    private void consumeInner(Act act) {
        for (Act inner = act.inner(); inner != null; inner = inner.inner()) {
            consumed.add(inner.trigger().index());
        }
    }

    private void consume(Act given) {
        for (Act act = given; act != null; act = act.inner()) {
            consumeParts(act);
        }
    }

    private void consumeParts(Act act) {
        Frame frame = act.frame();
        Set<String> core = new LinkedHashSet<>(List.of("obj", "iobj"));
        if (act.trigger().isVerb() || act.trigger().isAdjective()) {
            core.add("subj");
        }
        core.addAll(act.rule().needs().keySet());
        core.addAll(act.rule().takes());
        core.addAll(
                act.rule().target().isEmpty()
                        ? List.of("on", "against", "over", "to", "about", "for", "at")
                        : act.rule().target());
        for (String slot : core) {
            for (Token head : frame.slot(slot)) {
                if (!head.isVerb()) {
                    consumeNouns(head, act.trigger(), 0);
                } else if (slot.equals("comp") && act.rule().operator() == null || isPrepositional(slot)) {
                    consumed.add(head.index());
                }
            }
        }
    }

    private static boolean isPrepositional(String slot) {
        return !Set.of("subj", "obj", "iobj", "comp", "poss", "mod", "any", "adv")
                .contains(slot);
    }

    private void consumeNouns(Token head, Token trigger, int depth) {
        if (depth > 3 || head.index() == trigger.index()) {
            return;
        }
        consumed.add(head.index());
        for (Token child : sentence.children(head)) {
            if (child.isNoun() || child.isRelation("amod") || child.relation().equals("acl")) {
                consumeNouns(child, trigger, depth + 1);
            }
        }
    }

    private void reject(Token trigger, String rule, Reason reason, String detail) {
        rejections.add(new Rejection(sentence.index(), trigger.span(), rule, reason, detail));
    }

    private void emit(Act given) {
        Act act = ArmsSides.withoutItems(given, sentence, actors, codebook.classes());
        Token trigger = act.trigger();
        Optional<Claims.Claim> claim = claims.of(trigger);
        if (claim.isPresent() && isGoingOn(act, claim.get().verb())) {
            act = withSources(act, claim.get().speakers());
            claim = claims.of(claim.get().verb());
        }
        if (act.force().obliged()
                && !act.force().negated()
                && claim.isPresent()
                && act.status() == Status.HYPOTHETICAL
                && !claim.get().speakers().isEmpty()) {
            act = obligation(act, claim.get());
        }
        if (act.force().purpose() && trigger.isVerb() && trigger.isRelation("advcl")) {
            act = purpose(act);
            if (act == null) {
                return;
            }
        }
        if (isPassedOver(trigger)) {
            reject(trigger, act.rule().id(), Reason.NOT_NEWS, "what was not done, but something else");
            return;
        }
        if (isMadeSure(trigger)) {
            reject(trigger, act.rule().id(), Reason.NOT_NEWS, "sees to it, and says nothing");
            return;
        }
        if (isCrime(trigger)) {
            reject(trigger, act.rule().id(), Reason.NOT_NEWS, "a crime is committed, and nothing promised");
            return;
        }
        if (isWarnedOff(trigger)) {
            reject(trigger, act.rule().id(), Reason.NOT_NEWS, "what another act is against");
            return;
        }
        if (isHeadlinePlan(trigger) && !act.status().unreal()) {
            act = planned(act);
        }
        if (isCalledOff(trigger) && !act.status().unreal()) {
            act = withStatus(act, Status.NEGATED);
        }
        if (isInProgress(trigger) && act.status() == Status.OCCURRED) {
            act = withStatus(act, Status.ONGOING);
        }
        if ((isQuestion()
                        || underCondition(trigger)
                        || isMereInfinitive(trigger)
                        || isMereTopic(trigger)
                        || isDoubted(trigger)
                        || isOfDeniedClaim(trigger)
                        || isSought(trigger)
                        || isForecast(act))
                && !act.status().unreal()) {
            act = withStatus(act, Status.HYPOTHETICAL);
        }
        act = dates.restated(act);
        if (act.status() == Status.OCCURRED && new Ahead(sentence, acts.forces()).isAhead(act)) {
            act = planned(act);
        }
        if (trigger.isNoun() && !nounStandsAlone(act)) {
            reject(trigger, act.rule().id(), Reason.NOT_NEWS, "a topic, or part of a larger phrase");
            return;
        }
        pairs(act, claim.orElse(null));
    }

    /** "Ukraine is expected to retake the town", "he expects to be arrested": whoever foresees a blow threatens nobody. */
    private static boolean isForecast(Act act) {
        return act.trigger().lemmaLower().equals("expect")
                && "intend".equals(act.rule().operator())
                && act.code().startsWith(THREAT);
    }

    /** "nodded rather than lay a wreath": what somebody did something else for. */
    private boolean isPassedOver(Token trigger) {
        return trigger.isVerb()
                && sentence.children(trigger).stream()
                        .anyMatch(child -> child.index() < trigger.index()
                                && (child.isRelation("cc") || child.isRelation("mark"))
                                && child.lower().equals("rather"));
    }

    /** "Make sure", "make certain". */
    private boolean isMadeSure(Token word) {
        return word.isAdjective()
                && word.head() >= 0
                && word.index() > 0
                && sentence.token(word.index() - 1).lemmaLower().equals("make");
    }

    /** "evidence of a crime committed": the noun stands right before. */
    private boolean isCrime(Token verb) {
        return verb.lemmaLower().equals("commit")
                && verb.isVerb()
                && verb.index() > 0
                && (codebook.classes()
                                .contains(
                                        "crime",
                                        sentence.token(verb.index() - 1).lemmaLower())
                        || Set.of("crime", "offence", "offense", "violation", "abuse", "atrocity")
                                .contains(sentence.token(verb.index() - 1).lemmaLower()));
    }

    private static Act withStatus(Act act, Status status) {
        return new Act(
                act.trigger(),
                act.rule(),
                act.code(),
                status,
                act.sources(),
                act.targets(),
                act.frame(),
                act.force(),
                act.inner(),
                act.rank());
    }

    /**
     * "Chad said that the pact with Niger is sound and stressed its support": what is said next, though it hangs on the
     * clause, whose subject is a thing.
     */
    private boolean isGoingOn(Act act, Token claim) {
        Token verb = act.trigger();
        boolean next = verb.isRelation("conj")
                && verb.isVerb()
                && claim.isVerb()
                && verb.tag().equals(claim.tag())
                && verb.index() > claim.index()
                && verb.head() > claim.index()
                && sentence.token(verb.head()).relation().equals("ccomp")
                && sentence.token(verb.head()).head() == claim.index();
        return next && sentence.child(verb, "nsubj").isEmpty() && isSaying(verb) && isOfThing(verb);
    }

    private static Act withSources(Act act, List<Actor> sources) {
        return new Act(
                act.trigger(),
                act.rule(),
                act.code(),
                act.status(),
                sources,
                act.targets(),
                act.frame(),
                act.force(),
                act.inner(),
                act.rank());
    }

    /** "X said that Y must do Z": X asks it of Y. */
    private Act obligation(Act act, Claims.Claim claim) {
        Optional<Ontology.Composed> request = codebook.ontology().compose("request", act.code());
        boolean other =
                act.sources().stream().noneMatch(s -> claim.speakers().stream().anyMatch(c -> c.sameAs(s)));
        if (request.isEmpty()
                || request.get().code() == null
                || !other
                || act.sources().isEmpty()) {
            return act;
        }
        return new Act(
                act.trigger(),
                act.rule(),
                String.valueOf(request.get().code()),
                Status.REQUESTED,
                claim.speakers(),
                act.sources(),
                act.frame(),
                act.force(),
                act.inner(),
                act.rank());
    }

    /** "to do": what is meant to be done by something else; told only when nothing else is. */
    private @Nullable Act purpose(Act act) {
        Token above = sentence.token(act.trigger().head());
        if (acts.act(above).isPresent()) {
            reject(act.trigger(), act.rule().id(), Reason.NOT_NEWS, "the purpose of another act");
            return null;
        }
        if (act.status().unreal()) {
            return act;
        }
        Optional<Ontology.Composed> plan = codebook.ontology().compose("intend", act.code());
        int quad = codebook.ontology().code(act.code()).map(EventCode::quad).orElse(4);
        if (quad > 2 || plan.isEmpty() || plan.get().code() == null) {
            reject(act.trigger(), act.rule().id(), Reason.NOT_NEWS, "the purpose of another act");
            return null;
        }
        return new Act(
                act.trigger(),
                act.rule(),
                String.valueOf(plan.get().code()),
                Status.PLANNED,
                act.sources(),
                act.targets(),
                act.frame(),
                act.force(),
                act.inner(),
                act.rank());
    }

    /** True for a sentence that asks: what it asks about is not said to have happened. */
    private boolean isQuestion() {
        for (int i = sentence.size() - 1; i >= 0 && i > sentence.size() - 4; i--) {
            String form = sentence.token(i).form();
            if (form.equals("?")) {
                return true;
            }
            if (Character.isLetterOrDigit(form.charAt(0))) {
                return false;
            }
        }
        return false;
    }

    /**
     * "Has the right to attack", "it is time for Kenya to free the soldiers": an infinitive that no operator took up tells
     * of nothing done, but where the word above it says so: "seems to back", "the first to recognise".
     */
    private boolean isMereInfinitive(Token trigger) {
        boolean infinitive = trigger.tag().equals("VB")
                && !trigger.isRelation("advcl")
                && sentence.children(trigger).stream()
                        .anyMatch(c -> c.isRelation("mark") && c.lower().equals("to"));
        if (!infinitive || trigger.head() < 0) {
            return false;
        }
        Token above = sentence.token(trigger.head());
        boolean first = sentence.children(above).stream()
                .anyMatch(c -> c.isRelation("amod") && codebook.classes().contains(REAL_INFINITIVE, c.lower()));
        return !first
                && !codebook.classes().contains(REAL_INFINITIVE, above.lemmaLower())
                && !codebook.classes().contains(REAL_INFINITIVE, above.lower());
    }

    /** "warned Peru against sending troops", "voted against leaving": who warns or votes so does not do it. */
    private boolean isWarnedOff(Token trigger) {
        return trigger.tag().equals("VBG")
                && sentence.children(trigger).stream()
                        .anyMatch(c -> c.isRelation("mark") && c.lower().equals("against"));
    }

    /** "campaigned on cutting ties", "in favour of sending aid": a gerund that a word is about tells of nothing done. */
    private boolean isMereTopic(Token trigger) {
        if (!trigger.tag().equals("VBG") || trigger.head() < 0) {
            return false;
        }
        String head = sentence.token(trigger.head()).lemmaLower();
        if (trigger.isRelation("conj")) {
            return isMereTopic(sentence.token(trigger.head()));
        }
        return sentence.children(trigger).stream()
                .filter(c -> (c.isRelation("mark") || c.isRelation("case")) && c.index() < trigger.index())
                .map(Token::lower)
                .anyMatch(mark -> TOPICAL.contains(mark) || mark.equals("of") && IDEAS.contains(head));
    }

    /** "his search to find an end to the war", "a bid to launch an attack": what an infinitive is to bring about is not there yet. */
    private boolean isSought(Token noun) {
        if (!noun.isNoun() || !noun.relation().equals("obj") || noun.head() < 0) {
            return false;
        }
        Token verb = sentence.token(noun.head());
        boolean infinitive = verb.tag().equals("VB")
                && sentence.children(verb).stream()
                        .anyMatch(c -> c.isRelation("mark") && c.lower().equals("to"));
        boolean gained = codebook.classes().contains(OBTAINS, verb.lemmaLower());
        boolean known = sentence.children(noun).stream()
                .anyMatch(
                        c -> c.lower().equals("the") && !gained || c.relation().equals("nmod:poss"));
        return infinitive && !known && codebook.classes().contains(BRINGS_ABOUT, verb.lemmaLower());
    }

    /** "The visit was postponed", "the talks fell through": what a noun names did not come about. */
    private boolean isCalledOff(Token trigger) {
        if (!trigger.isNoun() || trigger.head() < 0 || !trigger.isRelation("nsubj")) {
            return false;
        }
        Token verb = sentence.token(trigger.head());
        boolean passive = trigger.relation().equals("nsubj:pass") && CALLED_OFF.contains(verb.lemmaLower());
        boolean off = verb.lemmaLower().equals("call")
                && sentence.children(verb).stream().anyMatch(c -> c.lower().equals("off"));
        return passive
                || off
                || verb.lemmaLower().equals("fall")
                        && sentence.children(verb).stream()
                                .anyMatch(c -> c.lower().equals("through"));
    }

    /** "Is in the process of delivering". */
    private boolean isInProgress(Token trigger) {
        return trigger.index() > 1
                && sentence.token(trigger.index() - 1).lower().equals("of")
                && sentence.token(trigger.index() - 2).lower().equals("process");
    }

    /** "Berlin to buy tanks": headlines say so what is going to be. */
    private boolean isHeadlinePlan(Token trigger) {
        return trigger.head() < 0
                && trigger.tag().equals("VB")
                && sentence.child(trigger, "aux").isEmpty()
                && sentence.child(trigger, "nsubj").isPresent()
                && sentence.children(trigger).stream()
                        .anyMatch(c -> c.isRelation("mark") && c.lower().equals("to"));
    }

    private Act planned(Act act) {
        if (SPEECH_ROOTS.contains(act.code().substring(0, 2))) {
            return withStatus(act, act.status() == Status.OCCURRED ? Status.PLANNED : act.status());
        }
        return codebook.ontology()
                .compose("intend", act.code())
                .filter(plan -> plan.code() != null)
                .map(plan -> new Act(
                        act.trigger(),
                        act.rule(),
                        String.valueOf(plan.code()),
                        Status.valueOf(plan.status().toUpperCase(Locale.ROOT)),
                        act.sources(),
                        act.targets(),
                        act.frame(),
                        act.force(),
                        act.inner(),
                        act.rank()))
                .orElse(act);
    }

    /** "Do not believe that Iran has delivered missiles", "have not seen China give arms". */
    private boolean isDoubted(Token trigger) {
        Token at = trigger;
        for (int steps = 0; steps < 3 && at.head() >= 0; steps++) {
            Token above = sentence.token(at.head());
            boolean clause = at.relation().equals("ccomp") || at.relation().equals("xcomp");
            if (!clause) {
                return false;
            }
            if ((BELIEF.contains(above.lemmaLower()) || above.lemmaLower().equals("want"))
                    && acts.forces().force(above).negated()) {
                return true;
            }
            at = above;
        }
        return false;
    }

    /** "rejected claims that he wrote a leaflet mocking Chad": what somebody denies to have done. */
    private boolean isOfDeniedClaim(Token trigger) {
        Token at = trigger;
        for (int steps = 0; steps < MAX_CLIMB && at.head() >= 0; steps++) {
            Token above = sentence.token(at.head());
            boolean denied = at.isNoun()
                    && at.index() != trigger.index()
                    && (at.relation().equals("obj") || at.relation().equals("nsubj:pass"));
            if (denied && CLAIMS.contains(at.lemmaLower()) && DENYING.contains(above.lemmaLower())) {
                return true;
            }
            at = above;
        }
        return false;
    }

    private boolean underCondition(Token token) {
        Token at = token;
        for (int steps = 0; steps < 12 && at.head() >= 0; steps++) {
            if (at.isRelation("advcl") && acts.forces().force(at).hypothetical()) {
                return true;
            }
            at = sentence.token(at.head());
        }
        return false;
    }

    private boolean nounStandsAlone(Act act) {
        Token noun = act.trigger();
        if (act.sources().isEmpty()) {
            return false;
        }
        if (isAnswered(noun)) {
            return true;
        }
        if (act.targets().isEmpty() && act.sources().size() < 2) {
            return false;
        }
        String preposition = actors.preposition(noun);
        if (noun.isRelation("nmod") && (preposition.equals("of") || TOPIC.contains(preposition))) {
            return false;
        }
        return !(noun.isRelation("obl") && TOPIC.contains(preposition))
                && !noun.isRelation("compound")
                && !noun.relation().equals("nmod:poss");
    }

    /** "Closed the road in response to an attack by rebels": what is answered has happened. */
    private boolean isAnswered(Token noun) {
        return noun.head() >= 0
                && Set.of("to", "for").contains(actors.preposition(noun))
                && ANSWERS.contains(sentence.token(noun.head()).lemmaLower())
                && sentence.children(sentence.token(noun.head())).stream()
                        .anyMatch(child ->
                                child.isRelation("case") && child.lower().equals("in"));
    }

    private void pairs(Act act, Claims.@Nullable Claim claim) {
        List<Actor> sources = withGiven(act.sources(), act, "source");
        List<Actor> targets = withPartner(withGiven(act.targets(), act, "target"), sources, act);
        targets = targets.isEmpty() ? opposed(act) : targets;
        Rule rule = act.codingRule();
        boolean mutual = rule.reciprocal() || act.rule().reciprocal();
        boolean deal = act.code().compareTo("03") >= 0 && act.code().compareTo("07") < 0;
        if (mutual && deal && ofTwoCountries(sources) && targets.stream().allMatch(this::isWhere)) {
            targets = List.of();
        }
        if (act.code().compareTo("13") < 0) {
            targets = targets.stream().filter(a -> !isWeapon(a)).toList();
        }
        if (mutual && (act.code().startsWith("04") || act.code().equals("036"))) {
            targets = targets.stream().filter(a -> !isTopicOfTalks(a)).toList();
        }
        if (rule.kinds().contains("exercise")) {
            targets = targets.stream().filter(a -> isAnchored(a) || isGiven(a)).toList();
        }
        boolean oneSided = ONE_SIDED.contains(String.valueOf(act.rule().operator()));
        boolean reciprocal = mutual && !oneSided && !isOnesPromise(act, sources, targets);
        targets = spokenTo(act, sources, targets);
        List<Actor[]> pairs = new ArrayList<>();
        List<Actor> markedSources =
                act.sources().stream().filter(a -> hasRole(a, "source")).toList();
        List<Actor> markedTargets =
                act.sources().stream().filter(a -> hasRole(a, "target")).toList();
        if (!markedSources.isEmpty()
                && !markedTargets.isEmpty()
                && act.targets().stream().noneMatch(a -> hasRole(a, "target"))) {
            add(act, markedSources.get(0), markedTargets.get(0), true, claim);
            return;
        }
        if (sources.isEmpty()) {
            reject(
                    act.trigger(),
                    act.rule().id(),
                    Reason.NO_SOURCE,
                    "'" + act.trigger().form() + "'");
            return;
        }
        boolean together = sources.size() > 1
                && targets.stream().noneMatch(SentenceCoder::isAnchored)
                && targets.stream().noneMatch(SentenceCoder::isGiven)
                && (act.frame().slot("with").isEmpty() || ofTwoCountries(sources))
                && (mutual && !(oneSided && isPosition(act))
                        || EachOther.isIn(sentence, act)
                        || ofTwoCountries(sources)
                                && !isPosition(act)
                                && !rule.kinds().contains("arms")
                                && (act.code().compareTo("09") < 0
                                        || act.code().startsWith("16") && targets.isEmpty()));
        if (together) {
            for (int i = 0; i < sources.size(); i++) {
                for (int k = i + 1; k < sources.size(); k++) {
                    pairs.add(new Actor[] {sources.get(i), sources.get(k)});
                }
            }
            reciprocal = true;
        } else {
            for (Actor source : sources) {
                if (targets.isEmpty()) {
                    pairs.add(new Actor[] {source, null});
                }
                for (Actor target : targets) {
                    boolean ownCountry = targets.size() > 1
                            && target.code() != null
                            && target.code().equals(source.country());
                    boolean marked =
                            isGiven(source) && isGiven(target) && !source.span().equals(target.span());
                    boolean own =
                            (isPosition(act) || isSaidPledge(act)) && PositionSides.isOnesOwn(sources, source, target);
                    if (own && !marked) {
                        continue;
                    }
                    if (marked || (!source.sameAs(target) || source.isCalledOtherwise(target)) && !ownCountry) {
                        pairs.add(new Actor[] {source, target});
                    }
                }
            }
        }
        if (pairs.isEmpty()) {
            reject(
                    act.trigger(),
                    act.rule().id(),
                    Reason.SAME_ACTOR,
                    "'" + sources.get(0).text() + "'");
            return;
        }
        for (Actor[] pair : pairs.subList(0, Math.min(pairs.size(), MAX_PAIRS))) {
            add(act, pair[0], pair[1], reciprocal, claim);
        }
    }

    /**
     * "Japan pledged to cooperate with Peru": one promises what both would do; who agrees does so with the other, and "Japan
     * and Peru pledged to deepen their ties" is both.
     */
    private boolean isOnesPromise(Act act, List<Actor> sources, List<Actor> targets) {
        boolean own = sources.size() > 1
                && targets.stream().anyMatch(a -> OWN.contains(a.text().toLowerCase(Locale.ROOT)));
        String lemma = act.trigger().lemmaLower();
        return !own
                && "intend".equals(act.rule().operator())
                && !lemma.equals("agree")
                && (codebook.classes().contains("commitment.word", lemma) || READY.contains(lemma));
    }

    /** What two say together of a third, they do not say to one another: "the leaders praised the plan". */
    private boolean isPosition(Act act) {
        return (SPEECH_ROOTS.contains(act.code().substring(0, 2)) || SPEECH_CODES.contains(act.code())) && isSaid(act);
    }

    /**
     * "Japan also proposed cooperating": what takes two and names but one is put to the other side of what the source was
     * last told to have done with another, where that was one side only.
     */
    private List<Actor> withPartner(List<Actor> targets, List<Actor> sources, Act act) {
        boolean proposal = act.status() == Status.PROPOSED || act.status() == Status.REQUESTED;
        boolean alone = sources.size() == 1 && targets.stream().noneMatch(SentenceCoder::isAnchored);
        Act coding = act;
        while (coding.inner() != null) {
            coding = coding.inner();
        }
        Frame frame = coding.frame();
        boolean named = WITH_WHOM.stream()
                .flatMap(slot -> frame.slot(slot).stream())
                .anyMatch(head -> !actors.actors(head).isEmpty());
        if (!proposal || !alone || named || !act.codingRule().reciprocal() || coding == act) {
            return targets;
        }
        return memory.partner(sources.get(0).country())
                .map(partner -> List.of(new Actor(
                        partner.span(),
                        partner.text(),
                        partner.code(),
                        partner.country(),
                        partner.sectors(),
                        partner.name(),
                        List.of(new Actor.Via("coreference", partner.span(), partner.text())))))
                .orElse(targets);
    }

    /** "Asked for fighter aircraft": nobody's arms are what is spoken of and no other side, while they may bomb and be bombed. */
    private boolean isWeapon(Actor actor) {
        if (actor.country() != null || isGiven(actor) || !List.of("MIL").equals(actor.sectors())) {
            return false;
        }
        return actor.via().stream()
                .filter(step -> step.kind().equals("title"))
                .map(step -> step.text().toLowerCase(Locale.ROOT))
                .anyMatch(words -> codebook.classes().contains(WEAPONS, words)
                        || codebook.classes().contains(WEAPONS, words.replaceAll("s$", "")));
    }

    /** "Opponents of Chad's parliament protested": whom those are against who do something against somebody. */
    private List<Actor> opposed(Act act) {
        if (!OPPOSING.contains(act.code().substring(0, 2))) {
            return List.of();
        }
        return act.frame().slot("subj").stream()
                .filter(subject -> OPPONENTS.contains(subject.lemmaLower()))
                .flatMap(subject -> sentence.children(subject).stream())
                .filter(child -> child.relation().equals("nmod:poss")
                        || child.isRelation("nmod") && actors.preposition(child).equals("of"))
                .flatMap(child -> actors.actors(child).stream())
                .filter(SentenceCoder::isAnchored)
                .limit(1)
                .toList();
    }

    /** "Japan and Peru held talks on Chad": what is talked about is no side. */
    private boolean isTopicOfTalks(Actor target) {
        return !isGiven(target) && TOPICAL_TALK.contains(actors.wordBefore(target.span()));
    }

    /** "agreed to restore ties in Oslo": whoever stands behind "in" or "at" is where two do something together. */
    private boolean isWhere(Actor target) {
        return !isGiven(target)
                && sentence.tokens().stream()
                        .filter(token -> token.span().end() < target.span().start())
                        .reduce((first, second) -> second)
                        .filter(token ->
                                token.lower().equals("in") || token.lower().equals("at"))
                        .isPresent();
    }

    private static boolean ofTwoCountries(List<Actor> actors) {
        return actors.size() == 2
                && actors.get(0).country() != null
                && actors.get(1).country() != null
                && !actors.get(0).country().equals(actors.get(1).country());
    }

    /**
     * Where the caller marked the sides: the marked one, when the sentence ties it to the act; else what was found.
     *
     * @param role source or target
     */
    private List<Actor> withGiven(List<Actor> found, Act act, String role) {
        List<Actor> marked = found.stream().filter(a -> hasRole(a, role)).toList();
        if (!marked.isEmpty()) {
            return marked;
        }
        boolean anyMarked = actors.given().stream()
                .anyMatch(g -> role.equals(g.role()) && g.span().overlaps(sentence.span()));
        if (!anyMarked) {
            return found;
        }
        for (Token token : sentence.tokens()) {
            Optional<Article.GivenSpan> given = actors.given(token);
            if (given.isPresent() && role.equals(given.get().role()) && isTied(token, act, role)) {
                List<Actor> actor = actors.actors(headOf(given.get(), token));
                List<Actor> fitting =
                        actor.stream().filter(a -> hasRole(a, role)).toList();
                if (!fitting.isEmpty()) {
                    return fitting;
                }
            }
        }
        return found;
    }

    private Token headOf(Article.GivenSpan span, Token token) {
        Token at = token;
        while (at.head() >= 0 && span.span().contains(sentence.token(at.head()).span())) {
            at = sentence.token(at.head());
        }
        return at;
    }

    private boolean hasRole(Actor actor, String role) {
        return actors.given().stream()
                .anyMatch(g -> role.equals(g.role()) && g.span().equals(actor.span()));
    }

    /** True when a marked phrase belongs to the act: a source above or before it, a target below or beside it. */
    private boolean isTied(Token token, Act act, String role) {
        Token trigger = act.trigger();
        boolean inSubject = act.frame().slot("subj").stream().anyMatch(s -> sentence.dominates(s, token));
        if (role.equals("source")) {
            return inSubject
                    || !sentence.dominates(trigger, token)
                    || act.sources().isEmpty();
        }
        if (inSubject) {
            return false;
        }
        Token clause = trigger;
        while (clause.head() >= 0 && !clause.isVerb()) {
            clause = sentence.token(clause.head());
        }
        return sentence.dominates(clause, token) || sentence.dominates(trigger, token);
    }

    private void add(Act act, Actor source, @Nullable Actor target, boolean reciprocal, Claims.@Nullable Claim claim) {
        if (target != null && isOneself(source, target)) {
            add(act, source, null, false, claim);
            return;
        }
        boolean coded = isAnchored(source) || target != null && isAnchored(target) || isOfOwnState(act, source, target);
        boolean bothGiven = target != null && isGiven(source) && isGiven(target);
        if (!coded && !keepUncoded && !bothGiven) {
            reject(act.trigger(), act.rule().id(), Reason.NO_ACTOR, "'" + source.text() + "'");
            return;
        }
        if (isReporting(act, source)) {
            reject(act.trigger(), act.rule().id(), Reason.NOT_NEWS, "a reporter at work");
            return;
        }
        if (!keepUncoded && !bothGiven && !isOfOwnState(act, source, target) && isPrivateTalk(act, source, target)) {
            reject(
                    act.trigger(),
                    act.rule().id(),
                    Reason.NOT_NEWS,
                    "words and doings of private people among themselves");
            return;
        }
        if (!keepUncoded && !bothGiven && isNoFighter(act, source)) {
            reject(act.trigger(), act.rule().id(), Reason.NOT_NEWS, "a figure of speech, of those who bear no arms");
            return;
        }
        if (!keepUncoded && !bothGiven && isAtHome(act, source, target)) {
            reject(act.trigger(), act.rule().id(), Reason.NOT_NEWS, "a town of the own country, and nobody");
            return;
        }
        EventCode code = codebook.ontology().code(act.code()).orElseThrow();
        boolean unreal = act.status().unreal();
        if (duplicate(act, source, target)) {
            reject(act.trigger(), act.rule().id(), Reason.DUPLICATE, code.code());
            return;
        }
        Rule rule = act.codingRule();
        List<Actor> speakers = claim == null ? List.of() : claim.speakers();
        Actor speaker = speakers.isEmpty() ? voice(act.trigger()) : speakers.get(0);
        if (claim != null
                && speaker != null
                && speaker.sameAs(source)
                && act.trigger().index() == claim.verb().index()) {
            speaker = null;
        }
        List<Kind> kinds = kinds(act, rule);
        boolean statement = kinds.contains(Kind.STATEMENT);
        told.put(act.trigger().index(), act);
        records.add(new CodedRecord(
                id(act.trigger(), source, target),
                hash(articleHash, act.trigger().span().toString()),
                sentence.index(),
                evidence(act.trigger().span()),
                List.of(),
                Quote.of(act.trigger().span(), article.text()),
                kinds,
                source,
                target,
                reciprocal && target != null,
                unreal ? null : code.code(),
                unreal ? code.code() : null,
                unreal ? null : code.plover(),
                unreal ? null : code.mode(),
                unreal ? List.of() : code.contexts(),
                unreal ? null : Integer.valueOf(code.quad()),
                unreal ? null : codebook.ontology().ploverQuad(code.plover()),
                unreal ? null : Double.valueOf(code.goldstein()),
                isAdvice(act, source, target) && act.status() == Status.THREATENED ? Status.REQUESTED : act.status(),
                act.force().tense(),
                act.force().aspect(),
                dates.date(act),
                null,
                speaker,
                quotation.covers(act.trigger().span())
                        && (claim != null || quotation.isSpeech(act.trigger().span())),
                statement && !isAdvice(act, source, target) ? stance(act, rule) : null,
                statement ? claims.about(act, source, target) : List.of(),
                attributes(act, rule),
                act.ruleChain(),
                confidence(act, source, target)));
    }

    /** "Soldiers toppled the president", "Ana Roe resigned": done in a state that the report as a whole may tell. */
    private static boolean isOfOwnState(Act act, Actor source, @Nullable Actor target) {
        boolean forces = Belonging.OVERTHROWING.contains(act.code())
                && source.sectors().equals(List.of("MIL"))
                && target != null
                && target.code() != null;
        return forces || act.code().equals(Belonging.RESIGNING) && source.code() == null;
    }

    /** "In her message, the president said": no other side. */
    private static boolean isOneself(Actor source, Actor target) {
        return ONES.contains(target.text().toLowerCase(Locale.ROOT))
                && target.code() != null
                && target.code().equals(source.code());
    }

    /**
     * "A woman feared that she would lose her home", "a firm announced a partnership": what people of no office, firms, papers
     * and schools say, do together and look into, and not to, with or of somebody who has an office.
     */
    private static boolean isPrivateTalk(Act act, Actor source, @Nullable Actor target) {
        boolean civilian = source.sectors().equals(List.of("CVL"));
        boolean journey = JOURNEYS.contains(act.code())
                && target != null
                && target.sectors().isEmpty();
        boolean nobody = source.code() == null && journey;
        if (nobody || civilian && (MERE_WORDS.contains(act.code()) || journey)) {
            return true;
        }
        boolean asks = act.code().startsWith("02") && source.sectors().stream().anyMatch(ASKING::contains);
        return TALK.contains(act.code().substring(0, 2))
                && !asks
                && isPrivate(source)
                && (target == null
                        || isPrivate(target)
                                && (source.country() == null
                                        || String.valueOf(target.country()).equals(String.valueOf(source.country()))));
    }

    /** "The console hits Peru", "deputies bombarded the minister": firms, papers and parliaments do so in figures of speech. */
    private static boolean isNoFighter(Act act, Actor source) {
        boolean blow = act.code().startsWith("19") || act.code().startsWith("138");
        return blow && !source.sectors().isEmpty() && UNARMED.containsAll(source.sectors());
    }

    /** "A man from Ohio was arrested in Texas", "the governor flew to Dallas": a town or region is where it was, and no side. */
    private boolean isAtHome(Act act, Actor source, @Nullable Actor target) {
        boolean charged = act.code().startsWith("17") || act.code().startsWith("115");
        if (charged
                && WHERE.contains(actors.wordBefore(source.span()))
                && (isTown(source) || actors.isCapital(source))) {
            return true;
        }
        if (target == null) {
            return isTown(source) && act.code().startsWith("17");
        }
        if (target.code() == null && JOURNEYS.contains(act.code()) && source.country() != null) {
            return true;
        }
        boolean same = target.country() == null || target.country().equals(source.country());
        if (source.country() == null
                && isPrivate(source)
                && isTown(target)
                && act.code().startsWith("04")) {
            return true;
        }
        return same && isTown(source) && act.code().startsWith("17")
                || same && isTown(target) && act.code().startsWith("04");
    }

    private static boolean isTown(Actor actor) {
        return actor.sectors().isEmpty()
                && actor.country() != null
                && actor.via().stream().allMatch(step -> step.kind().equals("place"));
    }

    private static boolean isPrivate(Actor actor) {
        boolean body = actor.code() != null && actor.code().startsWith("IGO");
        return !body
                && PRIVATE.containsAll(actor.sectors())
                && (actor.code() == null || !actor.sectors().isEmpty());
    }

    /** "Reporters visited the camp": what the media look at and whom they speak to is how they report. */
    private boolean isReporting(Act act, Actor source) {
        return act.code().startsWith("04") && (isOfMedia(source) || isReporter(source));
    }

    private static boolean isOfMedia(Actor actor) {
        return actor.sectors().equals(List.of("MED"));
    }

    /** "The Daily's Jane Roe": a person of a paper's or a station's. */
    private boolean isReporter(Actor actor) {
        return sentence.tokens().stream()
                .filter(token -> actor.span().contains(token.span()))
                .flatMap(token -> sentence.children(token).stream())
                .filter(child -> child.relation().equals("nmod:poss"))
                .flatMap(child -> actors.actors(child).stream())
                .anyMatch(SentenceCoder::isOfMedia);
    }

    /** Whose words a sentence is that has no verb of saying: of who speaks in the transcript or the quotation. */
    private @Nullable Actor voice(Token trigger) {
        if (quotation.isSpeech(trigger.span())) {
            return actors.speaker().or(memory::speaker).orElse(null);
        }
        return quotation.covers(trigger.span()) ? null : memory.voice().orElse(null);
    }

    /**
     * True for an actor of a country, an organisation or a group; "police" or "rebels" alone are anybody's, and what the
     * report is about makes them no more.
     */
    static boolean isAnchored(Actor actor) {
        return actor.code() != null
                && actor.via().stream().noneMatch(step -> step.kind().equals("report"))
                && actor.code().length() > 3 * actor.sectors().size();
    }

    private static boolean isGiven(Actor actor) {
        return !actor.via().isEmpty() && actor.via().get(0).kind().equals("given");
    }

    /**
     * Hash of text and spans, no codes. Where one phrase stands for several actors ("the two countries"), their number
     * in the order of the phrase tells their records apart.
     */
    private String id(Token trigger, Actor source, @Nullable Actor target) {
        String targetSpan = target == null ? "-" : target.span().toString();
        long earlier = records.stream()
                .filter(r -> r.trigger().span().equals(trigger.span()))
                .filter(r -> r.source() != null && r.source().span().equals(source.span()))
                .filter(r -> (r.target() == null ? "-" : r.target().span().toString()).equals(targetSpan))
                .count();
        return earlier == 0
                ? hash(articleHash, trigger.span().toString(), source.span().toString(), targetSpan)
                : hash(
                        articleHash,
                        trigger.span().toString(),
                        source.span().toString(),
                        targetSpan,
                        String.valueOf(earlier));
    }

    private boolean duplicate(Act act, Actor source, @Nullable Actor target) {
        for (CodedRecord other : records) {
            String code = other.cameo() == null ? other.wouldBe() : other.cameo();
            if (other.source() == null
                    || code == null
                    || !code.startsWith(act.code().substring(0, 2))
                    || target != null && dates.differ(act, kinds(act, act.codingRule()), other)
                    || isOtherTense(act, other)) {
                continue;
            }
            boolean same = other.source().sameAs(source)
                    && (target == null
                            || other.target() != null && other.target().sameAs(target));
            boolean turned = target != null
                    && other.target() != null
                    && other.source().sameAs(target)
                    && other.target().sameAs(source)
                    && other.reciprocal();
            if ((same || turned) && !other.trigger().span().equals(act.trigger().span())) {
                return true;
            }
            if (other.trigger().span().equals(act.trigger().span())
                    && (same && target != null && other.target() != null)) {
                return true;
            }
        }
        return false;
    }

    /** "have developed and are developing": the same verb again, once as done and once as going on. */
    private boolean isOtherTense(Act act, CodedRecord other) {
        return act.status() != other.status()
                && told.values().stream()
                        .map(Act::trigger)
                        .anyMatch(before -> before.span().equals(other.trigger().span())
                                && before.index() != act.trigger().index()
                                && before.isVerb()
                                && before.lemmaLower().equals(act.trigger().lemmaLower()));
    }

    private List<Kind> kinds(Act act, Rule rule) {
        Set<Kind> kinds = new LinkedHashSet<>();
        kinds.add(Kind.EVENT);
        boolean speech = SPEECH_ROOTS.contains(act.code().substring(0, 2)) || SPEECH_CODES.contains(act.code());
        if (speech && isSaid(act)) {
            kinds.add(Kind.STATEMENT);
        }
        boolean commitment = act.status() == Status.PLEDGED
                && act.code().startsWith("03")
                && !act.code().equals("036");
        if (commitment) {
            kinds.add(Kind.AGREEMENT);
        }
        for (String kind : rule.kinds()) {
            kinds.add(Kind.valueOf(kind.toUpperCase(Locale.ROOT)));
        }
        if ("consider".equals(act.rule().operator())) {
            kinds.remove(Kind.EXERCISE);
        }
        boolean intent = "intend".equals(act.rule().operator()) && act.code().startsWith("01");
        if (act.status().unreal() || act.code().equals("014") || intent || !isSaid(act)) {
            kinds.remove(Kind.STATEMENT);
        }
        if (kinds.contains(Kind.ARMS) && !ArmsSides.areOf(act, sentence, actors)) {
            kinds.remove(Kind.ARMS);
        }
        return List.copyOf(kinds.stream().sorted().toList());
    }

    /** True when words were spoken or written: "condemned", not "will target" or "supporting the rebels". */
    private boolean isSaid(Act act) {
        boolean announced = act.sources().stream()
                .anyMatch(source ->
                        source.via().stream().anyMatch(step -> step.kind().equals("speaker")));
        boolean ahead = act.force().future() || act.force().purpose() || isToCome(act.trigger());
        if (ahead && (!announced || act.code().startsWith("02"))) {
            return false;
        }
        if (isDealtWith(act.trigger()) || isComeOver(act.trigger()) || isHeldTo(act.trigger())) {
            return false;
        }
        if (DISAPPROVING.stream().anyMatch(act.code()::startsWith)) {
            return true;
        }
        for (Act at = act; at != null; at = at.inner()) {
            if (isSaying(at.trigger())) {
                return true;
            }
        }
        return false;
    }

    /** "will meet the envoy to reaffirm": an infinitive below what is to come. */
    private boolean isToCome(Token word) {
        Token at = word;
        boolean infinitive =
                word.index() > 0 && sentence.token(word.index() - 1).lower().equals("to");
        while (infinitive && at.head() >= 0 && !at.isRelation("ccomp")) {
            at = sentence.token(at.head());
            if (at.isVerb()) {
                return acts.forces().force(at).future();
            }
        }
        return false;
    }

    /** "works on holding Chad accountable": what is done, where "holds Chad responsible" says it. */
    private static boolean isHeldTo(Token word) {
        return word.lemmaLower().equals("hold")
                && (word.tag().equals("VBG") || word.tag().equals("VB"));
    }

    /**
     * "address the concerns about Chad", "creates worries", "will meet to highlight concerns": feelings that somebody deals
     * with, makes or is to tell, and has not voiced.
     */
    private boolean isDealtWith(Token word) {
        if (!word.isNoun() || word.head() < 0 || !word.isRelation("obj")) {
            return false;
        }
        Token verb = sentence.token(word.head());
        boolean aim = sentence.children(verb).stream()
                .anyMatch(child -> child.isRelation("mark") && child.lower().equals("to"));
        return DEALING.contains(verb.lemmaLower()) || aim;
    }

    /** "became concerned", "felt uneasy": how somebody came to feel, and not what was said. */
    private boolean isComeOver(Token word) {
        if (!word.isAdjective() && !word.tag().equals("VBN")) {
            return false;
        }
        boolean above = word.isRelation("xcomp")
                && word.head() >= 0
                && FEELING.contains(sentence.token(word.head()).lemmaLower());
        return above
                || sentence.children(word).stream()
                        .filter(child -> child.relation().startsWith("aux") || child.isRelation("cop"))
                        .anyMatch(child -> FEELING.contains(child.lemmaLower()));
    }

    /** "continues to support", "engaged in support of". */
    private boolean isGoneOnWith(Token word) {
        return word.head() >= 0
                && GOING_ON.contains(sentence.token(word.head()).lemmaLower())
                && !word.isRelation("nsubj");
    }

    /** "works to support", "united to defend". */
    private boolean isDoneFor(Token word) {
        return word.isVerb()
                && word.head() >= 0
                && (word.isRelation("xcomp") || word.isRelation("ccomp") || word.isRelation("advcl"))
                && DOING.contains(sentence.token(word.head()).lemmaLower());
    }

    private boolean isSaying(Token word) {
        Token before = word.index() == 0 ? word : sentence.token(word.index() - 1);
        boolean partOfName = before != word
                && Character.isUpperCase(word.form().charAt(0))
                && Character.isLetter(before.form().charAt(0));
        return !partOfName
                && !isDeed(word)
                && (codebook.classes().contains(SAYING, word.lemmaLower())
                        || codebook.classes().contains(SAYING, word.lower()));
    }

    /**
     * What is done or felt, not said: "our support for Chad", "supported 300 schools", "groups that threaten Chad", "is
     * expected to attack". Where a verb of saying stands over it, that carries the statement.
     */
    private boolean isDeed(Token word) {
        String lemma = word.lemmaLower();
        boolean past = word.tag().equals("VBD") || word.tag().equals("VBN");
        boolean passive = sentence.child(word, "aux:pass").isPresent();
        boolean bare = (lemma.equals("threaten")
                                && (word.relation().startsWith("acl") || isOfThing(word) || isPeril(word))
                        || lemma.equals("advise")
                                && acts.frames().frame(word).slot("against").isEmpty())
                && word.isVerb();
        return DEEDS.contains(lemma) && (word.tag().equals("VBG") || isGoneOnWith(word) || isDoneFor(word))
                || lemma.equals("support") && word.isVerb() && isOfThing(word)
                || DEEDS.contains(lemma) && isOwed(word)
                || lemma.equals("support") && (word.isNoun() || past || isHelpedOn(word))
                || ATTITUDES.contains(lemma) && word.isNoun()
                || UNSAID_PASSIVE.contains(lemma)
                        && (passive || past && word.relation().startsWith("acl"))
                || bare && acts.frames().frame(word).slot("comp").isEmpty();
    }

    /** "threatened our security": what somebody puts at risk by what he does. */
    private boolean isPeril(Token verb) {
        return acts.frames().frame(verb).slot("obj").stream()
                .anyMatch(object -> ENDANGERED.contains(object.lemmaLower()));
    }

    /** "our commitment to defend Chad", "a duty to support the police": what somebody is bound to do. */
    private boolean isOwed(Token word) {
        return word.relation().equals("acl")
                && word.tag().equals("VB")
                && word.head() >= 0
                && OWED.contains(sentence.token(word.head()).lemmaLower());
    }

    /** "the campaign threatens a hospital": what is done by a thing, and said by nobody. */
    private boolean isOfThing(Token verb) {
        List<Token> subjects = acts.frames().frame(verb).slot("subj");
        return !subjects.isEmpty()
                && subjects.stream()
                        .noneMatch(subject -> subject.isPronoun()
                                || subject.isProper()
                                || actors.isActorLike(subject)
                                || actors.actors(subject).stream()
                                        .anyMatch(actor -> actor.span().contains(subject.span())));
    }

    /** "supports the operation of planes", "funds to support investment", "towns that support growth": help, not words. */
    private boolean isHelpedOn(Token verb) {
        return verb.isVerb()
                && (verb.isRelation("acl")
                        || verb.isRelation("advcl")
                        || acts.frames().frame(verb).slot("obj").stream()
                                .anyMatch(thing -> codebook.classes().contains(SUSTAINED, thing.lemmaLower())));
    }

    /** "police warned residents to stay inside": advice to one's own people, no threat. */
    private static boolean isAdvice(Act act, Actor source, @Nullable Actor target) {
        return act.trigger().isVerb()
                && WARNINGS.contains(act.trigger().lemmaLower())
                && target != null
                && target.country() != null
                && target.country().equals(source.country())
                && !target.sectors().isEmpty()
                && isPrivate(target);
    }

    /** Of the targets of what is only said those towards whom it is. */
    private List<Actor> spokenTo(Act act, List<Actor> sources, List<Actor> targets) {
        return isPosition(act) || isSaidPledge(act) ? sides.towards(act, sources, targets) : targets;
    }

    /** "pledged to back the talks": one side's promise, and nothing that both agree on. */
    private boolean isSaidPledge(Act act) {
        return act.code().startsWith("03")
                && act.status() == Status.PLEDGED
                && !act.codingRule().reciprocal()
                && !act.rule().reciprocal()
                && kinds(act, act.codingRule()).contains(Kind.STATEMENT);
    }

    /** Towards whom it is about; null where words of asking and pledging do not tell. */
    private @Nullable String stance(Act act, Rule rule) {
        if (rule.stance() != null && act.inner() == null) {
            return rule.stance();
        }
        String root = act.code().substring(0, 2);
        if (root.equals("02")
                || root.equals("10") && ORDERS.contains(act.trigger().lemmaLower())) {
            return null;
        }
        if (root.equals("10") && act.trigger().lemmaLower().equals("must")) {
            return claims.isJudging(act) ? "negative" : null;
        }
        if (root.equals("03")) {
            return isHelp(act) ? "positive" : null;
        }
        if (root.equals("05")
                || act.code().equals("013")
                || act.code().equals("019")
                || act.code().equals("018")) {
            return "positive";
        }
        if (Set.of("11", "12", "13", "10").contains(root) || act.code().equals("012")) {
            return "negative";
        }
        return claims.isJudging(act) ? null : "neutral";
    }

    /** "will step up its support for Chad": what is pledged is aid or support. */
    private static boolean isHelp(Act act) {
        Act inner = act;
        while (inner.inner() != null) {
            inner = inner.inner();
        }
        return inner != act
                && (inner.rule().id().startsWith("support.")
                        || inner.rule().id().startsWith("aid."));
    }

    private Map<String, Object> attributes(Act act, Rule rule) {
        Map<String, Object> found = new LinkedHashMap<>();
        Act coding = act;
        while (coding.inner() != null && coding.rule() != rule) {
            coding = coding.inner();
        }
        for (Map.Entry<String, String> capture : rule.capture().entrySet()) {
            List<Token> heads = coding.frame().slot(capture.getValue());
            String words = heads.isEmpty() ? "" : capturedWords(heads.get(0));
            if (!words.isEmpty()) {
                found.put(capture.getKey(), words);
            }
        }
        return found;
    }

    /**
     * The noun with its modifiers, determiners and possessors left out; of a quantity what it is of ("" where it does
     * not say).
     */
    private String capturedWords(Token head) {
        Token noun = head;
        for (Token child : sentence.children(head)) {
            boolean quantity = isNumeral(head)
                    || Set.of("billion", "million", "worth", "dozen").contains(head.lemmaLower());
            if (quantity
                    && child.isRelation("nmod")
                    && actors.preposition(child).equals("of")) {
                return capturedWords(child);
            }
        }
        if (isNumeral(head)) {
            return "";
        }
        int first = noun.index();
        while (first > 0) {
            Token before = sentence.token(first - 1);
            if (before.head() != noun.index()
                    || !(before.isRelation("compound") || before.isRelation("amod"))
                    || codebook.amounts().number(before.lower()).isPresent()) {
                break;
            }
            first--;
        }
        return new Span(sentence.token(first).span().start(), noun.span().end()).of(article.text());
    }

    private static boolean isNumeral(Token token) {
        return token.tag().equals("CD") || token.tag().equals("$");
    }

    private static double confidence(Act act, Actor source, @Nullable Actor target) {
        double sure = 0.55 + Math.min(act.rank(), 20) * 0.005;
        sure += isAnchored(source) ? 0.1 : 0;
        sure += target == null ? -0.1 : isAnchored(target) ? 0.1 : -0.03;
        sure -= act.trigger().isNoun() ? 0.1 : 0;
        sure -= act.status() == Status.OCCURRED ? 0 : 0.03;
        return Math.round(Math.max(0.05, Math.min(0.95, sure)) * 1000) / 1000.0;
    }

    private Quote evidence(Span trigger) {
        return evidence(article, sentence, trigger);
    }

    /** The sentence, or of a long one the part around a trigger. */
    static Quote evidence(Article article, Sentence sentence, Span trigger) {
        Span whole = sentence.span();
        String text = article.text();
        if (text.codePointCount(whole.start(), whole.end()) <= MAX_EVIDENCE) {
            return Quote.of(whole, text);
        }
        int start = Math.max(whole.start(), trigger.start() - MAX_EVIDENCE / 2 + 20);
        int end = Math.min(whole.end(), start + MAX_EVIDENCE - 20);
        for (Token token : sentence.tokens()) {
            if (token.span().start() >= start) {
                start = Math.min(token.span().start(), trigger.start());
                break;
            }
        }
        for (int i = sentence.size() - 1; i >= 0; i--) {
            if (sentence.token(i).span().end() <= end) {
                end = Math.max(sentence.token(i).span().end(), trigger.end());
                break;
            }
        }
        return Quote.of(new Span(start, end), text);
    }

    static String hash(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
