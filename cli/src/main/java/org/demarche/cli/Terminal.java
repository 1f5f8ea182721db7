package org.demarche.cli;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Where the command reads and writes, and what is at the other end.
 *
 * @param in standard input
 * @param out standard output: data only
 * @param err standard error: notices
 * @param terminals which of the three are terminals, as digits: "012" for all, "" for none
 * @param environment environment variables
 */
record Terminal(InputStream in, OutputStream out, PrintStream err, String terminals, Map<String, String> environment) {
    private static final int DEFAULT_WIDTH = 100;
    private static final int BUFFER = 1 << 16;

    /** The process's own streams. The launcher says which are terminals; without it none is taken for one. */
    static Terminal ofProcess() {
        String terminals = System.getProperty("demarche.terminals", "");
        return new Terminal(
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                new FileOutputStream(FileDescriptor.out),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                terminals,
                System.getenv());
    }

    boolean inIsTerminal() {
        return terminals.contains("0");
    }

    boolean outIsTerminal() {
        return terminals.contains("1");
    }

    boolean errIsTerminal() {
        return terminals.contains("2");
    }

    /** A buffered writer to standard output; closing it flushes it. */
    Writer writer() {
        Writer encoder = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        return new BufferedWriter(encoder, BUFFER) {
            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /** Whether standard output takes colours. */
    boolean colour(Colour wish) {
        return wish == Colour.ALWAYS
                || (wish == Colour.AUTO
                        && outIsTerminal()
                        && environment.getOrDefault("NO_COLOR", "").isEmpty()
                        && !environment.getOrDefault("TERM", "").equals("dumb"));
    }

    /** Columns of the terminal: from COLUMNS, else as the terminal says, else 100. */
    int width() {
        int columns = number(environment.getOrDefault("COLUMNS", ""));
        if (columns > 0) {
            return columns;
        }
        columns = terminals.isEmpty() ? 0 : askTerminal();
        return columns > 0 ? columns : DEFAULT_WIDTH;
    }

    private static int askTerminal() {
        try {
            Process stty = new ProcessBuilder("sh", "-c", "stty size </dev/tty 2>/dev/null").start();
            String size = new String(stty.getInputStream().readNBytes(64), StandardCharsets.US_ASCII).strip();
            stty.waitFor(1, TimeUnit.SECONDS);
            return number(size.substring(size.indexOf(' ') + 1));
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static int number(String digits) {
        try {
            return Integer.parseInt(digits.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** When to write in colours. */
    enum Colour {
        AUTO,
        ALWAYS,
        NEVER;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
