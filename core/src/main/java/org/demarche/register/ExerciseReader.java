package org.demarche.register;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.codebook.WordClasses;
import org.demarche.mention.Actor;
import org.demarche.record.Act;
import org.demarche.record.Kind;
import org.demarche.text.Sentence;
import org.demarche.text.Span;
import org.demarche.text.Token;

/** What an exercise is called, who takes part in it, which branches of the forces and what they bring. */
final class ExerciseReader implements KindReader {
    /** Branches by the last part of their class: branch.air_force is the air force. */
    private static final List<String> BRANCHES =
            List.of("army", "navy", "air_force", "marines", "coast_guard", "special_forces", "paratroopers");

    private static final Set<String> WITH = Set.of("with", "alongside", "between", "involving", "including", "by");
    /** Prepositions whose phrases name no part of the exercise. */
    private static final Set<String> AIMED = Set.of(
            "against", "from", "at", "about", "near", "around", "off", "over", "after", "following", "despite", "of");

    /** Verbs whose objects are what is practised, or what is kept away. */
    private static final Set<String> PRACTISED = Set.of(
            "simulate",
            "repel",
            "counter",
            "intercept",
            "destroy",
            "detect",
            "deter",
            "hunt",
            "sink",
            "shoot",
            "protect",
            "locate",
            "target",
            "track",
            "hit",
            "attack",
            "rescue");

    private static final Set<String> BRINGING = Set.of(
            "involve", "include", "bring", "gather", "unite", "draw", "feature", "attract", "see", "use", "comprise");
    private static final Set<String> CLAUSES = Set.of("ccomp", "parataxis", "advcl", "conj", "acl");

    @Override
    public Kind kind() {
        return Kind.EXERCISE;
    }

    @Override
    public void read(Told told, Map<String, Object> attributes) {
        Act act = told.act();
        if (act == null) {
            return;
        }
        attributes.remove("name");
        List<Token> words = words(told);
        Optional<Token> exercise = words.stream()
                .filter(word -> isExercise(told, word))
                .min((a, b) -> Integer.compare(distance(told, a), distance(told, b)));
        new ExerciseName(told).of(exercise.orElse(null), words).ifPresent(name -> attributes.put("name", name));
        List<String> participants = participants(told, act, words);
        if (participants.size() > 0) {
            attributes.put("participants", participants);
        }
        List<String> branches = branches(told, words);
        if (!branches.isEmpty()) {
            attributes.put("branches", branches);
        }
        List<String> assets = assets(told, words);
        if (!assets.isEmpty()) {
            attributes.put("assets", assets);
        }
    }

    private static boolean isExercise(Told told, Token word) {
        WordClasses classes = told.codebook().classes();
        return !word.isAdjective()
                && (classes.contains("military_exercise", word.lemmaLower())
                        || classes.contains("vio_exercise", word.lemmaLower()));
    }

    private static int distance(Told told, Token word) {
        return Math.abs(word.index() - told.trigger().index());
    }

    /**
     * The words that tell of the exercise: what depends on the word that carries the record, its subject among them, and
     * the clauses that tell more of it, but not those of other acts.
     */
    private static List<Token> words(Told told) {
        Sentence sentence = told.sentence();
        Token top = told.trigger();
        while (top.head() >= 0
                && top.isNoun()
                && !told.acts().act(sentence.token(top.head())).isPresent()) {
            Token above = sentence.token(top.head());
            boolean goesOn = above.isNoun() || BRINGING.contains(above.lemmaLower());
            if (!goesOn || top.isRelation("obl")) {
                break;
            }
            top = above;
        }
        Set<Integer> found = new TreeSet<>();
        Deque<Token> open = new ArrayDeque<>(List.of(top));
        told.chain().forEach(act -> open.add(act.trigger()));
        while (!open.isEmpty()) {
            Token at = open.pop();
            if (found.add(at.index())) {
                for (Token child : sentence.children(at)) {
                    if (!isElsewhere(told, child)) {
                        open.add(child);
                    }
                }
            }
        }
        if (top.isVerb()) {
            for (Token subject : told.acts().frames().frame(top).slot("subj")) {
                found.add(subject.index());
                sentence.children(subject).forEach(child -> found.add(child.index()));
            }
        }
        return found.stream().map(sentence::token).toList();
    }

    /** A clause with a subject of its own that tells of something else. */
    private static boolean isElsewhere(Told told, Token word) {
        if (!word.isVerb() || CLAUSES.stream().noneMatch(word::isRelation)) {
            return false;
        }
        boolean subject = told.sentence().children(word).stream()
                .anyMatch(child -> child.isRelation("nsubj") || child.isRelation("csubj"));
        boolean relative = word.relation().equals("acl:relcl");
        return word.isRelation("conj") && !BRINGING.contains(word.lemmaLower()) || subject && !relative;
    }

    private static List<String> participants(Told told, Act act, List<Token> words) {
        String code = told.record().cameo();
        if (code == null && told.record().wouldBe() == null
                || told.record().status().unreal()) {
            return List.of();
        }
        String root = code == null ? "" : code.substring(0, 2);
        if (Set.of("12", "16", "11").contains(root)) {
            return List.of();
        }
        boolean aimed = root.equals("15") || root.equals("13");
        Map<String, Actor> found = new LinkedHashMap<>();
        Actor source = told.record().source();
        Actor target = told.record().target();
        if (source != null) {
            add(found, source);
        }
        if (!aimed && target != null) {
            add(found, target);
        }
        for (Act each : told.chain()) {
            each.sources().forEach(actor -> add(found, actor));
            if (!aimed) {
                each.targets().forEach(actor -> add(found, actor));
            }
        }
        for (Token word : words) {
            if (isTakingPart(told, word)) {
                told.actors().actors(word).forEach(actor -> add(found, actor));
            }
        }
        Set<String> codes = new LinkedHashSet<>(found.keySet());
        codes.removeIf(one -> codes.stream().anyMatch(other -> other.length() > one.length() && other.startsWith(one)));
        return List.copyOf(codes);
    }

