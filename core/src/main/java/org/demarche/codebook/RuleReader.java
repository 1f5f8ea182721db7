package org.demarche.codebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Turns the nodes of a lexicon file into rules; everything that is wrong becomes a problem with its place. */
final class RuleReader {
    /** Keys that a rule may have; rule.schema.json says the same (a test compares them). */
    static final List<String> KEYS = List.of(
            "id",
            "code",
            "operator",
            "verb",
            "noun",
            "adj",
            "needs",
            "lacks",
            "source",
            "target",
            "takes",
            "reciprocal",
            "kind",
            "voice",
            "mood",
            "status",
            "stance",
            "capture",
            "weight",
            "why",
            "yes",
            "no");

    static final List<String> STATUSES = List.of(
            "occurred",
            "ongoing",
            "planned",
            "pledged",
            "proposed",
            "requested",
            "threatened",
            "negated",
            "hypothetical",
            "historic");

    static final List<String> KINDS = List.of("statement", "agreement", "arms", "exercise", "visit");
    static final List<String> VOICES = List.of("active", "passive");
    static final List<String> MOODS =
            List.of("will", "would", "may", "must", "not", "plain", "will not", "would not", "may not");
    static final List<String> STANCES = List.of("positive", "negative", "neutral");

    static final Set<String> PREPOSITIONS = Set.of(
            "about",
            "above",
            "across",
            "after",
            "against",
            "ahead",
            "along",
            "alongside",
            "amid",
            "among",
            "around",
            "as",
            "at",
            "before",
            "behind",
            "between",
            "beyond",
            "by",
            "concerning",
            "despite",
            "down",
            "during",
            "except",
            "following",
            "for",
            "from",
            "in",
            "inside",
            "into",
            "like",
            "near",
            "of",
            "off",
            "on",
            "onto",
            "out",
            "over",
            "per",
            "regarding",
            "since",
            "than",
            "through",
            "throughout",
            "to",
            "toward",
            "towards",
            "under",
            "until",
            "up",
            "upon",
            "via",
            "with",
            "within",
            "without",
            "because",
            "past",
            "outside",
            "opposite",
            "round",
            "according");

    private static final Set<String> SLOTS =
            Set.of("subj", "obj", "iobj", "comp", "poss", "mod", "any", "cop", "adv", "speaker");
    private static final Set<String> SPECIAL = Set.of(
            "$actor",
            "$state",
            "$several",
            "$person",
            "$official",
            "$private",
            "$act",
            "$hostile",
            "$any",
            "$place",
            "$infinitive",
            "$wished",
            "$weapon");
    private static final Pattern MARK = Pattern.compile("\\[([^\\]|]+)\\|([ST])\\]");

    private final Ontology ontology;
    private final WordClasses classes;
    private final List<Problem> problems;
    private final Map<List<String>, Phrases> phrases = new HashMap<>();

    RuleReader(Ontology ontology, WordClasses classes, List<Problem> problems) {
        this.ontology = ontology;
        this.classes = classes;
        this.problems = problems;
    }

    List<Rule> rules(Node file, boolean examplesRequired) {
        List<Rule> rules = new ArrayList<>();
        if (file.list() == null) {
            problems.add(new Problem(ProblemCode.DM034, file.where(), "a lexicon file is a list of rules."));
            return rules;
        }
        for (Node node : file.list()) {
            Rule rule = rule(node, examplesRequired);
            if (rule != null) {
                rules.add(rule);
            }
        }
        return rules;
    }

