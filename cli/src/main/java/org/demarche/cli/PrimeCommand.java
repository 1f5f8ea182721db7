package org.demarche.cli;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * Runs the common commands once without output, so that the launcher can record which classes they load and start
 * faster from then on.
 */
@Command(name = "prime", hidden = true, description = "Runs the common commands once without output.")
final class PrimeCommand implements Callable<Integer> {
    private static final String TEXT = """
            {"id":"1","date":"2006-01-13","text":"MOSCOW - Russia sold China arms worth $2 billion last year.\
             \\"We will go on,\\" Defense Minister Sergei Ivanov said after meeting his Japanese counterpart.\
             Japan did not sign a peace treaty.","spans":[{"start":9,"end":15,"role":"source"}]}
            """;

    @Override
    public Integer call() {
        String sentence = "France condemned the attack on Israel.";
        run("--help");
        run("code", "--help");
        run("code", "--to", "table", "--threads", "2", "-");
        run("code", "--to", "jsonl", "-");
        run("code", "--to", "csv", "-");
        run("read", "-");
        return run("explain", sentence);
    }

    private static int run(String... args) {
        OutputStream nowhere = OutputStream.nullOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8)),
                nowhere,
                new PrintStream(nowhere, true, StandardCharsets.UTF_8),
                "",
                Map.of());
        return Main.run(terminal, args);
    }
}
