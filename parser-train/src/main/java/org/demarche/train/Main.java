package org.demarche.train;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands that make the parser's model. */
@Command(
        name = "train-parser",
        mixinStandardHelpOptions = true,
        description = "Makes the parser's model.",
        subcommands = {
            EvaluateCommand.class,
            PatternsCommand.class,
            SpeedCommand.class,
            TeachCommand.class,
            TrainCommand.class,
            WordsCommand.class
        })
public final class Main {
    private Main() {}

    /** Runs one command. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }
}
