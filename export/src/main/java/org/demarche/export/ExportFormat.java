package org.demarche.export;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A format that records can be written in; docs/exports.md describes each, column by column. */
public enum ExportFormat {
    /** GDELT 1.0 events, 58 columns. */
    GDELT1("gdelt1.tsv", true, true),
    /** GDELT 2.0 events, 61 columns. */
    GDELT2("gdelt2.tsv", true, true),
    /** ICEWS events, 20 columns. */
    ICEWS("icews.tab", true, true),
    /** Phoenix events, 26 columns. */
    PHOENIX("phoenix.txt", true, true),
    /** POLECAT events, 40 columns. */
    POLECAT("polecat.txt", true, false),
    /** PLOVER events as JSON Lines. */
    PLOVER("plover.jsonl", true, false),
    /** All fields of a record, with labels beside the codes. */
    CSV("csv", false, false),
    /** The same for a spreadsheet. */
    XLSX("xlsx", false, false);

    private final String ending;
    private final boolean happened;
    private final boolean mirrors;

    ExportFormat(String ending, boolean happened, boolean mirrors) {
        this.ending = ending;
        this.happened = happened;
        this.mirrors = mirrors;
    }

    /** Name as given on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of this name. */
    public static Optional<ExportFormat> named(String label) {
        return Stream.of(values())
                .filter(format -> format.label().equals(label.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Name of a file in this format. */
    public String fileName(String stem) {
        return stem + "." + ending;
    }

    /** True when it has no column for the status, so that what did not happen stays out. */
    public boolean happenedOnly() {
        return happened;
    }

    /** True when an act that both do alike stands in it twice, once in each direction. */
    public boolean mirrors() {
        return mirrors;
    }
}
