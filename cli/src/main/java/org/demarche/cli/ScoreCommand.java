package org.demarche.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.demarche.score.ClassScore;
import org.demarche.score.MarkedLine;
import org.demarche.score.OpenScore;
import org.demarche.score.PairScore;
import org.demarche.score.RecordsByArticle;
import org.demarche.score.ScoreFiles;
import org.demarche.score.Share;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Scores coded records against marked sentences. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Scores coded records against sentences in which source, target and class are marked: precision, recall and"
                    + " F1 of each class with 95 %% intervals (Wilson), and which class was taken for which.",
            "",
            "GOLD holds one object a line: id, text, source[] and target[] ({start, end} in code points), root (PLOVER"
                    + " type; YIELD joins CONCEDE and RETREAT, ASSAULT joins FIGHT, ACCUSE joins INVESTIGATE) and quad."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche code --keep-uncoded gold.jsonl -o records.jsonl",
            "  demarche score gold.jsonl records.jsonl --errors 20",
            "  demarche score gold.jsonl records.jsonl --mode open"
        })
final class ScoreCommand implements Callable<Integer> {
    @ParentCommand
    private Main main = new Main(Terminal.ofProcess());

    @Parameters(index = "0", paramLabel = "GOLD", description = "Marked sentences, JSON Lines.")
    private Path gold = Path.of("");

    @Parameters(index = "1", paramLabel = "RECORDS", description = "Coded records, JSON Lines.")
    private Path records = Path.of("");

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            defaultValue = "pair",
            description = "pair: the marked spans were handed to the coder. open: it saw the bare text (default:"
                    + " ${DEFAULT-VALUE}).")
    private Mode mode = Mode.PAIR;

    @Option(
            names = "--errors",
            paramLabel = "N",
            defaultValue = "0",
            description = "Show the first N lines that went wrong (default: ${DEFAULT-VALUE}).")
    private int errors;

    @Option(
            names = "--at-least",
            paramLabel = "F1",
            description = "End with exit code 1 when macro-F1 (pair) or the share of full agreement (open) is lower.")
    private @Nullable Double atLeast;

    @Override
    public Integer call() throws IOException {
        List<MarkedLine> lines = ScoreFiles.gold(gold);
        RecordsByArticle coded = ScoreFiles.records(records);
        long known = coded.known(lines);
        if (known * 2 < lines.size()) {
            main.terminal()
                    .err()
                    .println("demarche: only " + known + " of " + lines.size() + " ids of " + gold
                            + " occur as 'article' in " + records + "; were the records made from other articles?");
        }
        double reached;
        try (Writer out = main.terminal().writer()) {
            if (mode == Mode.PAIR) {
                PairScore score = PairScore.of(lines, coded);
                show(score, out);
                reached = score.rootMacroF1();
            } else {
                OpenScore score = OpenScore.of(lines, coded);
                show(score, out);
                reached = score.full().value();
            }
        }
        return atLeast != null && reached < atLeast ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    private void show(PairScore score, Writer out) throws IOException {
        out.write("pair: lines " + score.lines() + "  coded " + score.coded() + "  root acc " + score.rootAccuracy()
                + " macro-F1 " + Share.fixed(score.rootMacroF1(), 3) + "  quad acc " + score.quadAccuracy()
                + " macro-F1 " + Share.fixed(score.quadMacroF1(), 3) + "\n");
        for (ClassScore each : score.roots()) {
            out.write(String.format(
                    Locale.ROOT,
                    "  %-10s P %-19s R %-19s F1 %s n %d%n",
                    each.label(),
                    each.precision(),
                    each.recall(),
                    Share.fixed(each.f1(), 2),
                    each.recall().total()));
        }
        confusion(score.confusion(), out);
        for (PairScore.Verdict wrong : score.wrong().stream().limit(errors).toList()) {
            MarkedLine line = wrong.gold();
            out.write("  wrong " + line.id() + " gold " + line.root() + " got " + wrong.predicted() + ": " + line.text()
                    + "\n");
        }
    }

    private static void confusion(Map<String, Map<String, Integer>> counts, Writer out) throws IOException {
        TreeSet<String> columns = new TreeSet<>(counts.keySet());
        counts.values().forEach(row -> columns.addAll(row.keySet()));
        out.write("gold (rows) against coded (columns, cut to five letters; - is none)\n  " + " ".repeat(10));
        for (String column : columns) {
            out.write(String.format(Locale.ROOT, " %5.5s", column));
        }
        out.write("\n");
        for (Map.Entry<String, Map<String, Integer>> row : counts.entrySet()) {
            out.write(String.format(Locale.ROOT, "  %-10s", row.getKey()));
            for (String column : columns) {
                Integer count = row.getValue().get(column);
                out.write(String.format(Locale.ROOT, " %5s", count == null ? "." : count));
            }
            out.write("\n");
        }
    }

    private void show(OpenScore score, Writer out) throws IOException {
        for (MarkedLine line : score.missed().stream().limit(errors).toList()) {
            out.write("  miss " + line.id() + " " + line.root() + ": " + line.text() + "\n");
        }
        out.write("open: lines " + score.lines() + "  coded " + score.coded() + "  any-root " + score.anyRoot()
                + "  any-quad " + score.anyQuad() + "  full " + score.full() + "  records/line "
                + Share.fixed(score.volume(), 2) + "\n");
    }

    /** What the coder was given. */
    enum Mode {
        PAIR,
        OPEN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
