package org.demarche.clause;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.text.Sentence;
import org.demarche.text.Token;

/** Fills the slots around the words of one sentence. Not thread-safe. */
public final class FrameReader {
    private static final Set<String> RELATIVE = Set.of("who", "whom", "which", "that", "whose");
    private static final Set<String> SUBJECT_CONTROL = Set.of(
            "promise",
            "vow",
            "pledge",
            "threaten",
            "agree",
            "offer",
            "phone",
            "telephone",
            "call",
            "meet",
            "visit",
            "receive",
            "host");
    private static final Set<String> NAMING = Set.of("call", "term", "describe", "dub", "label", "style");
    private static final Set<String> CLAUSE_PREPOSITIONS = Set.of(
            "for", "of", "from", "by", "with", "on", "about", "in", "against", "over", "at", "into", "to", "toward",
            "towards");
    private static final Set<String> PASSED_ON =
            Set.of("to", "with", "against", "from", "over", "on", "for", "at", "towards", "toward", "near", "off");

    private static final Set<String> PLACED = Set.of("near", "off");
    /** Particles that may stand far behind their verb, or that a parser joins with "to" into one preposition. */
    private static final Set<String> BEFORE_TO = Set.of("over", "back");

    /** Verbs that say of their object what it is held to be. */
    private static final Set<String> JUDGING =
            Set.of("hold", "find", "deem", "consider", "declare", "judge", "believe");

    private static final int MAX_CLIMB = 6;

    private final Sentence sentence;
    private final Map<Integer, Frame> frames = new HashMap<>();

    public FrameReader(Sentence sentence) {
        this.sentence = sentence;
    }

    /** The frame of a word; made once. */
    public Frame frame(Token word) {
        Frame known = frames.get(word.index());
        if (known == null) {
            known = read(word, 0);
            frames.put(word.index(), known);
        }
        return known;
    }

    private Frame read(Token word, int depth) {
        if (word.tag().equals("MD") && word.head() >= 0) {
            return modal(word);
        }
        if (word.isVerb()) {
            return verb(word, depth);
        }
        return sentence.child(word, "cop").isPresent() || word.isAdjective()
                ? predicative(word, depth)
                : noun(word, depth);
    }

    /** True for a verb whose grammatical subject is acted on. */
    public boolean isPassive(Token verb) {
        for (Token child : sentence.children(verb)) {
            if (child.relation().equals("nsubj:pass") || child.relation().equals("aux:pass")) {
                return true;
            }
        }
        boolean participle =
                verb.tag().equals("VBN") && sentence.child(verb, "aux").isEmpty();
        if (participle && verb.isRelation("conj") && verb.head() >= 0) {
            return isBehindPassive(verb, sentence.token(verb.head()));
        }
        return participle
                && (verb.relation().equals("acl")
                        || verb.isRelation("advcl")
                        || verb.isRelation("amod")
                        || isLooseParticiple(verb))
                && sentence.child(verb, "nsubj").isEmpty();
    }

    /** "was mocked and abused": a second participle, without an object of its own, of what "was" stands before. */
    private boolean isBehindPassive(Token verb, Token first) {
        boolean passive = first.tag().equals("VBN")
                && sentence.children(first).stream()
                        .anyMatch(child -> child.relation().equals("aux:pass") && child.index() < first.index());
        return passive
                && sentence.child(verb, "nsubj").isEmpty()
                && sentence.children(verb).stream()
                        .noneMatch(child -> child.relation().equals("obj")
                                || child.isRelation("ccomp")
                                || child.isRelation("xcomp"));
    }

    /** "joined the effort, urging Hamas ...": a participle after a comma that the parser hangs on the verb without a name. */
    private boolean isLooseParticiple(Token verb) {
        return verb.relation().equals("dep")
                && (verb.tag().equals("VBG") || verb.tag().equals("VBN"))
                && verb.head() >= 0
                && verb.head() < verb.index()
                && sentence.token(verb.head()).isVerb()
                && sentence.token(verb.index() - 1).form().equals(",");
    }

