package org.demarche.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.problem.ProblemCode;
import org.demarche.reading.ArticleFields;
import org.demarche.reading.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a table hold which of our fields: as the user said, else by their usual names.
 *
 * @param width how many columns there are
 * @param named whether the first row holds their names and no article
 * @param taken column numbers of each field, from 0 on
 */
public record Columns(int width, boolean named, Map<String, List<Integer>> taken) {
    private static final Pattern NUMBERS = Pattern.compile("[0-9]+(?:\\+[0-9]+)*");
    private static final int MOST_SHOWN = 30;
    private static final int LONGEST_SHOWN = 30;

    /**
     * Chooses the columns and says which were chosen by their usual names.
     *
     * @param first the cells of the first row
     * @param fields what the user said: our field to names or numbers of columns, joined by plus signs
     * @return null when it was reported that there is no column of text
     */
    public static @Nullable Columns choose(List<String> first, Map<String, String> fields, Problems problems) {
        List<String> names = first.stream().map(String::strip).toList();
        Map<String, List<Integer>> taken = new LinkedHashMap<>();
        boolean numbers = !fields.isEmpty()
                && fields.values().stream()
                        .allMatch(theirs -> NUMBERS.matcher(theirs).matches());
        boolean named = !numbers || UsualNames.known(names) > 1;
        List<String> known = named ? names : List.of();
        for (String field : ArticleFields.NAMES) {
            String theirs = fields.get(field);
            if (theirs != null) {
                List<Integer> columns = said(theirs, known, names.size(), problems);
                if (!columns.isEmpty()) {
                    taken.put(field, columns);
                }
            }
        }
        if (named) {
            byUsualNames(names, fields, taken, problems);
        }
        if (!taken.containsKey("text")) {
            problems.report(ProblemCode.DM095, "it has " + shown(names) + ".");
            return null;
        }
        return new Columns(names.size(), named, taken);
    }

    private static void byUsualNames(
            List<String> names, Map<String, String> fields, Map<String, List<Integer>> taken, Problems problems) {
        List<String> guessed = new ArrayList<>();
        List<String> free = new ArrayList<>(names);
        taken.values().forEach(columns -> columns.forEach(column -> free.remove(names.get(column))));
        boolean foreign = false;
        for (String field : UsualNames.fields()) {
            String name = fields.containsKey(field)
                    ? null
                    : UsualNames.find(field, free).orElse(null);
            if (name != null) {
                taken.put(field, List.of(names.indexOf(name)));
                free.remove(name);
                guessed.add(field + " from '" + name + "'");
                foreign |= !name.equals(field);
            }
        }
        if (foreign && taken.containsKey("text")) {
            String left = free.isEmpty() ? "" : "; left: " + shown(free);
            problems.report(ProblemCode.DM097, String.join(", ", guessed) + left + ".");
        }
    }

    private static List<Integer> said(String theirs, List<String> names, int width, Problems problems) {
        List<Integer> columns = new ArrayList<>();
        for (String part : names.contains(theirs) ? List.of(theirs) : List.of(theirs.split("\\+"))) {
            int column = column(part.strip(), names, width);
            if (column < 0) {
                String there = names.isEmpty() ? width + " columns" : shown(names);
                problems.report(ProblemCode.DM018, "'" + part + "' is no column; there are " + there + ".");
            } else {
                columns.add(column);
            }
        }
        return columns;
    }

    private static int column(String name, List<String> names, int width) {
        int exact = names.indexOf(name);
        if (exact >= 0) {
            return exact;
        }
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(name)) {
                return i;
            }
        }
        int column = name.length() < 5 && NUMBERS.matcher(name).matches() ? Integer.parseInt(name) - 1 : -1;
        return column < width ? column : -1;
    }

    private static String shown(List<String> names) {
        String shown = names.stream()
                .limit(MOST_SHOWN)
                .map(name ->
                        "'" + (name.length() > LONGEST_SHOWN ? name.substring(0, LONGEST_SHOWN) + "…" : name) + "'")
                .collect(Collectors.joining(", "));
        return names.size() > MOST_SHOWN ? shown + " and " + (names.size() - MOST_SHOWN) + " more" : shown;
    }
}
