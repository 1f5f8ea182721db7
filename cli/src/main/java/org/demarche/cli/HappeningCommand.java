package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.store.HappeningExplanation;
import org.demarche.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Tells why the records of a happening are together. */
@Command(
        name = "happening",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Shows one happening: the records that tell of it, from which reports, why they were brought together, and"
                    + " which others come close and were left out.",
            "To undo a join for good, write the ids of the two records into a line of a file and run demarche ingest"
                    + " --apart FILE."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche query --level happening --to csv          the first column has the ids",
            "  demarche happening 3fa29c01d4e8b765",
            "  demarche happening 91c0                            beginnings of ids do, of a record too"
        })
final class HappeningCommand implements Callable<Integer> {
    @ParentCommand
    private Main main = new Main(Terminal.ofProcess());

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Database database = new Database();

    @Parameters(
            index = "0",
            paramLabel = "ID",
            description = "Id of a happening or of one of its records, or the beginning of one.")
    private String id = "";

    @Override
    public Integer call() throws IOException {
        Terminal terminal = main.terminal();
        try (Store store = database.toRead(terminal)) {
            List<String> found = id.isBlank() ? List.of() : HappeningExplanation.find(store, id);
            if (found.isEmpty()) {
                throw wrong("No happening and no record has an id that begins with '" + id
                        + "'; demarche query --level happening lists them");
            }
            if (found.size() > 1 && !found.contains(id)) {
                throw wrong("'" + id + "' begins more than one id: " + String.join(", ", found));
            }
            try (Writer out = terminal.writer()) {
                print(HappeningExplanation.of(store, found.contains(id) ? id : found.get(0)), out);
            }
            return ExitCode.DONE;
        }
    }

    private static void print(HappeningExplanation told, Writer out) {
        PrintWriter writer = new PrintWriter(out);
        long reports = told.members().stream()
                .map(HappeningExplanation.Member::report)
                .distinct()
                .count();
        writer.println("happening " + told.id() + ": " + count(told.members().size(), "record") + " in "
                + count(reports, "report") + "; day " + or(told.day(), "not known") + ", lead record " + told.lead());
        for (HappeningExplanation.Member member : told.members()) {
            writer.println();
            writer.println("report " + member.report() + "  " + facts(member));
            writer.println("  " + member.evidence().replaceAll("\\s+", " "));
            writer.println("  " + (member.reason().isEmpty() ? "the first" : "joined " + member.reason()));
        }
        if (!told.near().isEmpty()) {
            writer.println();
            writer.println("Close, and left out:");
        }
        for (HappeningExplanation.Near near : told.near()) {
            writer.println();
            writer.println("happening " + near.happening() + "  " + facts(near.record()));
            writer.println("  " + near.record().evidence().replaceAll("\\s+", " "));
            writer.println("  " + near.reason());
        }
        writer.flush();
    }

    private static String facts(HappeningExplanation.Member member) {
        return String.join(
                "  ",
                or(member.day(), "no day"),
                or(member.source(), "---") + " > " + or(member.target(), "---"),
                or(member.code(), "claim"),
                "record " + member.record(),
                or(member.publisher(), ""),
                or(member.url(), member.article()));
    }

    private static String or(@Nullable String value, String other) {
        return value == null ? other : value;
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