    private String particle(Token verb) {
        for (Token child : sentence.children(verb)) {
            if (child.isRelation("compound")
                    && child.index() > verb.index()
                    && child.tag().equals("RP")) {
                return child.lower();
            }
        }
        for (Token child : sentence.children(verb)) {
            if (child.relation().equals("obl") && child.index() > verb.index()) {
                String before = beforeTo(child);
                if (!before.isEmpty()) {
                    return before;
                }
            }
            int distance = child.index() - verb.index();
            boolean near = distance > 0 && (distance <= 4 || distance <= 10 && BEFORE_TO.contains(child.lower()));
            if (near
                    && (child.relation().equals("compound:prt")
                            || child.isRelation("advmod")
                                    && (child.tag().equals("RP")
                                            || child.tag().equals("IN")
                                            || child.tag().equals("RB")
                                                    && child.form().length() <= 5))) {
                return child.lower();
            }
        }
        return "";
    }

    private Frame verb(Token verb, int depth) {
        boolean passive = isPassive(verb);
        Frame frame = new Frame(verb, passive, particle(verb));
        boolean hasObject =
                sentence.children(verb).stream().anyMatch(c -> c.relation().equals("obj"));
        for (Token child : sentence.children(verb)) {
            argument(frame, child, passive, hasObject);
        }
        for (Token child : sentence.children(verb)) {
            if (child.isRelation("advmod") && child.index() > verb.index()) {
                sentence.children(child).forEach(below -> {
                    if (below.isRelation("obl") || below.isRelation("nmod")) {
                        argument(frame, below, passive, hasObject);
                    }
                });
            } else if (child.relation().equals("xcomp") && !child.isVerb()) {
                sentence.child(child, "nsubj").ifPresent(subject -> frame.add("obj", subject));
            }
        }
        if (verb.relation().equals("xcomp") && verb.tag().equals("VBG") && verb.head() >= 0) {
            besideMatrix(frame, verb);
        }
        if (passive) {
            agentFurtherDown(frame);
        }
        subjectFromAbove(frame, verb, passive, depth);
        sharedObject(frame, verb);
        for (Token object : List.copyOf(frame.slot("obj"))) {
            nounPhrases(frame, object);
            secondPredicate(frame, object);
        }
        furtherPhrases(frame);
        return frame;
    }

    /** "developed what they call a partnership": the thing itself, by the name that it is given; empty for other clauses. */
    private Optional<Token> calledSo(Token verb) {
        boolean what = NAMING.contains(verb.lemmaLower())
                && sentence.children(verb).stream().anyMatch(c -> c.lower().equals("what") && c.index() < verb.index());
        return what
                ? sentence.children(verb).stream()
                        .filter(c -> c.isNoun() && c.index() > verb.index())
                        .filter(c -> Set.of("xcomp", "obj", "iobj", "dep", "ccomp", "obl")
                                .contains(c.relation()))
                        .findFirst()
                : Optional.empty();
    }

    /** "began withdrawing troops from Lebanon": a phrase behind the gerund, hung on the verb above. */
    private void besideMatrix(Frame frame, Token verb) {
        for (Token sister : sentence.children(sentence.token(verb.head()))) {
            String preposition = sister.isRelation("obl") && sister.index() > verb.index() ? preposition(sister) : "";
            if (PASSED_ON.contains(preposition) && frame.slot(preposition).isEmpty()) {
                frame.add(preposition, sister);
            }
        }
    }

    /**
     * "called the pact an example of trust", "held Minsk responsible for it", "suspects Minsk of having sold them": what is
     * said of the object, where the parser hung it on the object.
     */
    private void secondPredicate(Frame frame, Token object) {
        boolean judged = JUDGING.contains(frame.trigger().lemmaLower());
        for (Token child : sentence.children(object)) {
            boolean behind = child.index() > object.index();
            if (behind && judged && child.isRelation("amod") && child.isAdjective()) {
                frame.add("comp", child);
            }
            boolean ofClause = child.isRelation("acl") && mark(child).equals("of");
            if (behind && ofClause && object.isProper() && frame.slot("of").isEmpty()) {
                frame.add("of", child);
            }
            boolean article = sentence.child(child, "det")
                    .filter(det -> det.lower().equals("a") || det.lower().equals("an"))
                    .isPresent();
            if (child.isRelation("dep") && child.isNoun() && article && child.index() > object.index()) {
                frame.add("comp", child);
            }
        }
    }

