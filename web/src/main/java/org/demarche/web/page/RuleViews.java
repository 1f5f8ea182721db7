package org.demarche.web.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.demarche.codebook.Rule;
import org.demarche.codebook.Rule.Example;
import org.demarche.web.Names;
import org.demarche.web.page.CodebookView.RuleView;
import org.jspecify.annotations.Nullable;

/** Puts rules into words. Thread-safe. */
final class RuleViews {
    private static final int FEW = 30;

    private final Names names;

    RuleViews(Names names) {
        this.names = names;
    }

    /** A rule with the first of its words. */
    RuleView brief(Rule rule) {
        RuleView whole = of(rule);
        List<String> words = whole.words();
        if (words.size() <= FEW) {
            return whole;
        }
        List<String> first = new ArrayList<>(words.subList(0, FEW));
        first.add("and " + (words.size() - FEW) + " more");
        return new RuleView(whole.id(), whole.gives(), whole.href(), first, whole.where(), whole.yes(), whole.no());
    }

    RuleView of(Rule rule) {
        String code = rule.code();
        return new RuleView(
                rule.id(),
                code == null
                        ? "changes the act in it: " + Objects.requireNonNullElse(rule.operator(), "")
                        : code + " " + names.eventInWords(code),
                code == null ? "" : "/codebook/" + code,
                words(rule),
                rule.where(),
                rule.yes().stream().map(RuleViews::marked).toList(),
                rule.no().stream().map(Example::text).toList());
    }

    /** The words that trigger it: verbs, then nouns, then adjectives, each by their letters. */
    private static List<String> words(Rule rule) {
        List<String> words = new ArrayList<>();
        for (Collection<String> some : List.of(rule.verbs(), rule.nouns(), rule.adjectives())) {
            words.addAll(new TreeSet<>(some));
        }
        return words;
    }

    /** An example with its marked source and target. */
    private static List<Piece> marked(Example example) {
        String text = example.text();
        TreeSet<Integer> edges = new TreeSet<>(List.of(0, text.length()));
        for (int[] span : spans(example)) {
            edges.add(span[0]);
            edges.add(span[1]);
        }
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int edge : edges) {
            if (edge > from) {
                pieces.add(new Piece(text.substring(from, edge), style(example, from), "", ""));
                from = edge;
            }
        }
        return pieces;
    }

    private static List<int[]> spans(Example example) {
        List<int[]> spans = new ArrayList<>();
        if (example.source() != null) {
            spans.add(example.source());
        }
        if (example.target() != null) {
            spans.add(example.target());
        }
        return spans;
    }

    private static String style(Example example, int at) {
        return spans(example).stream().anyMatch(span -> span[0] <= at && at < span[1]) ? "who" : "";
    }

    Map<String, @Nullable Object> json(Rule rule) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", rule.id());
        json.put("cameo", rule.code());
        json.put("operator", rule.operator());
        json.put("words", words(rule));
        json.put("yes", rule.yes().stream().map(Example::text).toList());
        json.put("no", rule.no().stream().map(Example::text).toList());
        json.put("where", rule.where());
        return json;
    }
}
