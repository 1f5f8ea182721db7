package org.demarche.codebook;

import java.util.List;
import org.demarche.problem.ProblemCode;

/**
 * The kinds of tables in a codebook with their columns. The schema beside the data says the same of each; a test
 * compares them.
 */
final class TableFormat {
    private static final String EVENT_DIGITS = "(0[1-9]|1[0-9]|20)[0-9]{0,2}";
    private static final String EVENT_CODE = "^" + EVENT_DIGITS + "$";
    private static final String TYPE = "^[A-Z]+$";
    private static final String BLOCK = "^[A-Z]{3}$";
    private static final String DAY = "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$";
    private static final String WORDS = "^[^ ]+( [^ ]+)*$";
    private static final String WORDS_TAKE = "words with one space between them";

    static final TableFormat CAMEO = new TableFormat(
            Column.of("code", EVENT_CODE, "a CAMEO code").filled(),
            Column.text("name").filled(),
            Column.of("goldstein", "^-?(10(\\.0+)?|[0-9](\\.[0-9]+)?)$", "a number from -10 to 10")
                    .filled(),
            Column.of("plover", TYPE, "a type in capitals"),
            Column.of("mode", "^[a-z]+([-_][a-z]+)*$", "a word in lower case"),
            Column.of("contexts", "^[a-z_]+( [a-z_]+)*$", "words in lower case divided by a space"),
            Column.text("source"));

    static final TableFormat PLOVER = new TableFormat(
            Column.of("type", TYPE, "a type in capitals").filled(),
            Column.of("quad", "^[1-4]$", "a whole number from 1 to 4").filled(),
            Column.text("description"));

    static final TableFormat ROLES = new TableFormat(
            Column.of("code", BLOCK, "three capitals").filled(),
            Column.text("name").filled(),
            Column.of("sector", BLOCK, "three capitals").filled(),
            Column.of("order", "^[1-9][0-9]{0,2}$", "a whole number from 1 to 999")
                    .filled());

    static final TableFormat COUNTRIES = new TableFormat(
            Column.of("code", BLOCK, "three capitals").filled(),
            Column.of("iso2", "^[A-Z]{2}$", "two capitals"),
            Column.of("cow", "^[1-9][0-9]{0,2}$", "a whole number from 1 to 999"),
            Column.text("name").filled());

    static final TableFormat COMPOSE = new TableFormat(
            Column.of("operator", "^[a-z]+$", "a word in lower case").filled(),
            Column.of("base", "^(\\*|" + EVENT_DIGITS + ")$", "the beginning of a CAMEO code, or *")
                    .filled(),
            Column.of("gives", EVENT_CODE, "a CAMEO code"),
            Column.oneOf("status", RuleReader.STATUSES).filled(),
            Column.text("note"));

    static final TableFormat ACTORS = new TableFormat(
            Column.of("name", WORDS, WORDS_TAKE).filled(),
            Column.of("code", "^([A-Z]{3})+$", "blocks of three capitals")
                    .filled()
                    .or(ProblemCode.DM039),
            Column.oneOf("form", List.of("name", "adjective", "demonym", "capital", "seat", "acronym", "person"))
                    .filled(),
            Column.of("from", DAY, "a date").or(ProblemCode.DM012),
            Column.of("to", DAY, "a date").or(ProblemCode.DM012),
            Column.text("source"),
            Column.text("note"));

    static final TableFormat AGENTS = new TableFormat(
            Column.of("phrase", WORDS, WORDS_TAKE).filled(),
            Column.of("roles", "^[A-Z]{3}( [A-Z]{3})*$", "role codes divided by a space")
                    .or(ProblemCode.DM047),
            Column.oneOf("kind", List.of("person", "group")).filled(),
            Column.text("source"),
            Column.text("note"));

    static final TableFormat CLASSES = new TableFormat(
            Column.of("class", "^[a-z0-9_]+(\\.[a-z0-9_]+)*$", "a name of lower-case letters, digits, _ and .")
                    .filled(),
            Column.of("word", WORDS, WORDS_TAKE).filled(),
            Column.text("note"));

    static final TableFormat TIMES = new TableFormat(
            Column.of("class", "^[a-z]+(_[a-z]+)*$", "a name of lower-case letters and _")
                    .filled(),
            Column.of("word", WORDS, WORDS_TAKE).filled(),
            Column.of(
                            "value",
                            "^(-?[0-9]+|[a-z]+|[0-9]{1,2}-[0-9]{1,2}|[0-9]{4}\\.\\.[0-9]{4}|[0-9]/[0-9]-[0-9]/[0-9])$",
                            "a number, a unit, a day of the year, years or a share")
                    .filled(),
            Column.text("source"),
            Column.text("note"));

    private final List<Column> columns;

    private TableFormat(Column... columns) {
        this.columns = List.of(columns);
    }

    /** The columns in the order in which a table has them. */
    List<Column> columns() {
        return columns;
    }

    /** The names of the columns, in order. */
    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** How many columns a line must have: those up to the last that may not be empty. */
    int least() {
        int least = 0;
        for (int i = 0; i < columns.size(); i++) {
            least = columns.get(i).needed() ? i + 1 : least;
        }
        return least;
    }
}
