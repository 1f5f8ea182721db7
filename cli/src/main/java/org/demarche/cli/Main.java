package org.demarche.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            "  demarche ingest archive.jsonl                      keep articles and records in demarche.db",
            "  demarche watch feeds.opml                          follow feeds, for ever",
            "  demarche query --dyad RUS-CHN --since 2005         ask what was kept",
            "  demarche dyad RUS CHN                              how two states have got on",
            "",
            "Exit codes: 0 done, 1 findings, 2 wrong use or unreadable input, 3 partly done."
        })
public final class Main implements Runnable {
    /** In the order of the help text. */
    private static final Map<String, Class<?>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("code", CodeCommand.class);
        COMMANDS.put("read", ReadCommand.class);
        COMMANDS.put("ingest", IngestCommand.class);
        COMMANDS.put("watch", WatchCommand.class);
        COMMANDS.put("query", QueryCommand.class);
        COMMANDS.put("happening", HappeningCommand.class);
        COMMANDS.put("dyad", DyadCommand.class);
        COMMANDS.put("panel", PanelCommand.class);
        COMMANDS.put("export", ExportCommand.class);
        COMMANDS.put("serve", ServeCommand.class);
        COMMANDS.put("methods", MethodsCommand.class);
        COMMANDS.put("diff", DiffCommand.class);
        COMMANDS.put("explain", ExplainCommand.class);
        COMMANDS.put("actor", ActorCommand.class);
        COMMANDS.put("unknown", UnknownCommand.class);
        COMMANDS.put("check", CheckCommand.class);
        COMMANDS.put("score", ScoreCommand.class);
        COMMANDS.put("import", ImportCommand.class);
        COMMANDS.put("prime", PrimeCommand.class);
    }

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
        commands(args).forEach(command::addSubcommand);
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

    /** The command that comes first, since setting up all takes a while; all where no command comes first. */
    private static Collection<Class<?>> commands(String... args) {
        Class<?> first = args.length == 0 ? null : COMMANDS.get(args[0]);
        return first == null ? COMMANDS.values() : List.of(first);
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
