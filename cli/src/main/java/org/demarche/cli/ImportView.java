package org.demarche.cli;

import java.util.Locale;
import java.util.Map;
import org.demarche.dictionary.DictionaryImport;
import org.demarche.dictionary.DictionaryKind;
import org.demarche.dictionary.FileReport;
import org.demarche.problem.ProblemCode;

/** What became of a dictionary, for people. */
final class ImportView {
    private static final String KEPT = ", kept in " + DictionaryImport.DISCARDS + " and not used";
    private static final int WIDTH = 9;

    private ImportView() {}

    static String of(FileReport report) {
        StringBuilder out = new StringBuilder(report.file()).append(": ").append(count(report.lines(), "line"));
        out.append(report.kind() == DictionaryKind.OTHER ? "\n" : " of " + report.kind() + "\n");
        FileReport.Counts counts = report.counts();
        line(out, counts.names(), count(counts.names(), "name"));
        line(out, counts.synonyms(), count(counts.synonyms(), "synonym"));
        line(out, counts.agents(), count(counts.agents(), "agent"));
        line(out, counts.discards(), count(counts.discards(), "discard") + KEPT);
        line(out, counts.known(), number(counts.known()) + " known already with the same code");
        for (Map.Entry<ProblemCode, Long> reason : report.reasons().entrySet()) {
            ProblemCode code = reason.getKey();
            line(out, reason.getValue(), number(reason.getValue()) + " " + code + " " + code.title());
        }
        return out.toString();
    }

    private static void line(StringBuilder out, long count, String text) {
        if (count > 0) {
            int digits = text.indexOf(' ');
            out.append(" ".repeat(Math.max(0, WIDTH - digits))).append(text).append('\n');
        }
    }

    private static String count(long number, String noun) {
        return number(number) + " " + noun + (number == 1 ? "" : "s");
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
