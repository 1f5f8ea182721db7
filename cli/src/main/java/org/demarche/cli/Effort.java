package org.demarche.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of long work: how many articles at once, and whether it tells how far it is. */
final class Effort {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many articles to work on at once; the output is the same (default: one for each"
                    + " processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--progress",
            description = "Show progress even when standard error is no terminal (default: only there).")
    private boolean progress;

    /**
     * How many articles to work on at once.
     *
     * @throws ParameterException when it is not a number from 1 on
     */
    int threads() {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads takes a number from 1 on, not " + threads);
        }
        return threads;
    }

    /** @param results what the work makes, in the plural */
    Progress progress(Terminal terminal, String results) {
        boolean wanted = progress || terminal.errIsTerminal();
        return new Progress(terminal.err(), wanted, wanted ? terminal.width() : 0, System::nanoTime, results);
    }
}
