package org.demarche.cli;

import java.util.EnumMap;
import java.util.Map;
import org.demarche.pipeline.CodingResult;
import org.demarche.record.Rejection;
import org.demarche.record.Rejection.Reason;

/** What a run has come to so far. */
final class Totals {
    private final Map<Reason, Long> reasons = new EnumMap<>(Reason.class);
    private long articles;
    private long sentences;
    private long promising;
    private long records;
    private long written;

    /** @param kept how many of its records were written */
    void add(CodingResult result, int kept) {
        articles++;
        sentences += result.sentences();
        promising += result.promising();
        records += result.records().size();
        written += kept;
        for (Rejection rejection : result.rejections()) {
            reasons.merge(rejection.reason(), 1L, Long::sum);
        }
    }

    long articles() {
        return articles;
    }

    long sentences() {
        return sentences;
    }

    /** Records that were written. */
    long written() {
        return written;
    }

    /**
     * Why nothing was written, in one line.
     *
     * @param wanted what the records should have been: "of other kinds than --kind asks for"
     */
    String whyNothing(String wanted) {
        String found =
                count(sentences, "sentence") + ", " + promising + " with an actor and a trigger, " + records + " coded";
        if (records > 0) {
            return found + ", " + wanted + ".";
        }
        return reasons.entrySet().stream()
                .reduce((best, next) -> next.getValue() > best.getValue() ? next : best)
                .map(most -> found + "; commonest reason: " + most.getKey().words() + " (" + most.getValue() + ").")
                .orElse(found + ".");
    }

    /** A number with its noun: "1 article", "2 articles". */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
