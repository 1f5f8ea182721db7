package org.demarche.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.demarche.codebook.Codebook;
import org.demarche.dictionary.DictionaryImport;
import org.demarche.dictionary.FileReport;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes actor tables of the dictionaries of PETRARCH and TABARI. */
@Command(
        name = "actors",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Reads PETRARCH and TABARI files of actors, agents and discards into a folder for --codebook.",
            "",
            "What a file holds is seen from its lines. The shipped tables come first: a name that they have keeps"
                    + " their code. Of two lines that contradict one another, the first is kept. Whatever is left out"
                    + " stands with file and line in DIR/refused.txt."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche import actors my.actors.txt my.agents.txt my.discards.txt -o my-codebook",
            "  demarche check my-codebook",
            "  demarche code --codebook my-codebook story.txt"
        })
final class ImportActorsCommand implements Callable<Integer> {
    private static final int MOST_OF_A_KIND = 20;

    /** Lines that were read and left out, often in thousands: a few of each file are shown. */
    private static final Set<ProblemCode> LEFT_OUT = EnumSet.of(ProblemCode.DM055, ProblemCode.DM057);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private ImportCommand parent = new ImportCommand();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Actor, agent and discard files, in any order.")
    private List<Path> files = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = "The folder to make; it must be new or empty.")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws IOException {
        refuseUnlessNew();
        DictionaryImport dictionaries = new DictionaryImport(Codebook.shipped());
        Map<ProblemCode, Long> problems = new EnumMap<>(ProblemCode.class);
        List<FileReport> reports = new ArrayList<>();
        for (Path file : files) {
            read(dictionaries, file, problems).ifPresent(reports::add);
        }
        long taken = reports.stream().mapToLong(r -> r.counts().taken()).sum();
        if (taken > 0) {
            dictionaries.write(folder);
        }
        try (Writer out = parent.main().terminal().writer()) {
            for (FileReport report : reports) {
                out.write(ImportView.of(report));
            }
            out.write(taken > 0 ? "written to " + folder + "\n" : "nothing was written\n");
        }
        return ExitCode.of(taken, problems);
    }

    private void refuseUnlessNew() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (Files.isDirectory(folder)) {
            try (Stream<Path> inside = Files.list(folder)) {
                if (inside.findAny().isEmpty()) {
                    return;
                }
            }
        }
        throw new ParameterException(
                spec.commandLine(), "-o takes a new or an empty folder: there is something in " + folder);
    }

    private Optional<FileReport> read(DictionaryImport dictionaries, Path file, Map<ProblemCode, Long> problems) {
        try {
            FileReport report = dictionaries.add(file);
            report.reasons().forEach((code, count) -> problems.merge(code, count, Long::sum));
            show(report);
            return Optional.of(report);
        } catch (NoSuchFileException e) {
            fail(new Problem(ProblemCode.DM001, file.toString(), "there is no such file."), problems);
        } catch (IOException e) {
            fail(new Problem(ProblemCode.DM002, file.toString(), e.getMessage() + "."), problems);
        }
        return Optional.empty();
    }

    private void fail(Problem problem, Map<ProblemCode, Long> problems) {
        problems.merge(problem.code(), 1L, Long::sum);
        parent.main().terminal().err().println(problem.message());
    }

    private void show(FileReport report) {
        PrintStream err = parent.main().terminal().err();
        Map<ProblemCode, Integer> shown = new EnumMap<>(ProblemCode.class);
        for (Problem problem : report.shown()) {
            int count = shown.merge(problem.code(), 1, Integer::sum);
            if (count <= MOST_OF_A_KIND || !LEFT_OUT.contains(problem.code())) {
                err.println(problem.message());
            }
        }
        for (ProblemCode code : LEFT_OUT) {
            int more = shown.getOrDefault(code, 0) - MOST_OF_A_KIND;
            if (more > 0) {
                err.println(report.file() + ": " + code + " " + code.title() + ": and " + more + " more in "
                        + folder.resolve(DictionaryImport.REFUSED));
            }
        }
    }
}