    private static void add(Map<String, Actor> found, Actor actor) {
        if (actor != null
                && actor.code() != null
                && actor.code().length() > 3 * actor.sectors().size()
                && !isRegion(actor)) {
            found.putIfAbsent(actor.code(), actor);
        }
    }

    /** "African" in "Exercise African Lion": a region alone takes part in nothing. */
    private static boolean isRegion(Actor actor) {
        return actor.country() == null && actor.code() != null && actor.code().length() == 3;
    }

    /** "with Greece", "involving the navies of Chad and Niger", "in which troops from Fiji take part". */
    private static boolean isTakingPart(Told told, Token word) {
        Sentence sentence = told.sentence();
        if (word.head() < 0 || !word.isNoun()) {
            return false;
        }
        Token above = sentence.token(word.head());
        if (word.isRelation("obj")
                && BRINGING.contains(above.lemmaLower())
                && !above.lemmaLower().equals("use")) {
            return true;
        }
        if (word.isRelation("nsubj") && above.relation().equals("acl:relcl")) {
            return above.lemmaLower().equals("take") || above.lemmaLower().equals("participate");
        }
        boolean phrase = word.isRelation("nmod") || word.isRelation("obl");
        return phrase
                && WITH.contains(told.actors().preposition(word))
                && (isExercise(told, above) || above.index() == told.trigger().index());
    }

    private static List<String> branches(Told told, List<Token> words) {
        WordClasses classes = told.codebook().classes();
        List<String> found = new ArrayList<>();
        for (String branch : BRANCHES) {
            String name = "branch." + branch;
            for (Token word : words) {
                boolean two = word.index() > 0
                        && classes.contains(
                                name, told.sentence().token(word.index() - 1).lower() + " " + word.lower());
                boolean one = classes.contains(name, word.lower()) || classes.contains(name, word.lemmaLower());
                if ((one || two) && !isAimedAt(told, word) && !found.contains(branch)) {
                    found.add(branch);
                }
            }
        }
        return found.stream().map(branch -> branch.replace('_', ' ')).toList();
    }

    private static List<String> assets(Told told, List<Token> words) {
        List<String> found = new ArrayList<>();
        for (Token word : words) {
            if (word.isNoun() && isAsset(told, word) && !isAimedAt(told, word)) {
                String phrase = phrase(told, word);
                if (!found.contains(phrase)) {
                    found.add(phrase);
                }
            }
        }
        return found;
    }

    /** "bombers", and with its name "the frigate Gepard"; not what only says of which kind another thing is. */
    private static boolean isAsset(Told told, Token word) {
        if (word.isRelation("compound") || word.isRelation("amod")) {
            return false;
        }
        List<Token> before = told.sentence().children(word).stream()
                .filter(child -> child.isRelation("compound") && child.index() < word.index())
                .toList();
        return isAssetWord(told, word)
                || word.isProper() && !before.isEmpty() && isAssetWord(told, before.get(before.size() - 1));
    }

    private static boolean isAssetWord(Told told, Token word) {
        WordClasses classes = told.codebook().classes();
        return classes.contains("exercise.asset", word.lemmaLower())
                || classes.contains("exercise.asset", word.lower());
    }

    /** True for what stands in a phrase or clause that says what is practised, or against whom. */
    private static boolean isAimedAt(Told told, Token word) {
        Sentence sentence = told.sentence();
        Token at = word;
        while (at.head() >= 0 && at.index() != told.trigger().index()) {
            Token above = sentence.token(at.head());
            boolean phrase = (at.isRelation("nmod") || at.isRelation("obl"))
                    && AIMED.contains(told.actors().preposition(at))
                    && !isForce(told, above);
            if (phrase
                    || PRACTISED.contains(above.lemmaLower())
                            && above.index() != told.trigger().index()) {
                return true;
            }
            at = above;
        }
        return false;
    }

    /** "dozens of ships", "the navies of": a quantity or a force, whose of-phrase is part of it. */
    private static boolean isForce(Told told, Token word) {
        return word.tag().equals("CD")
                || told.codebook().classes().contains("mat_joint_force", word.lemmaLower())
                || Set.of("dozen", "number", "group", "fleet", "hundred", "score", "pair")
                        .contains(word.lemmaLower());
    }

    /** The noun with its number and modifiers, in the words of the text. */
    private static String phrase(Told told, Token noun) {
        Sentence sentence = told.sentence();
        Token top = noun;
        if (told.actors().preposition(noun).equals("of")
                && noun.head() >= 0
                && isForce(told, sentence.token(noun.head()))) {
            top = sentence.token(noun.head());
        }
        int first = top.index();
        while (first > 0) {
            Token before = sentence.token(first - 1);
            boolean within = sentence.dominates(top, before);
            if (before.isRelation("cc") && within && first < noun.index()) {
                while (first < noun.index()
                        && Character.isUpperCase(sentence.token(first).form().charAt(0))) {
                    first++;
                }
                break;
            }
            boolean left = before.isRelation("det")
                    || before.isRelation("cc")
                    || before.isRelation("case")
                    || before.isRelation("punct") && !before.form().startsWith("-")
                    || before.relation().equals("nmod:poss");
            if (!within || left) {
                break;
            }
            first--;
        }
        return new Span(sentence.token(first).span().start(), noun.span().end()).of(told.text());
    }
}
