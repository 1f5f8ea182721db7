package org.demarche.dictionary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.demarche.codebook.ActorFact;
import org.demarche.codebook.Codebook;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;

/**
 * Makes a folder of tables of dictionaries, to be laid over a codebook. Files are read in the order in which they are
 * given; of two lines that contradict one another the first is kept, and the codebook comes before all of them.
 */
public final class DictionaryImport {
    /** What all refused lines are written to, beside the tables. */
    public static final String REFUSED = "refused.txt";

    /** What discards are written to, beside the tables. */
    public static final String DISCARDS = "discards.tsv";

    private final ActorFacts actors;
    private final AgentFacts agents;
    private final TableNames names = new TableNames();
    private final Map<String, List<String>> tables = new TreeMap<>();
    private final List<String> discards = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    /** @param codebook the one that the tables will lie over */
    public DictionaryImport(Codebook codebook) {
        ActorCodes codes = new ActorCodes(codebook);
        this.actors = new ActorFacts(codebook, codes);
        this.agents = new AgentFacts(codebook, codes);
    }

    /**
     * Reads a dictionary.
     *
     * @throws IOException when it cannot be read; nothing was taken from it then
     */
    public FileReport add(Path file) throws IOException {
        DictionaryFile read = DictionaryFile.read(file);
        DictionaryKind kind = DictionaryKind.of(read.lines());
        Refusals refusals = new Refusals(file.toString());
        FileReport.Counts counts = new FileReport.Counts();
        switch (kind) {
            case ACTORS -> addActors(file, read.lines(), refusals, counts);
            case AGENTS -> addAgents(file, read.lines(), refusals, counts);
            case DISCARDS -> addDiscards(file, read.lines(), refusals, counts);
            case OTHER -> refusals.add(ProblemCode.DM058, 1, "nothing was taken from it.");
        }
        if (!read.utf8()) {
            refusals.add(ProblemCode.DM003, 1, "a byte sequence is not well-formed.");
        }
        List<Problem> all = refusals.all();
        all.forEach(
                p -> refused.add(p.where() + ": " + p.code() + " " + p.code().title() + ": " + p.detail()));
        return new FileReport(file.toString(), kind, read.lines().size(), counts, all, refusals.shown());
    }

    private void addActors(Path file, List<DictionaryLine> lines, Refusals refusals, FileReport.Counts counts) {
        List<String> rows = new ArrayList<>();
        for (ActorEntry entry : ActorReader.read(lines, refusals)) {
            for (ActorFact fact : actors.of(entry, name(file), refusals, counts)) {
                rows.add(String.join(
                        "\t",
                        fact.name(),
                        fact.code(),
                        fact.form(),
                        fact.from() == null ? "" : fact.from(),
                        fact.to() == null ? "" : fact.to(),
                        fact.source(),
                        ""));
            }
        }
        addTable(names.of(file, DictionaryKind.ACTORS), "name\tcode\tform\tfrom\tto\tsource\tnote", rows);
    }

    private void addAgents(Path file, List<DictionaryLine> lines, Refusals refusals, FileReport.Counts counts) {
        List<String> rows = new ArrayList<>();
        for (AgentReader.AgentPhrase phrase : AgentReader.read(lines, refusals)) {
            agents.of(phrase, name(file), refusals, counts)
                    .ifPresent(l -> rows.add(String.join("\t", l.phrase(), l.roles(), l.kind(), l.source(), "")));
        }
        addTable(names.of(file, DictionaryKind.AGENTS), "phrase\troles\tkind\tsource\tnote", rows);
    }

    private void addDiscards(Path file, List<DictionaryLine> lines, Refusals refusals, FileReport.Counts counts) {
        for (DictionaryLine line : lines) {
            boolean story = line.text().startsWith("+");
            String words = Phrases.words(story ? line.text().substring(1) : line.text());
            if (Phrases.areWords(words)) {
                discards.add(words + "\t" + (story ? "story" : "sentence") + "\t" + name(file) + ":" + line.number());
                counts.addDiscard();
            } else if (!line.isEmpty()) {
                refusals.add(ProblemCode.DM050, line.number(), "'" + line.text() + "' are no words.");
            }
        }
    }

    private void addTable(String path, String header, List<String> rows) {
        if (!rows.isEmpty()) {
            List<String> sorted = new ArrayList<>(rows);
            sorted.sort(null);
            sorted.add(0, header);
            tables.put(path, sorted);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).replaceAll("\\s", "_");
    }

    /** Writes the tables, the discards and what was refused. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, List<String>> table : tables.entrySet()) {
            Path path = folder.resolve(table.getKey());
            Files.createDirectories(path.resolveSibling("."));
            write(path, table.getValue());
        }
        if (!discards.isEmpty()) {
            write(
                    folder.resolve(DISCARDS),
                    Stream.concat(
                                    Stream.of("words\tscope\tsource"),
                                    discards.stream().sorted())
                            .toList());
        }
        if (!refused.isEmpty()) {
            write(folder.resolve(REFUSED), refused);
        }
    }

    private static void write(Path file, List<String> lines) throws IOException {
        Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }
}