    private @Nullable Rule rule(Node node, boolean examplesRequired) {
        int before = problems.size();
        if (node.map() == null) {
            problems.add(new Problem(ProblemCode.DM034, node.where(), "a rule is a mapping of keys to values."));
            return null;
        }
        Map<String, Node> map = node.map();
        map.forEach((key, value) -> {
            if (!KEYS.contains(key)) {
                problems.add(
                        new Problem(ProblemCode.DM032, value.keyWhere(), "'" + key + "'." + Suggestion.of(key, KEYS)));
            }
        });
        String id = scalar(map, "id");
        String code = scalar(map, "code");
        String operator = scalar(map, "operator");
        if (id == null) {
            problems.add(new Problem(ProblemCode.DM033, node.where(), "the rule has no 'id'."));
        }
        if (code == null && operator == null) {
            problems.add(new Problem(ProblemCode.DM033, node.where(), "a rule has 'code' or 'operator'."));
        }
        checkCode(map.get("code"), code);
        if (operator != null && !ontology.isOperator(operator) && !operator.equals("do") && !operator.equals("claim")) {
            problems.add(new Problem(ProblemCode.DM043, at(map, "operator", node), "'" + operator + "'."));
        }
        checkValue(map, "status", STATUSES);
        checkValue(map, "kind", KINDS);
        checkValue(map, "voice", VOICES);
        checkValue(map, "mood", MOODS);
        checkValue(map, "stance", STANCES);
        Set<String> verbs = new LinkedHashSet<>(strings(map, "verb"));
        Set<String> nouns = expand(strings(map, "noun"), node);
        Set<String> adjectives = new LinkedHashSet<>(strings(map, "adj"));
        if (verbs.isEmpty() && nouns.isEmpty() && adjectives.isEmpty()) {
            problems.add(new Problem(ProblemCode.DM033, node.where(), "a rule needs 'verb', 'noun' or 'adj'."));
        }
        List<Rule.Example> yes = examples(map.get("yes"));
        List<Rule.Example> no = examples(map.get("no"));
        if (examplesRequired && (yes.isEmpty() || no.isEmpty())) {
            problems.add(new Problem(
                    ProblemCode.DM044,
                    node.where(),
                    "'" + id + "' has " + yes.size() + " under 'yes' and " + no.size() + " under 'no'."));
        }
        Map<String, String> capture = new LinkedHashMap<>();
        Node captures = map.get("capture");
        if (captures != null && captures.map() != null) {
            captures.map().forEach((key, value) -> capture.put(key, String.valueOf(value.text())));
        }
        Rule rule = new Rule(
                String.valueOf(id),
                code,
                operator,
                verbs,
                nouns,
                adjectives,
                words(map, "needs"),
                words(map, "lacks"),
                slots(map, "source"),
                slots(map, "target"),
                slots(map, "takes"),
                "true".equals(scalar(map, "reciprocal")),
                strings(map, "kind"),
                scalar(map, "voice"),
                moods(map),
                scalar(map, "status"),
                scalar(map, "stance"),
                capture,
                number(map, "weight"),
                yes,
                no,
                node.where());
        return problems.size() == before ? rule : null;
    }

    /** Each of the moods that a rule asks for, "will not" as its two words. */
    private List<Set<Rule.Mood>> moods(Map<String, Node> map) {
        List<Set<Rule.Mood>> moods = new ArrayList<>();
        for (String name : strings(map, "mood")) {
            if (MOODS.contains(name)) {
                Set<Rule.Mood> all = EnumSet.noneOf(Rule.Mood.class);
                for (String word : name.split(" ")) {
                    all.add(Rule.Mood.valueOf(word.toUpperCase(Locale.ROOT)));
                }
                moods.add(Collections.unmodifiableSet(all));
            }
        }
        return List.copyOf(moods);
    }

    private void checkCode(@Nullable Node node, @Nullable String code) {
        if (node != null && code != null && ontology.code(code).isEmpty()) {
            String padded = ontology.code("0" + code).isPresent() ? " Did you mean '0" + code + "'?" : "";
            problems.add(new Problem(ProblemCode.DM031, node.where(), "'" + code + "'." + padded));
        }
    }

    /** The words under a key must be among those that are known. */
    private void checkValue(Map<String, Node> map, String key, List<String> known) {
        Node node = map.get(key);
        if (node == null) {
            return;
        }
        List<Node> items = node.list() == null ? List.of(node) : node.list();
        for (Node item : items) {
            if (item.text() != null && !known.contains(item.text())) {
                problems.add(new Problem(
                        ProblemCode.DM034,
                        item.where(),
                        "'" + key + "' is one of " + String.join(", ", known) + ", not '" + item.text() + "'."));
            }
        }
    }

    private static String at(Map<String, Node> map, String key, Node otherwise) {
        Node node = map.get(key);
        return node == null ? otherwise.where() : node.where();
    }

    private @Nullable String scalar(Map<String, Node> map, String key) {
        Node node = map.get(key);
        if (node == null) {
            return null;
        }
        if (node.text() == null) {
            problems.add(new Problem(ProblemCode.DM034, node.where(), "'" + key + "' is one word, not a list."));
        }
        return node.text();
    }

    private int number(Map<String, Node> map, String key) {
        Node node = map.get(key);
        String text = scalar(map, key);
        if (node == null || text == null) {
            return 0;
        }
        if (!text.matches("-?\\d{1,3}")) {
            problems.add(new Problem(ProblemCode.DM034, node.where(), "'" + key + "' is a whole number."));
            return 0;
        }
        return Integer.parseInt(text);
    }

    private List<String> strings(Map<String, Node> map, String key) {
        Node node = map.get(key);
        return node == null ? List.of() : strings(node, key);
    }

