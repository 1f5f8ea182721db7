package org.demarche.codebook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Turns the nodes of a file of time expressions into rules; everything that is wrong becomes a problem with its place. */
final class TimeRuleReader {
    /** Keys that a rule may have; expressions.schema.json says the same (a test compares them). */
    static final List<String> KEYS = List.of("id", "pattern", "means", "toward", "shift", "place", "why", "yes", "no");

    static final List<String> EXAMPLE_KEYS = List.of("text", "on", "is");

    private static final String DAY = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?";
    private static final Pattern IS = Pattern.compile("\\?|" + DAY + "|(" + DAY + ")?\\.\\.(" + DAY + ")?");
    private static final Pattern STEP = Pattern.compile("<([a-z_]+)(?:=([a-z0-9_]+))?>(\\??)|([^<>?\\s]+)(\\??)");
    private static final Pattern MARK = Pattern.compile("\\[([^\\]]+)\\]");

    private final Set<String> classes;
    private final List<Problem> problems;

    /** @param classes names of classes that patterns may use */
    TimeRuleReader(Set<String> classes, List<Problem> problems) {
        this.classes = classes;
        this.problems = problems;
    }

    List<TimeRule> rules(Node file, boolean examplesRequired) {
        List<TimeRule> rules = new ArrayList<>();
        if (file.list() == null) {
            add(ProblemCode.DM034, file.where(), "a file of time expressions is a list of rules.");
            return rules;
        }
        for (Node node : file.list()) {
            TimeRule rule = rule(node, examplesRequired);
            if (rule != null) {
                rules.add(rule);
            }
        }
        return rules;
    }

    private @Nullable TimeRule rule(Node node, boolean examplesRequired) {
        int before = problems.size();
        Map<String, Node> map = node.map();
        if (map == null) {
            add(ProblemCode.DM034, node.where(), "a rule is a mapping of keys to values.");
            return null;
        }
        checkKeys(map, KEYS, "");
        for (String needed : List.of("id", "pattern", "means")) {
            if (!map.containsKey(needed)) {
                add(ProblemCode.DM033, node.where(), "the rule has no '" + needed + "'.");
            }
        }
        List<TimeRule.Example> yes = new ArrayList<>();
        items(map.get("yes")).forEach(item -> example(item, yes));
        List<String> no = new ArrayList<>();
        items(map.get("no")).forEach(item -> no.add(text(item, "an example is a sentence.")));
        if (examplesRequired && (yes.isEmpty() || no.isEmpty())) {
            add(
                    ProblemCode.DM044,
                    node.where(),
                    "'" + scalar(map, "id") + "' has " + yes.size() + " under 'yes' and " + no.size() + " under 'no'.");
        }
        List<List<TimeRule.Element>> patterns = new ArrayList<>();
        items(map.get("pattern")).forEach(item -> patterns.add(pattern(item)));
        TimeRule rule = new TimeRule(
                scalar(map, "id"),
                patterns,
                op(map.get("means")),
                one(map.get("toward"), TimeRule.Toward.class, TimeRule.Toward.TENSE),
                shift(map.get("shift")),
                one(map.get("place"), TimeRule.Place.class, TimeRule.Place.FREE),
                yes,
                no,
                node.where());
        return problems.size() == before ? rule : null;
    }

    private void checkKeys(Map<String, Node> map, List<String> known, String in) {
        map.forEach((key, value) -> {
            if (!known.contains(key)) {
                add(ProblemCode.DM032, value.keyWhere(), "'" + key + "'" + in + "." + Suggestion.of(key, known));
            }
        });
    }

    private static List<Node> items(@Nullable Node node) {
        if (node == null) {
            return List.of();
        }
        return node.list() == null ? List.of(node) : node.list();
    }

    private static String scalar(Map<String, Node> map, String key) {
        Node node = map.get(key);
        return node == null ? "" : String.valueOf(node.text());
    }

    private String text(Node node, String otherwise) {
        if (node.text() == null) {
            add(ProblemCode.DM034, node.where(), otherwise);
            return "";
        }
        return node.text();
    }

