package org.demarche.happening;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * The runs of four words that a text has, as 64-bit hashes. Case, punctuation and line ends do not count. Immutable.
 *
 * @see <a href="https://theory.stanford.edu/~aiken/publications/papers/sigmod03.pdf">Schleimer, Wilkerson and Aiken,
 *     Winnowing</a> for how fingerprints are chosen
 */
public final class Shingles {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int LENGTH = 4;

    /** So many words from the beginning are the lead, which shorter copies are cut from. */
    private static final int LEAD = 160;

    /** Of so many runs in a row in the lead the least is a fingerprint: two texts with this many in common share one. */
    private static final int WINDOW = 12;

    /** After the lead, one run of so many is a fingerprint. */
    private static final long SPARSE = 64;

    private final long[] sorted;
    private final long[] lead;
    private final long[] fingerprints;

    private Shingles(long[] runs) {
        this.sorted = distinct(Arrays.stream(runs));
        this.lead = distinct(Arrays.stream(runs).limit(LEAD));
        this.fingerprints = choose(runs);
    }

    /** The runs of a text; a text of less than four words is one run. */
    public static Shingles of(String text) {
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        long[] words = matcher.results()
                .mapToLong(result -> mix(result.group().hashCode()))
                .toArray();
        int count = words.length == 0 ? 0 : Math.max(1, words.length - LENGTH + 1);
        long[] runs = new long[count];
        for (int i = 0; i < count; i++) {
            long hash = 0;
            for (int j = i; j < Math.min(i + LENGTH, words.length); j++) {
                hash = mix(hash * 31 + words[j]);
            }
            runs[i] = hash;
        }
        return new Shingles(runs);
    }

    /** How many different runs there are. */
    public int size() {
        return sorted.length;
    }

    /** How many of these runs the other text has too. */
    int common(Shingles other) {
        return common(sorted, other.sorted);
    }

    /** How many of these runs stand at the beginning of the other text. */
    int inLeadOf(Shingles other) {
        return common(sorted, other.lead);
    }

    /**
     * A few of the runs, by which texts with much in common find each other: every text that has a passage of fifteen words
     * of the lead of another shares one of them with it.
     */
    public long[] fingerprints() {
        return fingerprints.clone();
    }

    private static long[] choose(long[] runs) {
        int dense = Math.min(LEAD, runs.length);
        LongStream.Builder chosen = LongStream.builder();
        for (int i = 0; i < Math.max(1, dense - WINDOW + 1) && dense > 0; i++) {
            chosen.add(Arrays.stream(runs, i, Math.min(dense, i + WINDOW)).min().orElseThrow());
        }
        Arrays.stream(runs, dense, runs.length)
                .filter(run -> Math.floorMod(run, SPARSE) == 0)
                .forEach(chosen::add);
        return distinct(chosen.build());
    }

    private static long[] distinct(LongStream runs) {
        return runs.sorted().distinct().toArray();
    }

    private static int common(long[] one, long[] other) {
        int count = 0;
        int j = 0;
        for (long value : one) {
            while (j < other.length && other[j] < value) {
                j++;
            }
            if (j < other.length && other[j] == value) {
                count++;
            }
        }
        return count;
    }

    /** Spreads the bits of a number (the finalizer of MurmurHash3). */
    private static long mix(long value) {
        long bits = value;
        bits = (bits ^ (bits >>> 33)) * 0xFF51AFD7ED558CCDL;
        bits = (bits ^ (bits >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return bits ^ (bits >>> 33);
    }
}