    private List<String> strings(Node node, String key) {
        if (node.text() != null) {
            return List.of(node.text().toLowerCase(Locale.ROOT));
        }
        List<String> found = new ArrayList<>();
        if (node.list() != null) {
            for (Node item : node.list()) {
                if (item.text() == null) {
                    problems.add(new Problem(ProblemCode.DM034, item.where(), "'" + key + "' is a list of words."));
                } else {
                    found.add(item.text().toLowerCase(Locale.ROOT));
                }
            }
        } else {
            problems.add(new Problem(ProblemCode.DM034, node.where(), "'" + key + "' is a word or a list of words."));
        }
        return found;
    }

    private List<String> slots(Map<String, Node> map, String key) {
        List<String> found = strings(map, key);
        for (String slot : found) {
            checkSlot(slot, map.get(key));
        }
        return found;
    }

    private void checkSlot(String slot, @Nullable Node node) {
        String first = slot.contains(">") ? slot.substring(0, slot.indexOf('>')) : slot;
        if (!SLOTS.contains(first) && !PREPOSITIONS.contains(first)) {
            problems.add(new Problem(ProblemCode.DM045, node == null ? "lexicon" : node.where(), "'" + slot + "'."));
        }
    }

    private Map<String, Rule.Words> words(Map<String, Node> map, String key) {
        Map<String, Rule.Words> found = new LinkedHashMap<>();
        Node node = map.get(key);
        if (node == null) {
            return found;
        }
        if (node.map() == null) {
            problems.add(new Problem(ProblemCode.DM034, node.where(), "'" + key + "' maps slots to words."));
            return found;
        }
        node.map().forEach((slot, value) -> {
            checkSlot(slot, value);
            List<String> plain = new ArrayList<>();
            Set<String> special = new LinkedHashSet<>();
            for (String word : strings(value, slot)) {
                if (word.startsWith("$")) {
                    if (!SPECIAL.contains(word)) {
                        problems.add(new Problem(
                                ProblemCode.DM034,
                                value.where(),
                                "'" + word + "' is none of "
                                        + SPECIAL.stream().sorted().toList() + "."));
                    }
                    special.add(word);
                } else {
                    plain.add(word);
                }
            }
            checkClasses(plain, value);
            boolean any = special.remove("$any");
            found.put(
                    slot,
                    new Rule.Words(any, phrases.computeIfAbsent(plain, asked -> new Phrases(asked, classes)), special));
        });
        return found;
    }

    private Set<String> expand(List<String> words, Node node) {
        checkClasses(words, node);
        return classes.expand(words);
    }

    private void checkClasses(List<String> words, Node node) {
        for (String word : words) {
            if (word.startsWith("@") && !classes.has(word.substring(1))) {
                problems.add(new Problem(
                        ProblemCode.DM035,
                        node.where(),
                        "'" + word + "'." + Suggestion.of(word.substring(1), classes.names())));
            }
        }
    }

    private List<Rule.Example> examples(@Nullable Node node) {
        List<Rule.Example> found = new ArrayList<>();
        if (node == null) {
            return found;
        }
        if (node.list() == null) {
            problems.add(new Problem(ProblemCode.DM038, node.where(), "examples are a list."));
            return found;
        }
        for (Node item : node.list()) {
            if (item.text() != null) {
                found.add(example(item.text(), null, null, item.where()));
            } else if (item.map() != null && item.map().containsKey("text")) {
                item.map().forEach((key, value) -> {
                    if (!List.of("text", "code", "status").contains(key)) {
                        problems.add(new Problem(ProblemCode.DM032, value.keyWhere(), "'" + key + "' in an example."));
                    }
                });
                String code = scalar(item.map(), "code");
                checkCode(item.map().get("code"), code);
                checkValue(item.map(), "status", STATUSES);
                found.add(example(
                        String.valueOf(item.map().get("text").text()),
                        code,
                        scalar(item.map(), "status"),
                        item.where()));
            } else {
                problems.add(new Problem(ProblemCode.DM038, item.where(), "an example is a sentence."));
            }
        }
        return found;
    }

    private static Rule.Example example(String marked, @Nullable String code, @Nullable String status, String where) {
        StringBuilder text = new StringBuilder();
        int[] source = null;
        int[] target = null;
        Matcher matcher = MARK.matcher(marked);
        int last = 0;
        while (matcher.find()) {
            text.append(marked, last, matcher.start());
            int[] span = {text.length(), text.length() + matcher.group(1).length()};
            if (matcher.group(2).equals("S")) {
                source = span;
            } else {
                target = span;
            }
            text.append(matcher.group(1));
            last = matcher.end();
        }
        text.append(marked.substring(last));
        return new Rule.Example(text.toString(), source, target, code, status, where);
    }
}
