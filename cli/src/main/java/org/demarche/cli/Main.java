package org.demarche.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.demarche.cli.Terminal.Colour;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The {@code demarche} command. */
@Command(
        name = "demarche",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Reads news and keeps the record of what states and political actors say and do to one another.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche code story.txt                            a table of what it tells",
            "  demarche code archive.jsonl -o records.csv         a corpus, for R or a spreadsheet",
            "  demarche explain \"France condemned the attack.\"    why it is coded as it is",
            "  demarche actor Kremlin                             what a name means, when and why",
            "  demarche unknown wires/                            names that no table holds yet",
            "",
            "Exit codes: 0 done, 1 findings, 2 wrong use or unreadable input, 3 partly done."
        },
        subcommands = {
            CodeCommand.class,
            ReadCommand.class,
            ExplainCommand.class,
            ActorCommand.class,
            UnknownCommand.class,
            CheckCommand.class,
            ScoreCommand.class,
            ImportCommand.class,
            PrimeCommand.class
        })
public final class Main implements Runnable {
    private static final int NARROWEST_HELP = 60;
    private static final int WIDEST_HELP = 100;
    private static final int HELP = 90;

    private final Terminal terminal;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            scope = ScopeType.INHERIT,
            defaultValue = "auto",
            description = "Colours: auto, always or never (default: ${DEFAULT-VALUE}; NO_COLOR is honoured).")
    private Colour colour = Colour.AUTO;

    Main(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(run(Terminal.ofProcess(), args));
    }

    /** Runs the command; never throws. */
    static int run(Terminal terminal, String... args) {
        CommandLine command = new CommandLine(new Main(terminal));
        PrintWriter out = new PrintWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8), true);
        command.setOut(out)
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(helpWidth(terminal))
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colour(Colour.AUTO) ? Ansi.ON : Ansi.OFF))
                .setParameterExceptionHandler(new Failures(terminal))
                .setExecutionExceptionHandler(new Failures(terminal));
        int exit = command.execute(args);
        out.flush();
        return exit;
    }

    Terminal terminal() {
        return terminal;
    }

    /** Whether standard output takes colours. */
    boolean colour() {
        return terminal.colour(colour);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do, for example: demarche code FILE");
    }

    private static int helpWidth(Terminal terminal) {
        String columns = terminal.environment().getOrDefault("COLUMNS", "");
        boolean known =
                !columns.isEmpty() && columns.length() < 6 && columns.chars().allMatch(Character::isDigit);
        return known ? Math.min(WIDEST_HELP, Math.max(NARROWEST_HELP, Integer.parseInt(columns))) : HELP;
    }
}
