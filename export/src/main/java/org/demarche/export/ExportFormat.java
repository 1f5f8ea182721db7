package org.demarche.export;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A format that records can be written in; docs/exports.md describes each, column by column. */
public enum ExportFormat {
    /** GDELT 1.0 events, 58 columns. */
    GDELT1("gdelt1.tsv", "text/tab-separated-values", true, true),
    /** GDELT 2.0 events, 61 columns. */
    GDELT2("gdelt2.tsv", "text/tab-separated-values", true, true),
    /** ICEWS events, 20 columns. */
    ICEWS("icews.tab", "text/tab-separated-values", true, true),
    /** Phoenix events, 26 columns. */
    PHOENIX("phoenix.txt", "text/tab-separated-values", true, true),
    /** POLECAT events, 40 columns. */
    POLECAT("polecat.txt", "text/tab-separated-values", true, false),
    /** PLOVER events as JSON Lines. */
    PLOVER("plover.jsonl", "application/x-ndjson", true, false),
    /** All fields of a record, with labels beside the codes. */
    CSV("csv", "text/csv", false, false),
    /** The same for a spreadsheet. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false, false);

    private final String ending;
    private final String mediaType;
    private final boolean happened;
    private final boolean mirrors;

    ExportFormat(String ending, String mediaType, boolean happened, boolean mirrors) {
        this.ending = ending;
        this.mediaType = mediaType;
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

    /** Usual ending of its files, without the dot in front. */
    public String ending() {
        return ending;
    }

    /** Name of a file in this format. */
    public String fileName(String stem) {
        return stem + "." + ending;
    }

    /** Media type by IANA's list, or the usual one. */
    public String mediaType() {
        return mediaType;
    }

    /** What a row stands for: one mention of an act in one sentence. */
    public String level() {
        return "record";
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
