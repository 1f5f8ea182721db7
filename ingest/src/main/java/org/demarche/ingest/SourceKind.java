package org.demarche.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an input holds. */
public enum SourceKind {
    /** To be found out from the name, or else from the first characters. */
    AUTO,
    /** One article as plain text. */
    TEXT,
    /** One JSON article a line. */
    JSONL,
    /** One JSON article, a list of them, or several one after another. */
    JSON,
    /** Parsed sentences. */
    CONLLU;

    private static final String PACKED = ".gz";

    /** Name as written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a file of this name holds, if its ending tells. */
    static Optional<SourceKind> ofName(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        String bare = isPacked(name) ? name.substring(0, name.length() - PACKED.length()) : name;
        for (SourceKind kind : values()) {
            if (kind.endings().stream().anyMatch(bare::endsWith)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private List<String> endings() {
        return switch (this) {
            case AUTO -> List.of();
            case TEXT -> List.of(".txt", ".text", ".md");
            case JSONL -> List.of(".jsonl", ".ndjson");
            case JSON -> List.of(".json");
            case CONLLU -> List.of(".conllu", ".conll");
        };
    }

    /** True for the name of a gzip file. */
    static boolean isPacked(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(PACKED);
    }
}