    /**
     * "reacted with fury to the vote", "demand for tanks from Berlin": a phrase that hangs on a bare noun in another
     * phrase, or in one with "as", counts for the word as well, when it has no object and no phrase with that preposition of its own. Parsers are
     * divided on these, and both readings mean the same.
     */
    private void furtherPhrases(Frame frame) {
        if (!frame.slot("obj").isEmpty()) {
            return;
        }
        for (Token child : sentence.children(frame.trigger())) {
            if ((child.isRelation("obl") || child.isRelation("nmod"))
                    && child.index() > frame.trigger().index()) {
                boolean bare = isBare(child);
                boolean as = preposition(child).equals("as");
                for (Token below : sentence.children(child)) {
                    String preposition = below.isRelation("nmod") || below.isRelation("obl") ? preposition(below) : "";
                    boolean passes = as && !preposition.isEmpty()
                            || (bare ? PASSED_ON.contains(preposition) : PLACED.contains(preposition));
                    if (passes && frame.slot(preposition).isEmpty()) {
                        frame.add(preposition, below);
                    }
                }
            }
        }
    }

    /** True for a common noun without article, possessor or number. */
    private boolean isBare(Token noun) {
        return noun.isNoun()
                && !noun.isProper()
                && sentence.children(noun).stream()
                        .noneMatch(c -> c.isRelation("det") || c.isRelation("nmod:poss") || c.isRelation("nummod"));
    }

    /** "sexually assaulted", "verbally attacked": an adverb of manner right before its verb. */
    private static boolean isManner(Token adverb, Token verb) {
        return adverb.index() == verb.index() - 1 && adverb.lower().endsWith("ly");
    }

    private void argument(Frame frame, Token child, boolean passive, boolean hasObject) {
        String relation = child.relation();
        if (relation.equals("nsubj") || relation.equals("csubj")) {
            if (!isRelative(child)) {
                frame.add(passive ? (hasObject ? "iobj" : "obj") : "subj", child);
            }
        } else if (relation.equals("nsubj:pass") || relation.equals("csubj:pass")) {
            if (!isRelative(child)) {
                frame.add(hasObject ? "iobj" : "obj", child);
            }
        } else if (relation.equals("obj") || relation.equals("iobj")) {
            if (!isRelative(child)) {
                frame.add(relation, child);
            }
        } else if (relation.equals("advmod") && isManner(child, frame.trigger())) {
            frame.add("mod", child);
        } else if (relation.equals("obl") || relation.equals("nmod") || relation.equals("obl:agent")) {
            String preposition = preposition(child);
            if (preposition.equals("by") && passive) {
                frame.add("subj", child);
            }
            if (!preposition.isEmpty() && !isRelative(child)) {
                frame.add(preposition, child);
            }
        } else if (relation.equals("ccomp") && calledSo(child).isPresent()) {
            frame.add("obj", calledSo(child).get());
        } else if (relation.equals("xcomp") || relation.equals("ccomp")) {
            frame.add("comp", child);
            String mark = mark(child);
            if (isPreposition(mark, child)) {
                frame.add(mark, child);
            }
        } else if (relation.equals("advcl")) {
            String mark = mark(child);
            if (isPreposition(mark, child)) {
                Token named = calledSo(child).orElse(child);
                if (named != child && passive && mark.equals("by")) {
                    frame.add("subj", named);
                }
                frame.add(mark, named);
            } else {
                frame.add("adv", child);
            }
        } else if (relation.equals("dep")
                && child.tag().equals("VBG")
                && child.index() > frame.trigger().index()) {
            frame.add("adv", child);
        } else if (relation.equals("parataxis")
                && child.isVerb()
                && child.index() < frame.trigger().index()) {
            frame.add("comp", child);
        }
    }

    private static boolean isRelative(Token token) {
        return token.tag().startsWith("W") && RELATIVE.contains(token.lower());
    }

    /** First word of the preposition of a phrase, or ""; of "over to Kigali" and "back to sea" it is "to". */
    public String preposition(Token head) {
        for (Token child : sentence.children(head)) {
            if (child.isRelation("case")
                    && !child.lower().endsWith("'s")
                    && !child.lower().endsWith("\u2019s")
                    && child.index() < head.index()) {
                return beforeTo(head).isEmpty() ? child.lower() : "to";
            }
        }
        return "";
    }

