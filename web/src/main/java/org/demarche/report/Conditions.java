package org.demarche.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Conditions of SQL on {@code records} that no filter of the store has. They are put together of codes and days that have
 * been looked at, so that they can stand in a command as they are: the same words on {@code current_records} give a reader
 * the same rows.
 */
final class Conditions {
    /** What counts as a happening: it has a code. */
    static final String COUNTED = "cameo IS NOT NULL";

    /** What is negated, hypothetical or long ago. */
    static final String NOT_HAPPENED = "would_be IS NOT NULL";

    /** What is offered, meant, asked or threatened. */
    static final String AHEAD = "status IN ('planned', 'pledged', 'proposed', 'requested', 'threatened')";

    /** What has a beginning and no end, or tells how relations develop. */
    private static final String STATE = "cameo IS NOT NULL"
            + " AND ((date_start IS NOT NULL AND date_end IS NULL)"
            + " OR rule LIKE '%ties%' OR rule LIKE '%relations%' OR rule LIKE '%partner%'"
            + " OR rule LIKE '%rapprochement%' OR rule LIKE '%recogni%')";

    /** What says how large something is. */
    private static final String MEASURED =
            "detail IS NOT NULL AND (json_extract(detail, '$.attributes.comparison') IS NOT NULL"
                    + " OR json_extract(detail, '$.attributes.amount') IS NOT NULL"
                    + " OR json_extract(detail, '$.attributes.number_text') IS NOT NULL"
                    + " OR json_extract(detail, '$.attributes.size_text') IS NOT NULL)";

    private static final String STATEMENT = "instr(kind, 'statement') > 0";

    /** As the indexes records_says and records_said say it, word for word. */
    private static final String SAID = "current = 1 AND " + STATEMENT;

    private final Side one;
    private final Side other;
    private final String days;

    Conditions(DyadRequest request) {
        this.one = request.one();
        this.other = request.other();
        this.days = days(request.since(), request.until());
    }

    /** How the relationship stands. */
    String states() {
        return "(" + between() + ") AND " + STATE + days;
    }

    /** What one side says about the other. */
    String says(Side who, Side about) {
        return STATEMENT + " AND " + is("source", who) + " AND " + concerns(about) + days;
    }

    /** What others say about both: of both, or of one in a sentence that tells of the two or also of the other. */
    String thirdParties() {
        String others = "substr(source_code, 1, 3) NOT IN (" + firsts() + ")";
        String aimed = "(" + is("target", one) + " OR " + is("target", other) + ")";
        String told = "evidence IN (SELECT evidence FROM records WHERE current = 1 AND (" + between() + "))";
        String each =
                aimed + " AND evidence IN (" + aimed(others, one) + ") AND evidence IN (" + aimed(others, other) + ")";
        String both = "(" + concerns(one) + " AND " + concerns(other) + ")";
        String either = "(" + concerns(one) + " OR " + concerns(other) + ")";
        // Each of these is answered by an index; what is found twice does no harm.
        String found = Stream.of(
                        aimed + " AND " + both, "target_country IS NULL AND " + both, told + " AND " + either, each)
                .map(condition -> "SELECT key FROM records WHERE " + SAID + " AND " + others + " AND " + condition)
                .collect(Collectors.joining(" UNION ALL "));
        return "key IN (" + found + ")" + days;
    }

    /** Sizes in what stands between both, and in what either says about the other. */
    String measured() {
        String theirs = "(" + is("source", one) + " OR " + is("source", other) + ")";
        String said = "(" + is("source", one) + " AND " + concerns(other) + ") OR (" + is("source", other) + " AND "
                + concerns(one) + ")";
        return theirs + " AND (" + between() + " OR (" + STATEMENT + " AND (" + said + "))) AND " + MEASURED + days;
    }

    private static String aimed(String others, Side target) {
        return "SELECT evidence FROM records WHERE current = 1 AND " + STATEMENT + " AND " + others + " AND "
                + is("target", target);
    }

    private String between() {
        return "(" + is("source", one) + " AND " + is("target", other) + ") OR (" + is("source", other) + " AND "
                + is("target", one) + ")";
    }

    private static String concerns(Side side) {
        String about = side.codes().stream()
                .map(code -> "instr(';' || about, ';" + code + "') > 0")
                .collect(Collectors.joining(" OR "));
        return "(" + is("target", side) + " OR " + about + ")";
    }

    /** Whether a side of records belongs to a side of the dyad. */
    static String is(String column, Side side) {
        if (side.countries()) {
            return column + "_country IN (" + quoted(side.codes().stream()) + ")";
        }
        String code = side.codes().get(0);
        return "(" + column + "_code >= '" + code + "' AND " + column + "_code < '" + code + "~')";
    }

    private String firsts() {
        return quoted(Stream.of(one.codes(), other.codes())
                .flatMap(List::stream)
                .map(code -> code.substring(0, 3))
                .distinct());
    }

    private static String quoted(Stream<String> codes) {
        return codes.map(code -> "'" + code + "'").collect(Collectors.joining(", "));
    }

    private static String days(@Nullable String since, @Nullable String until) {
        String from = since == null
                ? ""
                : " AND day >= '" + since.substring(0, 4) + "' AND day >= substr('" + since + "', 1, length(day))";
        return from + (until == null ? "" : " AND day <= '" + until + "~'");
    }
}
