package org.demarche.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.demarche.codebook.Codebook;
import org.demarche.codebook.CodebookLoader;
import org.demarche.codebook.EventCode;
import org.demarche.codebook.Rule;
import org.demarche.codebook.TimeRule;
import org.demarche.ingest.ArticleStream;
import org.demarche.pipeline.Coder;
import org.demarche.pipeline.ExampleRun;
import org.demarche.pipeline.TimeExampleRun;
import org.demarche.problem.DemarcheException;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.record.Kind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Validates a codebook and runs the examples of its rules. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Validates the codebook and runs the examples of every rule. Exit code 1 when something is wrong.",
            "",
            "With a folder, its files are laid over the shipped ones (lexicon/mine.yml, classes/mine.tsv,"
                    + " actors/mine.tsv), and the examples of the folder's own rules are run."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  demarche check", "  demarche check my-codebook/", "  demarche check --over archive.jsonl"})
final class CheckCommand implements Callable<Integer> {
    private static final int MOST_SHOWN = 200;

    @ParentCommand
    private Main main = new Main(Terminal.ofProcess());

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "A folder with data files of your own.")
    private @Nullable Path folder;

    @Mixin
    private ParserChoice parser = new ParserChoice();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads that run examples (default: as many as processors).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--over",
            paramLabel = "FILE",
            description =
                    "Code this file or folder as well, and say which rules make no record of it. May be repeated.")
    private List<String> corpus = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        if (folder != null && !Files.isDirectory(folder)) {
            throw new DemarcheException(
                    List.of(new Problem(ProblemCode.DM001, folder.toString(), "there is no such folder.")));
        }
        Set<String> own = folder == null ? Set.of() : OwnCodebook.dataOf(folder);
        CodebookLoader.Loaded loaded = OwnCodebook.read(folder, true);
        List<Rule> rules = loaded.codebook().lexicon().rules().stream()
                .filter(r -> own.isEmpty() || own.contains(fileOf(r.where())))
                .toList();
        List<TimeRule> times = loaded.codebook().times().rules().stream()
                .filter(r -> own.isEmpty() || own.contains(fileOf(r.where())))
                .toList();
        List<Problem> failed = loaded.problems().isEmpty() ? examples(loaded.codebook(), rules, times) : List.of();
        int exit = ExitCode.DONE;
        try (Writer out = main.terminal().writer()) {
            report(out, loaded, rules, times, failed);
            if (!corpus.isEmpty() && loaded.problems().isEmpty()) {
                exit = reportWins(out, rules);
            }
        }
        return loaded.problems().isEmpty() && failed.isEmpty() ? exit : ExitCode.FINDINGS;
    }

    private static String fileOf(String where) {
        return where.substring(0, where.indexOf(':'));
    }

    private void report(
            Writer out, CodebookLoader.Loaded loaded, List<Rule> rules, List<TimeRule> times, List<Problem> failed)
            throws IOException {
        List<Problem> all = new ArrayList<>(loaded.problems());
        all.addAll(failed);
        for (Problem problem : all.subList(0, Math.min(MOST_SHOWN, all.size()))) {
            out.write(problem.message() + "\n");
        }
        if (all.size() > MOST_SHOWN) {
            out.write("and " + (all.size() - MOST_SHOWN) + " more\n");
        }
        Codebook codebook = loaded.codebook();
        int examples =
                rules.stream().mapToInt(r -> r.yes().size() + r.no().size()).sum();
        out.write("codebook " + codebook.name() + " " + codebook.version() + " " + codebook.hash() + ": "
                + codebook.actors().size() + " names, " + codebook.agents().size() + " roles\n");
        if (folder == null) {
            List<String> without = withoutRule(codebook);
            out.write("event codes without a rule of their own: " + (without.isEmpty() ? "none" : without) + "\n");
        }
        if (loaded.problems().isEmpty()) {
            List<String> idle = withoutExample(rules, failed);
            out.write("rules that no example wins: " + (idle.isEmpty() ? "none" : idle) + "\n");
        }
        if (!times.isEmpty()) {
            int ofTimes =
                    times.stream().mapToInt(r -> r.yes().size() + r.no().size()).sum();
            out.write(times.size() + " kinds of time expressions, " + ofTimes + " examples\n");
        }
        String ran = loaded.problems().isEmpty() ? failed.size() + " failed" : "not run before the files are mended";
        out.write(rules.size() + " rules, " + examples + " examples, " + ran + "\n");
    }

    /** Codes the corpus; gives back the exit code of that run. */
    private int reportWins(Writer out, List<Rule> rules) throws IOException {
        out.flush();
        Terminal terminal = main.terminal();
        RuleTally tally = new RuleTally();
        Engine engine = new Engine(new Coder.Options(false), parser.layer(), true, folder);
        Intake intake =
                new Intake(problems -> new ArticleStream(corpus, null, null, Map.of(), terminal.in(), problems));
        boolean shown = terminal.errIsTerminal();
        Progress progress = new Progress(terminal.err(), shown, shown ? terminal.width() : 0, System::nanoTime);
        int exit = new CodingRun(engine, CodedSink.to(tally), EnumSet.allOf(Kind.class), terminal.err(), progress)
                .over(intake, threads);
        List<Rule> idle = tally.idle(rules);
        for (Rule rule : idle) {
            out.write(rule.where() + ": '" + rule.id() + "' makes no record\n");
        }
        out.write("over " + tally.articles() + " articles with " + tally.records() + " records: "
                + (rules.size() - idle.size()) + " of " + rules.size() + " rules make one\n");
        return exit;
    }

    /** Rules of whose examples none comes out. */
    private static List<String> withoutExample(List<Rule> rules, List<Problem> failed) {
        Set<String> places = new HashSet<>();
        failed.forEach(problem -> places.add(problem.where()));
        return rules.stream()
                .filter(rule -> rule.yes().stream().allMatch(example -> places.contains(example.where())))
                .map(Rule::id)
                .toList();
    }

    /** Codes below the roots that no rule gives by itself; operators may still give them. */
    private static List<String> withoutRule(Codebook codebook) {
        Set<String> given = new HashSet<>();
        codebook.lexicon().rules().forEach(r -> given.add(String.valueOf(r.code())));
        return codebook.ontology().codes().stream()
                .map(EventCode::code)
                .filter(c -> c.length() > 2 && !given.contains(c))
                .toList();
    }

    private List<Problem> examples(Codebook codebook, List<Rule> rules, List<TimeRule> times) {
        ExampleRun run = new ExampleRun(codebook, parser.layer());
        TimeExampleRun timeRun = new TimeExampleRun(codebook, parser.layer());
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, threads));
        try {
            List<Future<List<Problem>>> futures = new ArrayList<>();
            rules.forEach(rule -> futures.add(pool.submit(() -> run.run(rule))));
            times.forEach(rule -> futures.add(pool.submit(() -> timeRun.run(rule))));
            List<Problem> found = new ArrayList<>();
            for (Future<List<Problem>> future : futures) {
                found.addAll(future.get());
            }
            return found;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