    /** "handed the envoy over to Kigali": the particle that the parser took for a part of the preposition, or "". */
    private String beforeTo(Token head) {
        String first = "";
        for (Token child : sentence.children(head)) {
            if (child.isRelation("case") && child.index() < head.index()) {
                if (first.isEmpty()) {
                    first = child.lower();
                } else if (child.lower().equals("to") && BEFORE_TO.contains(first)) {
                    return first;
                }
            }
        }
        return "";
    }

    /** True when the word that opens a clause is a preposition of the verb above: "committed to sending", not "met to send". */
    private static boolean isPreposition(String mark, Token clause) {
        return CLAUSE_PREPOSITIONS.contains(mark)
                && (!mark.equals("to") || clause.tag().equals("VBG"));
    }

    private String mark(Token clause) {
        for (Token child : sentence.children(clause)) {
            if (child.isRelation("mark") || child.isRelation("case")) {
                return child.lower();
            }
        }
        return "";
    }

    /** "accused of meddling by Bahrain", "accused by Bahrain of meddling": phrases that hang on one another. */
    private void agentFurtherDown(Frame frame) {
        for (List<Token> heads : List.copyOf(frame.slots().values())) {
            for (Token head : List.copyOf(heads)) {
                if (sentence.child(head, "nsubj").isPresent()) {
                    continue;
                }
                boolean agent = frame.slot("subj").contains(head);
                for (Token child : sentence.children(head)) {
                    if (agent) {
                        String mark = child.isRelation("acl") ? mark(child) : preposition(child);
                        boolean content = mark.equals("of") || mark.equals("for");
                        if (content && (child.isVerb() || child.isRelation("nmod"))) {
                            frame.add(mark, child);
                        }
                    } else if (frame.slot("subj").isEmpty()
                            && (!frame.slot("obj").contains(head)
                                    || head.index() > frame.trigger().index())
                            && (child.isRelation("obl") || child.isRelation("nmod"))
                            && preposition(child).equals("by")) {
                        frame.add("subj", child);
                    }
                }
            }
        }
    }

    /** Subject (or object) that a verb shares with the clause that it hangs on. */
    private void subjectFromAbove(Frame frame, Token verb, boolean passive, int depth) {
        if (verb.head() < 0 || depth > MAX_CLIMB) {
            return;
        }
        Token above = sentence.token(verb.head());
        boolean lacksSubject = frame.slot("subj").isEmpty();
        if (verb.relation().equals("acl:relcl")) {
            relative(frame, verb, above, passive);
        } else if (verb.relation().equals("acl")) {
            boolean infinitive = mark(verb).equals("to");
            if (passive) {
                frame.add("obj", above);
            } else if (infinitive && lacksSubject) {
                Token owner = above.isRelation("xcomp") && above.head() >= 0 ? sentence.token(above.head()) : above;
                upper(owner, depth).slot("subj").forEach(t -> frame.add("subj", t));
            } else if (lacksSubject && mark(verb).equals("for") && above.isRelation("obl") && above.head() >= 0) {
                Frame clause = upper(sentence.token(above.head()), depth);
                (clause.passive() ? clause.slot("obj") : clause.slot("subj")).forEach(t -> frame.add("subj", t));
            } else if (lacksSubject) {
                frame.add("subj", above);
            }
        } else if (verb.isRelation("conj") && (above.isVerb() || above.isAdjective())) {
            Frame other = upper(above, depth);
            if (lacksSubject && !passive && !other.passive()) {
                other.slot("subj").forEach(t -> frame.add("subj", t));
            } else if (passive && frame.slot("obj").isEmpty()) {
                (other.passive() ? other.slot("obj") : other.slot("subj")).forEach(t -> frame.add("obj", t));
            } else if (lacksSubject && !passive) {
                other.slot("obj").forEach(t -> frame.add("subj", t));
            }
        } else if (verb.relation().equals("xcomp")
                || verb.isRelation("advcl")
                || verb.relation().equals("ccomp")
                || isLooseParticiple(verb)) {
            boolean own = sentence.children(verb).stream()
                    .anyMatch(c -> c.isRelation("nsubj") || c.isRelation("csubj") || c.isRelation("expl"));
            if (own
                    || verb.relation().equals("ccomp")
                            && !verb.tag().equals("VBG")
                            && !verb.tag().equals("VB")) {
                return;
            }
            Frame other = upper(above, depth);
            boolean control = verb.relation().equals("xcomp")
                    && !other.slot("obj").isEmpty()
                    && !SUBJECT_CONTROL.contains(above.lemmaLower());
            List<Token> sharers = control ? other.slot("obj") : surface(other);
            String mark = mark(verb);
            if (verb.isRelation("advcl")
                    && (mark.equals("for") || mark.equals("of") || mark.equals("from"))
                    && !other.slot("obj").isEmpty()) {
                sharers = other.slot("obj");
            }
            if (passive && frame.slot("obj").isEmpty()) {
                sharers.forEach(t -> frame.add("obj", t));
            } else if (!passive && lacksSubject) {
                sharers.forEach(t -> frame.add("subj", t));
            }
        }
    }

