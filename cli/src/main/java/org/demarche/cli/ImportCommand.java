package org.demarche.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Takes over what was made for other coders. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Makes a codebook folder of dictionaries that were written for other coders.",
        footerHeading = "%nExamples:%n",
        footer = "  demarche import actors my.actors.txt my.agents.txt -o my-codebook",
        subcommands = ImportActorsCommand.class)
final class ImportCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private Main main = new Main(Terminal.ofProcess());

    Main main() {
        return main;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to import, for example: demarche import actors FILE -o DIR");
    }
}
