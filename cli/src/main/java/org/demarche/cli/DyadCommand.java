package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.demarche.codebook.Codebook;
import org.demarche.codebook.NearNames;
import org.demarche.problem.DemarcheException;
import org.demarche.problem.Problem;
import org.demarche.reading.Days;
import org.demarche.report.DyadHtml;
import org.demarche.report.DyadJson;
import org.demarche.report.DyadReader;
import org.demarche.report.DyadReport;
import org.demarche.report.DyadRequest;
import org.demarche.report.DyadText;
import org.demarche.report.Measure;
import org.demarche.report.Side;
import org.demarche.report.Wording;
import org.demarche.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Tells how two have got on. */
@Command(
        name = "dyad",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Tells on one page how two states or actors have got on: how relations stand and since when, happenings by"
                    + " class and year, the latest ones, agreements, arms transfers, exercises, visits, what each says"
                    + " about the other, what others say, and what did not happen.",
            "Every line has its sentence and its record, every list the command that gives all of it."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche dyad RUS CHN",
            "  demarche dyad Russia Japan --since 2005 --measure goldstein",
            "  demarche dyad RUS CHN --html rus-chn.html",
            "  demarche dyad group:ASEAN CHN --to json -o asean-china.json"
        })
final class DyadCommand implements Callable<Integer> {
    private static final int NEAR = 3;

    @ParentCommand
    private Main main = new Main(Terminal.ofProcess());

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            paramLabel = "ONE",
            description = "A country or an actor by code or name (RUS, Russia), or group:NAME.")
    private String one = "";

    @Parameters(index = "1", paramLabel = "OTHER", description = "The other side.")
    private String other = "";

    @Mixin
    private Database database = new Database();

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description =
                    "First day of what happened, YYYY-MM-DD, YYYY-MM or YYYY; figures by year are of whole years.")
    private @Nullable String since;

    @Option(names = "--until", paramLabel = "DATE", description = "Last day.")
    private @Nullable String until;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "" + DyadRequest.USUAL_LIMIT,
            description = "Most lines of each list (default: ${DEFAULT-VALUE}).")
    private int limit = DyadRequest.USUAL_LIMIT;

    @Option(
            names = "--measure",
            paramLabel = "MEASURE",
            defaultValue = "rate",
            description = "What years are measured by: rate (happenings for 1,000 articles read), count or goldstein"
                    + " (default: ${DEFAULT-VALUE}).")
    private Measure measure = Measure.RATE;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write the page with its charts as one HTML file instead.")
    private @Nullable Path html;

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "How to write: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private To to = To.TEXT;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write there instead of standard output.")
    private @Nullable Path file;

    @Override
    public Integer call() throws IOException {
        if (limit < 1) {
            throw wrong("--limit takes a number from 1 on");
        }
        if (html != null && file != null) {
            throw wrong("--html and -o: take one of them");
        }
        String first = day("--since", since);
        String last = day("--until", until);
        if (first != null && last != null && first.compareTo(last) > 0 && !first.startsWith(last)) {
            throw wrong("--since " + first + " lies after --until " + last);
        }
        try (Store store = database.toRead(main.terminal())) {
            Codebook codebook = OwnCodebook.load(null);
            DyadRequest request = new DyadRequest(
                    side(one, codebook),
                    side(other, codebook),
                    first,
                    last,
                    limit,
                    measure,
                    database.said(),
                    LocalDate.now(ZoneOffset.UTC).plusDays(1).toString());
            if (request.one().codes().equals(request.other().codes())) {
                throw wrong("Both sides are " + request.one().name() + "; name two.");
            }
            write(DyadReader.read(store, request), new Wording(codebook.ontology()));
        }
        return ExitCode.DONE;
    }

    private void write(DyadReport report, Wording wording) throws IOException {
        Terminal terminal = main.terminal();
        try (Output out = Output.open(html == null ? file : html, terminal)) {
            if (html != null) {
                out.writer().write(new DyadHtml(wording).page(report));
            } else if (to == To.JSON) {
                DyadJson.write(out.writer(), report);
            } else {
                new DyadText(out.writer(), wording, terminal.width(), file == null && main.colour()).write(report);
            }
            out.commit();
        }
    }

    /** A side; for one that is not known, with names that are spelt nearly alike. */
    private static Side side(String words, Codebook codebook) {
        try {
            return Side.of(words, codebook);
        } catch (DemarcheException e) {
            List<String> near = new NearNames(codebook).of(words, NEAR);
            if (near.isEmpty()) {
                throw e;
            }
            List<Problem> problems = new ArrayList<>();
            e.problems()
                    .forEach(problem -> problems.add(new Problem(
                            problem.code(),
                            problem.where(),
                            problem.detail() + " Spelt nearly alike: " + String.join(", ", near) + ".")));
            throw new DemarcheException(problems);
        }
    }

    private @Nullable String day(String option, @Nullable String said) {
        return said == null
                ? null
                : Days.parse(said).orElseThrow(() -> wrong(option + " takes YYYY-MM-DD, YYYY-MM or YYYY, not " + said));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** How the report is written. */
    enum To {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
