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
    private static final String BLOCKS = "^[A-Z]{3}( [A-Z]{3})*$";
    private static final String DAY = "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$";
    private static final String WORDS = "^[^ ]+( [^ ]+)*$";
    private static final String WORDS_TAKE = "words with one space between them";
    private static final String PHRASES = "^[^; ]+( [^; ]+)*(; [^; ]+( [^; ]+)*)*$";
    private static final String PHRASES_TAKE = "phrases divided by '; '";

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
            Column.text("name").filled(),
            Column.text("official"),
            Column.oneOf("status", List.of("state", "dependent", "disputed", "former"))
                    .filled(),
            Column.of("iso2", "^[A-Z]{2}$", "two capitals"),
            Column.of("isonum", "^[0-9]{3}$", "three digits"),
            Column.of("cow", "^[1-9][0-9]{0,2}$", "a whole number from 1 to 999"),
            Column.of("cowabb", BLOCK, "three capitals"),
            Column.of("from", DAY, "a date").or(ProblemCode.DM012),
            Column.of("to", DAY, "a date").or(ProblemCode.DM012),
            Column.of("before", BLOCKS, "codes divided by a space"),
            Column.of("after", BLOCKS, "codes divided by a space"),
            Column.text("source"),
            Column.text("note"));

    static final TableFormat ORGANISATIONS = new TableFormat(
            Column.of("short", WORDS, WORDS_TAKE).filled(),
            Column.of("name", WORDS, WORDS_TAKE).filled(),
            Column.of("from", DAY, "a date").or(ProblemCode.DM012),
            Column.of("to", DAY, "a date").or(ProblemCode.DM012),
            Column.text("source"),
            Column.text("note"));

    static final TableFormat MEMBERS = new TableFormat(
            Column.of("organisation", WORDS, WORDS_TAKE).filled(),
            Column.of("country", BLOCK, "three capitals").filled(),
            Column.of("from", DAY, "a date").or(ProblemCode.DM012),
            Column.of("to", DAY, "a date").or(ProblemCode.DM012),
            Column.text("source"),
            Column.text("note"));

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
            Column.of("roles", BLOCKS, "role codes divided by a space").or(ProblemCode.DM047),
            Column.oneOf("kind", List.of("person", "group")).filled(),
            Column.text("source"),
            Column.text("note"));

    static final TableFormat SENSES = new TableFormat(
            Column.of("name", WORDS, WORDS_TAKE).filled(),
            Column.of("code", "^([A-Z]{3})+$", "blocks of three capitals").or(ProblemCode.DM039),
            Column.of("words", PHRASES, PHRASES_TAKE).filled(),
            Column.text("source"),
            Column.text("note"));

    static final TableFormat CLASSES = new TableFormat(
            Column.of("class", "^[a-z0-9_]+(\\.[a-z0-9_]+)*$", "a name of lower-case letters, digits, _ and .")
                    .filled(),
            Column.of("word", WORDS, WORDS_TAKE).filled(),
            Column.text("note"));

    private static final String NUMBER = "^[0-9]+(\\.[0-9]+)?$";
    private static final String NUMBER_TAKES = "a number";

    static final TableFormat NUMBERS = new TableFormat(
            Column.of("word", "^[a-z]+$", "a word in lower case").filled(),
            Column.oneOf("kind", List.of("unit", "tens", "scale", "suffix", "part", "plural", "some"))
                    .filled(),
            Column.of("value", NUMBER, NUMBER_TAKES),
            Column.of("least", NUMBER, NUMBER_TAKES),
            Column.text("note"));

    static final TableFormat CURRENCIES = new TableFormat(
            Column.of("word", WORDS, WORDS_TAKE).filled(),
            Column.of("code", BLOCK, "three capitals").filled(),
            Column.of("country", BLOCK, "three capitals"),
            Column.text("note"));

    static final TableFormat UNITS = new TableFormat(
            Column.of("word", WORDS, WORDS_TAKE).filled(),
            Column.oneOf("measure", List.of("share", "time", "length", "area", "mass", "volume", "power", "yield"))
                    .filled(),
            Column.of("unit", "^[^ ]+$", "one word").filled(),
            Column.text("note"));

    static final TableFormat BOUNDS = new TableFormat(
            Column.of("phrase", WORDS, WORDS_TAKE).filled(),
            Column.oneOf("sense", List.of("least", "most", "nearly", "about")).filled(),
            Column.oneOf("place", List.of("before", "after")).filled(),
            Column.of("from", NUMBER, NUMBER_TAKES),
            Column.text("note"));

    static final TableFormat HARMS = new TableFormat(
            Column.of("word", "^[a-z]+$", "a word in lower case").filled(),
            Column.oneOf("class", List.of("verb", "noun", "adjective")).filled(),
            Column.oneOf("harm", List.of("killed", "injured", "missing", "displaced", "detained", "abducted"))
                    .filled(),
            Column.oneOf("who", List.of("obj", "subj", "of", "to", "self")).filled(),
            Column.text("note"));

    static final TableFormat EQUIPMENT = new TableFormat(
            Column.of("designation", WORDS, WORDS_TAKE).filled(),
            Column.of("names", PHRASES, PHRASES_TAKE),
            Column.of("description", WORDS, WORDS_TAKE).filled(),
            Column.oneOf(
                            "category",
                            List.of(
                                    "Aircraft",
                                    "Air defence systems",
                                    "Anti-submarine warfare weapons",
                                    "Armoured vehicles",
                                    "Artillery",
                                    "Engines",
                                    "Missiles",
                                    "Naval weapons",
                                    "Satellites",
                                    "Sensors",
                                    "Ships",
                                    "Other"))
                    .filled(),
            Column.of("country", BLOCKS, "codes divided by a space"),
            Column.of("cue", PHRASES, PHRASES_TAKE),
            Column.text("source"),
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

    static final TableFormat PLACES = new TableFormat(
            Column.of("name", WORDS, WORDS_TAKE).filled(),
            Column.oneOf("kind", PlaceKind.labels()).filled(),
            Column.of("country", BLOCK, "three capitals"),
            Column.of("admin", "^[A-Z]{2}\\.[A-Z0-9]+$", "a country and a region of GeoNames, such as US.ME"),
            Column.of("lat", "^-?(90(\\.0+)?|[1-8]?[0-9](\\.[0-9]{1,5})?)$", "degrees north, from -90 to 90"),
            Column.of(
                    "lon",
                    "^-?(180(\\.0+)?|(1[0-7][0-9]|[1-9]?[0-9])(\\.[0-9]{1,5})?)$",
                    "degrees east, from -180 to 180"),
            Column.of("geoname", "^[1-9][0-9]{0,8}$", "a number of GeoNames"),
            Column.of("main", WORDS, WORDS_TAKE),
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
