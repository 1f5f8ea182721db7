package org.demarche.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Objects;
import org.demarche.problem.DemarcheException;
import org.demarche.problem.Problem;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one place that turns exceptions into messages and exit codes. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private final Terminal terminal;

    Failures(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        PrintStream err = terminal.err();
        err.println("demarche: " + e.getMessage());
        if (e instanceof UnmatchedArgumentException unmatched) {
            List<String> guesses = unmatched.getSuggestions();
            if (!guesses.isEmpty()) {
                err.println("Did you mean: " + String.join(", ", guesses) + "?");
            }
        }
        err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.REFUSED;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        PrintStream err = terminal.err();
        if (e instanceof ParameterException wrongUse) {
            return handleParseException(wrongUse, new String[0]);
        }
        if (e instanceof DemarcheException refused) {
            refused.problems().stream().map(Problem::message).forEach(err::println);
            return ExitCode.REFUSED;
        }
        if (e instanceof IOException failed) {
            return failedIo(failed);
        }
        if (e instanceof UncheckedIOException failed) {
            return failedIo(Objects.requireNonNull(failed.getCause()));
        }
        err.println("demarche: this is our bug; please report it with these lines.");
        e.printStackTrace(err);
        return ExitCode.REFUSED;
    }

    /** A reader of our output that went away wants no more and no message. */
    private int failedIo(IOException e) {
        String message = e.getMessage() == null ? "" : e.getMessage();
        if (message.contains("Broken pipe")) {
            return ExitCode.PARTLY;
        }
        String why = e instanceof FileSystemException file
                ? file.getFile() + ": " + e.getClass().getSimpleName() + " " + Objects.toString(file.getReason(), "")
                : message;
        terminal.err().println("demarche: cannot read or write: " + why.strip());
        return ExitCode.REFUSED;
    }
}
