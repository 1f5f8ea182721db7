package org.demarche.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.demarche.codebook.ActorTable;
import org.demarche.codebook.AgentTable;
import org.demarche.codebook.Codebook;
import org.demarche.codebook.Folding;

/** Times how fast the shipped codebook loads and answers, and weighs what it keeps; tools/codebook-speed runs it. */
final class CodebookSpeedMain {
    private static final int LOADS = 15;
    private static final int ROUNDS = 15;
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}'-]+");

    private CodebookSpeedMain() {}

    /**
     * Times are processor times of this thread, so that other work on the machine counts little.
     *
     * @param args a file with text
     * @throws IOException when the file cannot be read
     */
    public static void main(String[] args) throws IOException {
        PrintStream out = System.out;
        long empty = heap();
        long began = now();
        Codebook codebook = Codebook.shipped();
        out.printf(Locale.ROOT, "first load    %.0f ms%n", (now() - began) / 1e6);
        out.printf(Locale.ROOT, "keeps         %.1f MB%n", (heap() - empty) / 1e6);
        double[] loads = new double[LOADS];
        for (int i = 0; i < LOADS; i++) {
            began = now();
            codebook = Codebook.shipped();
            loads[i] = (now() - began) / 1e6;
        }
        Arrays.sort(loads);
        out.printf(Locale.ROOT, "later loads   %.0f ms, median of %d%n", loads[LOADS / 2], LOADS);

        String[] words = GAPS.split(Files.readString(Path.of(args[0])));
        ActorTable actors = codebook.actors();
        AgentTable agents = codebook.agents();
        report("actors", words, longest -> actorLookUps(actors, longest));
        report("agents", words, longest -> agentLookUps(agents, longest));
        out.printf(Locale.ROOT, "then keeps    %.1f MB%n", (heap() - empty) / 1e6);
        if (codebook.hash().isEmpty()) {
            throw new IllegalStateException("no codebook");
        }
    }

    /** Look-ups a second, the median of the rounds. */
    private static void report(String name, String[] words, ToIntFunction<String[]> lookUps) {
        double[] speeds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long began = now();
            int done = lookUps.applyAsInt(words);
            speeds[i] = done * 1e9 / (now() - began);
        }
        Arrays.sort(speeds);
        System.out.printf(Locale.ROOT, "%s        %.1f million look-ups a second%n", name, speeds[ROUNDS / 2] / 1e6);
    }

    /** Looks for names at each word as coding does: the longest first, where some name begins with the word. */
    private static int actorLookUps(ActorTable actors, String[] words) {
        int done = 0;
        for (int i = 0; i < words.length; i++) {
            done++;
            if (!actors.begins(ActorTable.firstWord(Folding.fold(words[i])))) {
                continue;
            }
            for (int j = Math.min(words.length, i + ActorTable.MAX_WORDS); j > i; j--) {
                String printed = String.join(" ", Arrays.asList(words).subList(i, j));
                done++;
                if (actors.find(Folding.fold(printed), printed, false, "2015-01-01")
                        .isPresent()) {
                    break;
                }
            }
        }
        return done;
    }

    /** Looks for phrases at each word, the longest first. */
    private static int agentLookUps(AgentTable agents, String[] words) {
        int done = 0;
        for (int i = 0; i < words.length; i++) {
            for (int j = Math.min(words.length, i + AgentTable.MAX_WORDS); j > i; j--) {
                done++;
                String phrase = String.join(" ", Arrays.asList(words).subList(i, j));
                if (agents.find(phrase.toLowerCase(Locale.ROOT)).isPresent()) {
                    break;
                }
            }
        }
        return done;
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long heap() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