    private static List<Token> surface(Frame frame) {
        return frame.passive() && frame.slot("subj").isEmpty()
                ? frame.slot("obj")
                : frame.passive() ? frame.slot("obj") : frame.slot("subj");
    }

    private Frame upper(Token above, int depth) {
        Frame known = frames.get(above.index());
        return known != null ? known : read(above, depth + 1);
    }

    private void relative(Frame frame, Token verb, Token above, boolean passive) {
        Token noun = nearest(verb, above);
        for (Token child : sentence.children(verb)) {
            if (isRelative(child)) {
                if (child.relation().equals("nsubj")) {
                    frame.add("subj", noun);
                } else if (child.relation().equals("nsubj:pass")) {
                    frame.add("obj", noun);
                } else if (child.relation().equals("obj") || child.relation().equals("iobj")) {
                    frame.add(child.relation(), noun);
                } else if (child.isRelation("obl")) {
                    String preposition = preposition(child);
                    frame.add(preposition.isEmpty() ? "in" : preposition, noun);
                }
                return;
            }
        }
        if (frame.slot("subj").stream().anyMatch(this::isWhose)) {
            return;
        }
        if (frame.slot("subj").isEmpty() && !passive) {
            frame.add("subj", noun);
        } else if (frame.slot("obj").isEmpty()) {
            frame.add("obj", noun);
        }
    }

    /** "condemned and later attacked Israel": the first verb shares the object of the second. */
    private void sharedObject(Frame frame, Token verb) {
        if (!frame.slot("obj").isEmpty() || !frame.slot("comp").isEmpty() || frame.passive()) {
            return;
        }
        for (Token child : sentence.children(verb)) {
            if (child.isRelation("conj") && child.isVerb() && child.index() - verb.index() <= 4) {
                for (Token other : sentence.children(child)) {
                    if (other.relation().equals("obj")) {
                        frame.add("obj", other);
                    }
                }
            }
        }
    }

    /** Phrases that hang on a noun in the slots of its verb as well: "imposed sanctions on Iran". */
    private void nounPhrases(Frame frame, Token noun) {
        for (Token child : sentence.children(noun)) {
            if (child.isRelation("nmod") && !child.relation().equals("nmod:poss")) {
                String preposition = preposition(child);
                if (!preposition.isEmpty()) {
                    frame.add(preposition, child);
                }
                if (preposition.equals("of") && isBare(child)) {
                    phrasesOf(frame, child);
                }
            } else if (child.relation().equals("acl") && child.tag().equals("VBN")) {
                meant(frame, child);
            } else if (child.relation().equals("acl")) {
                String mark = mark(child);
                if (isPreposition(mark, child)) {
                    frame.add(mark, child);
                }
            }
        }
    }

    /** "aid meant for Cuba", "sanctions imposed on India": whom a thing is for or against. */
    private void meant(Frame frame, Token participle) {
        for (Token below : sentence.children(participle)) {
            String preposition = below.isRelation("obl") ? preposition(below) : "";
            if (PASSED_ON.contains(preposition) && frame.slot(preposition).isEmpty()) {
                frame.add(preposition, below);
            }
        }
    }

    /** "a hand of friendship to Cuba": what hangs on the bare noun after "of" belongs to the whole. */
    private void phrasesOf(Frame frame, Token noun) {
        for (Token below : sentence.children(noun)) {
            String preposition = below.isRelation("nmod") ? preposition(below) : "";
            if (PASSED_ON.contains(preposition) && frame.slot(preposition).isEmpty()) {
                frame.add(preposition, below);
            }
        }
    }