    private TimeOp op(@Nullable Node node) {
        String label = node == null ? "" : String.valueOf(node.text());
        return TimeOp.of(label).orElseGet(() -> {
            if (node != null) {
                List<String> labels = labels();
                add(
                        ProblemCode.DM034,
                        node.where(),
                        "'means' is one of " + String.join(", ", labels) + ", not '" + label + "'."
                                + Suggestion.of(label, labels));
            }
            return TimeOp.VAGUE;
        });
    }

    static List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (TimeOp op : TimeOp.values()) {
            labels.add(op.label());
        }
        return labels;
    }

    private <E extends Enum<E>> E one(@Nullable Node node, Class<E> type, E otherwise) {
        if (node == null) {
            return otherwise;
        }
        String label = String.valueOf(node.text());
        List<String> labels = new ArrayList<>();
        for (E value : type.getEnumConstants()) {
            labels.add(value.name().toLowerCase(Locale.ROOT));
            if (labels.get(labels.size() - 1).equals(label)) {
                return value;
            }
        }
        add(ProblemCode.DM034, node.where(), "it takes one of " + String.join(", ", labels) + ", not '" + label + "'.");
        return otherwise;
    }

    private int shift(@Nullable Node node) {
        if (node == null) {
            return 0;
        }
        String text = String.valueOf(node.text());
        if (!text.matches("-?[0-9]{1,2}")) {
            add(ProblemCode.DM034, node.where(), "'shift' is a whole number.");
            return 0;
        }
        return Integer.parseInt(text);
    }

    private List<TimeRule.Element> pattern(Node node) {
        List<TimeRule.Element> elements = new ArrayList<>();
        String text = text(node, "a pattern is words and <classes>.");
        Matcher matcher = STEP.matcher(text);
        int at = 0;
        boolean anchored = false;
        while (matcher.find()) {
            if (!text.substring(at, matcher.start()).isBlank()) {
                break;
            }
            at = matcher.end();
            String name = matcher.group(1);
            if (name == null) {
                Set<String> words = new LinkedHashSet<>(List.of(matcher.group(4).split("\\|")));
                elements.add(
                        new TimeRule.Element(words, null, "", !matcher.group(5).isEmpty()));
            } else {
                if (!classes.contains(name)) {
                    add(
                            ProblemCode.DM048,
                            node.where(),
                            "'<" + name + ">'." + Suggestion.of(name, new TreeSet<>(classes)));
                }
                String key = matcher.group(2) == null ? name : matcher.group(2);
                boolean optional = !matcher.group(3).isEmpty();
                elements.add(new TimeRule.Element(Set.of(), name, key, optional));
                anchored |= !optional && (!TimeGrammar.WEAK.contains(name) || name.equals("time"));
            }
        }
        if (!text.substring(at).isBlank()) {
            add(ProblemCode.DM049, node.where(), "'" + text + "' cannot be read from '" + text.substring(at) + "'.");
        } else if (!anchored) {
            add(ProblemCode.DM049, node.where(), "'" + text + "' has no class that shows that it speaks of time.");
        } else if ("time".equals(elements.get(0).name())) {
            add(ProblemCode.DM049, node.where(), "'" + text + "' begins with another expression.");
        }
        return elements;
    }

    private void example(Node item, List<TimeRule.Example> into) {
        Map<String, Node> map = item.map();
        if (map == null || !map.containsKey("text") || !map.containsKey("is")) {
            add(ProblemCode.DM038, item.where(), "an example has 'text' with the expression in [], and 'is'.");
            return;
        }
        checkKeys(map, EXAMPLE_KEYS, " in an example");
        String marked = scalar(map, "text");
        Matcher mark = MARK.matcher(marked);
        String is = scalar(map, "is");
        if (!mark.find() || !IS.matcher(is).matches()) {
            add(
                    ProblemCode.DM038,
                    item.where(),
                    "the expression stands in [], and 'is' takes a date, start..end or ?, not '" + is + "'.");
            return;
        }
        into.add(new TimeRule.Example(
                marked.substring(0, mark.start()) + mark.group(1) + marked.substring(mark.end()),
                mark.start(),
                mark.end() - 2,
                map.containsKey("on") ? scalar(map, "on") : null,
                is,
                item.where()));
    }

    private void add(ProblemCode code, String where, String detail) {
        problems.add(new Problem(code, where, detail));
    }
}
