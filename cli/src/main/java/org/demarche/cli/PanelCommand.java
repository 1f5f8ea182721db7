package org.demarche.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.codebook.Codebook;
import org.demarche.store.ActorChoice;
import org.demarche.store.Panel;
import org.demarche.store.RecordFilter.Dyad;
import org.demarche.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Counts happenings of pairs by month or year. */
@Command(
        name = "panel",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Writes the table that papers need: one row for each pair and month or year, with the happenings by class and"
                    + " by root code, the articles read in that time, and the rate by 1,000 articles with its interval"
                    + " of 95 %%.",
            "0 is written where articles were read and nothing was found, NA where none were read. What did not happen"
                    + " is not counted."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche panel --by month --dyads \"RUS-CHN;JPN-CHN\" -o panel.csv",
            "  demarche panel --by year --directed --dyads \"group:NATO,RUS\" --since 1990",
            "  demarche panel --commonest 50 --kind event -o panel.csv"
        })
final class PanelCommand implements Callable<Integer> {
    @ParentCommand
    private Main main = new Main(Terminal.ofProcess());

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Database database = new Database();

    @Mixin
    private FilterOptions options = new FilterOptions();

    @Option(
            names = "--by",
            paramLabel = "TIME",
            defaultValue = "month",
            description = "Length of a period: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Panel.By by = Panel.By.MONTH;

    @Option(
            names = "--commonest",
            paramLabel = "N",
            description = "Take the N pairs of countries with most records instead of --dyads.")
    private int commonest;

    @Mixin
    private OutputChoice output = new OutputChoice();

    @Override
    public Integer call() throws IOException {
        options.takeWhole(by.digits());
        Terminal terminal = main.terminal();
        Format format = output.format(Format.CSV);
        try (Store store = database.toRead(terminal);
                Output out = output.open(terminal)) {
            options.check(store);
            List<Dyad> dyads = dyads(store);
            TableWriters.Ending rows = output.rows(format, out.writer(), main);
            Panel.LeftOut leftOut = new Panel(store, by, options::withoutDyads)
                    .notAfter(LocalDate.now(ZoneOffset.UTC).plusDays(1).toString())
                    .write(dyads, options.since(), options.until(), rows);
            rows.end();
            out.commit();
            terminal.err()
                    .println("Left out: " + leftOut.unreal() + " records of what did not happen, " + leftOut.uncoded()
                            + " statements without an event code, " + leftOut.undated() + " happenings without a close"
                            + " enough date, " + leftOut.outside() + " of other times.");
            return ExitCode.DONE;
        }
    }

    private List<Dyad> dyads(Store store) {
        List<Dyad> dyads = options.dyads();
        if (dyads.isEmpty() == (commonest <= 0)) {
            throw new ParameterException(
                    spec.commandLine(), "Say which pairs: --dyads \"RUS-CHN;JPN-CHN\", or --commonest 50");
        }
        if (!dyads.isEmpty()) {
            return dyads;
        }
        Codebook names = options.codebook();
        return Panel.commonest(store, commonest).stream()
                .map(pair -> new Dyad(ActorChoice.of(pair.get(0), names), ActorChoice.of(pair.get(1), names), false))
                .toList();
    }
}