    /** Of "must" and the like: who or what must, whatever the voice of the verb. */
    /** "whose party": the clause is about what he has before it, who is no other side of it. */
    private boolean isWhose(Token subject) {
        return sentence.children(subject).stream().anyMatch(child -> child.tag().equals("WP$"));
    }

    /** "between the junta and the bloc that has ordered": the last of several that stand before a clause about one. */
    private Token nearest(Token verb, Token first) {
        boolean one = Stream.concat(Stream.of(verb), sentence.children(verb).stream())
                .anyMatch(word -> word.tag().equals("VBZ")
                        && (word == verb || word.relation().startsWith("aux")));
        return !one
                ? first
                : sentence.children(first).stream()
                        .filter(child -> child.isRelation("conj")
                                && child.index() < verb.index()
                                && (child.tag().equals("NN") || child.tag().equals("NNP")))
                        .reduce((earlier, later) -> later)
                        .orElse(first);
    }

    private Frame modal(Token word) {
        Frame frame = new Frame(word, false, "");
        for (Token child : sentence.children(sentence.token(word.head()))) {
            if (child.isRelation("nsubj") && !isRelative(child)) {
                frame.add("subj", child);
            }
        }
        return frame;
    }

    private Frame predicative(Token word, int depth) {
        Frame frame = new Frame(word, false, "");
        boolean under = preposition(word).equals("under");
        for (Token child : sentence.children(word)) {
            argument(frame, child, under, false);
            if (child.isRelation("case") && child.index() < word.index()) {
                frame.add("case", child);
            }
        }
        if (under) {
            frame.slot("from").forEach(from -> frame.add("subj", from));
        } else if (frame.slot("subj").isEmpty() && word.head() >= 0 && depth <= MAX_CLIMB) {
            Token above = sentence.token(word.head());
            if (word.relation().equals("amod")) {
                frame.add("subj", above);
            } else if (word.relation().equals("acl:relcl")) {
                frame.add("subj", above);
            } else if ((word.isRelation("conj") || word.isRelation("xcomp") || word.isRelation("advcl"))) {
                surface(upper(above, depth)).forEach(t -> frame.add("subj", t));
            }
        }
        return frame;
    }

    private Frame noun(Token noun, int depth) {
        Frame frame = new Frame(noun, false, "");
        for (Token child : sentence.children(noun)) {
            String relation = child.relation();
            if (relation.equals("nmod:poss")) {
                frame.add("subj", child);
                frame.add("poss", child);
            } else if (child.isRelation("amod") || child.isRelation("compound")) {
                frame.add("mod", child);
            } else if (child.isRelation("nmod") || child.isRelation("obl")) {
                String preposition = preposition(child);
                if (preposition.equals("of")) {
                    frame.add("obj", child);
                    phrasesOf(frame, child);
                }
                if (preposition.equals("by")) {
                    frame.add("subj", child);
                }
                if (!preposition.isEmpty()) {
                    frame.add(preposition, child);
                }
            } else if (child.isRelation("acl") && !child.relation().equals("acl:relcl")
                    || relation.equals("ccomp")
                    || relation.equals("xcomp")) {
                if (!child.tag().equals("VBN")) {
                    frame.add("comp", child);
                    String mark = mark(child);
                    if (isPreposition(mark, child)) {
                        frame.add(mark, child);
                    }
                }
            }
        }
        furtherPhrases(frame);
        if (noun.head() >= 0 && depth <= MAX_CLIMB) {
            Token above = sentence.token(noun.head());
            boolean object = noun.relation().equals("obj") || noun.relation().equals("nsubj:pass");
            if (above.isVerb() && object) {
                for (Token sister : sentence.children(above)) {
                    if (sister.isRelation("obl") && sister.index() > noun.index()) {
                        String preposition = preposition(sister);
                        if (!preposition.isEmpty() && (!preposition.equals("by") || !isPassive(above))) {
                            frame.add(preposition, sister);
                        }
                    } else if (sister.relation().equals("iobj")) {
                        frame.add("iobj", sister);
                    }
                }
            }
        }
        return frame;
    }
}
