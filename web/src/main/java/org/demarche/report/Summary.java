package org.demarche.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.report.DyadReport.Partner;
import org.jspecify.annotations.Nullable;

/** What a report says in a sentence or two. */
final class Summary {
    private Summary() {}

    /** So many of something: "1 article", "3 articles", "1 agency". */
    static String count(long count, String one) {
        if (count == 1) {
            return "1 " + one;
        }
        return count + " " + (one.endsWith("y") ? one.substring(0, one.length() - 1) + "ies" : one + "s");
    }

    /** How many of what, and in how many articles. */
    static String of(DyadReport report) {
        List<Long> quads = report.totals().quads();
        Provenance from = report.provenance();
        long together = quads.get(0) + quads.get(1);
        long against = quads.get(2) + quads.get(3);
        return count(report.totals().happenings(), "happening") + " between them: " + together + " of cooperation, "
                + against + " of conflict. Told by " + count(from.told(), "article") + " of "
                + count(from.articles(), "article") + " read.";
    }

    /** The days that are told of, and those of the articles. */
    static String span(DyadReport report) {
        Provenance from = report.provenance();
        String days = days(from.firstDay(), from.lastDay());
        String articles = days(from.firstArticle(), from.lastArticle());
        DyadRequest request = report.request();
        String asked = request.since() == null && request.until() == null
                ? ""
                : " Asked for: " + (request.since() == null ? "" : "since " + request.since() + " ")
                        + (request.until() == null ? "" : "until " + request.until());
        String later = report.later() == 0
                ? ""
                : " " + count(report.later(), "happening") + " of days after " + request.latest() + " "
                        + (report.later() == 1 ? "stands" : "stand") + " in no chart.";
        return "Happened " + days + "; articles of " + articles + "." + later
                + (asked.isEmpty() ? "" : asked.strip() + ".");
    }

    private static String days(@Nullable String first, @Nullable String last) {
        if (first == null || last == null) {
            return "on days that are not told";
        }
        return first.equals(last) ? first : first + " to " + last;
    }

    /** Why nothing is known, and what to do. */
    static List<String> empty(DyadReport report, Wording wording) {
        List<String> lines = new ArrayList<>();
        DyadRequest request = report.request();
        Provenance from = report.provenance();
        boolean days = request.since() != null || request.until() != null;
        String span = from.firstArticle() == null ? "" : ", published " + days(from.firstArticle(), from.lastArticle());
        lines.add(count(from.articles(), "article") + (from.articles() == 1 ? " was" : " were") + " read" + span
                + "; none has a record between " + request.one().name() + " and "
                + request.other().name()
                + (days ? " on these days." : "."));
        for (Side side : List.of(request.one(), request.other())) {
            List<Partner> partners = report.others().stream()
                    .filter(partner -> partner.side().equals(side.name()))
                    .toList();
            lines.add(
                    partners.isEmpty()
                            ? "No record has " + side.name() + " beside another state."
                            : side.name() + " stands in records beside "
                                    + partners.stream()
                                            .map(partner ->
                                                    wording.party(partner.partner()) + " (" + partner.records() + ")")
                                            .collect(Collectors.joining(", "))
                                    + ".");
        }
        lines.add(
                days
                        ? "Ask for other days, or keep more articles with demarche ingest."
                        : "Keep articles that tell of both with demarche ingest, or ask for another pair.");
        return lines;
    }

    /** A class in a year by rate where articles were read; null where none were. */
    static @Nullable Double known(Year year, int quad) {
        Year.Rate rate = year.rate(quad);
        return rate == null ? null : Double.valueOf(rate.value());
    }

    /** Years of which something is known, from the first to the last of them; gaps between them stay. */
    static List<Year> shown(List<Year> years) {
        int first = 0;
        int last = years.size();
        while (first < last && years.get(first).isBlank()) {
            first++;
        }
        while (last > first && years.get(last - 1).isBlank()) {
            last--;
        }
        return years.subList(first, last);
    }
}
