package org.demarche.codebook;

import java.util.function.Function;

/**
 * The kinds of tables that have many lines, of which coding looks up a few. Their lines are found through a
 * {@link RowIndex}, which the compiled codebook holds ready.
 */
enum TableKind {
    AGENTS("actors/agents", TableFormat.AGENTS, AgentTable::key),
    ACTORS("actors/", TableFormat.ACTORS, ActorTable::key),
    CLASSES("classes/", TableFormat.CLASSES, row -> row.get(0));

    private final String files;
    private final TableFormat format;
    private final Function<Row, String> key;

    TableKind(String files, TableFormat format, Function<Row, String> key) {
        this.files = files;
        this.format = format;
        this.key = key;
    }

    /** True when a file is of this kind: its name begins as that of no earlier kind does. */
    boolean holds(String file) {
        for (TableKind kind : values()) {
            if (file.startsWith(kind.files)) {
                return kind == this;
            }
        }
        return false;
    }

    TableFormat format() {
        return format;
    }

    /** What a line is found by. */
    Function<Row, String> key() {
        return key;
    }
}
