package org.demarche.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.demarche.record.Origin;
import org.demarche.record.RecordJson;
import org.jspecify.annotations.Nullable;

/**
 * What an export was made of, by what, and what is in it: enough to make it again and to tell whether a file is the one
 * that was meant. {@link Methods} tells the same to people.
 *
 * @param created moment of the export as YYYY-MM-DDThh:mm:ssZ, or null; given by the caller
 * @param level what a row stands for: record, happening or entry
 * @param origin program, parser and codebook
 * @param options options of the run by their names
 * @param inputs what was read
 * @param files files that were written, but for the manifest itself and what {@link Methods} says
 * @param articles articles read
 * @param records records coded, those included that a file leaves out
 * @param rights what the owners of the articles say about use, each once
 */
public record Manifest(
        @Nullable String created,
        String level,
        Origin origin,
        Map<String, String> options,
        List<Input> inputs,
        List<Output> files,
        long articles,
        long records,
        List<String> rights) {

    /** Usual name of the file beside an export. */
    public static final String FILE = "manifest.json";

    /** Format of the file that describes the columns of another. */
    static final String DICTIONARY = "dictionary";

    /** Value of the field "schema". */
    public static final String SCHEMA = "demarche.manifest/1";

    /** What goes for the words of articles in an export. */
    public static final String LICENCE_NOTE =
            "Codes and offsets are facts. Words of the articles belong to their owners: pass them on only where you may,"
                    + " or export with --text none.";

    public Manifest {
        options = new TreeMap<>(options);
        inputs = List.copyOf(inputs);
        files = List.copyOf(files);
        rights = List.copyOf(rights);
    }

    /**
     * Articles that were read.
     *
     * @param name of the file that holds them, as it should be told to others
     * @param characters of all their texts, in code points
     * @param sha256 a SHA-256 that is the same for the same articles
     * @param of what it is the SHA-256 of
     */
    public record Input(String name, long characters, String sha256, String of) {}

    /**
     * A file that was written.
     *
     * @param name its name
     * @param format name of its format
     * @param rows rows without a header
     * @param bytes its size
     * @param sha256 SHA-256 of its content
     * @param excluded records left out of it, by reason
     */
    public record Output(String name, String format, long rows, long bytes, String sha256, Map<String, Long> excluded) {
        public Output {
            excluded = Collections.unmodifiableMap(new LinkedHashMap<>(excluded));
        }

        /**
         * A file that was written.
         *
         * @param format name of its format, which may be one of another module
         * @param writer what wrote it, closed
         */
        public static Output of(Path file, String format, ExportWriter writer) throws IOException {
            return new Output(
                    String.valueOf(file.getFileName()),
                    format,
                    writer.rows(),
                    Files.size(file),
                    Digests.sha256(file),
                    writer.exclusions().byReason());
        }

        /** The dictionary beside an export. */
        public static Output ofDictionary(Path file) throws IOException {
            long rows;
            try (Stream<String> lines = Files.lines(file)) {
                rows = lines.count() - 1;
            }
            return new Output(
                    String.valueOf(file.getFileName()),
                    DICTIONARY,
                    rows,
                    Files.size(file),
                    Digests.sha256(file),
                    Map.of());
        }

        /**
         * A folder of files that was written: its size and SHA-256 are those of a line for each file, with the path in the
         * folder, a tab and the SHA-256 of the file, in the order of the paths.
         *
         * @param format name of its format
         * @param writer what wrote it, closed
         */
        public static Output ofFolder(Path folder, String format, ExportWriter writer) throws IOException {
            StringBuilder lines = new StringBuilder();
            long bytes = 0;
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    lines.append(folder.relativize(file).toString().replace('\\', '/'))
                            .append('\t')
                            .append(Digests.sha256(file))
                            .append('\n');
                    bytes += Files.size(file);
                }
            }
            return new Output(
                    String.valueOf(folder.getFileName()),
                    format,
                    writer.rows(),
                    bytes,
                    Digests.sha256(lines.toString()),
                    writer.exclusions().byReason());
        }
    }

    /** The manifest as JSON, always in the same order. */
    public String json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("schema", SCHEMA);
        if (created != null) {
            object.put("created", created);
        }
        object.put("level", level);
        object.put("record_schema", RecordJson.SCHEMA);
        object.put("engine", named("program", origin.program(), "parser", origin.parser()));
        Map<String, Object> codebook = named("name", origin.codebook(), "version", origin.version());
        codebook.put("hash", origin.hash());
        object.put("codebook", codebook);
        object.put("options", options);
        object.put("inputs", inputs.stream().map(Manifest::json).toList());
        object.put("articles", articles);
        object.put("records", records);
        object.put("files", files.stream().map(Manifest::json).toList());
        object.put("rights", rights);
        object.put("licence_note", LICENCE_NOTE);
        return PrettyJson.of(object);
    }

    /** Writes it into a folder, as {@link #FILE}. */
    public void write(Path folder) throws IOException {
        Files.writeString(folder.resolve(FILE), json(), StandardCharsets.UTF_8);
    }

    private static Map<String, Object> json(Input input) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", input.name());
        object.put("characters", input.characters());
        object.put("sha256", input.sha256());
        object.put("sha256_of", input.of());
        return object;
    }

    private static Map<String, Object> json(Output output) {
        Map<String, Object> object = named("name", output.name(), "format", output.format());
        object.put("rows", output.rows());
        object.put("bytes", output.bytes());
        object.put("sha256", output.sha256());
        object.put("excluded_records", output.excluded());
        return object;
    }

    private static Map<String, Object> named(String first, String one, String second, String other) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(first, one);
        object.put(second, other);
        return object;
    }
}
