package org.demarche.report;

import java.util.List;
import java.util.stream.Collectors;
import org.demarche.report.Provenance.Source;

/** Writes what a report rests on and how to make it again. */
final class HtmlProvenance {
    /** Most that are named. */
    private static final int SOURCES = 12;

    private HtmlProvenance() {}

    static void write(Svg out, DyadReport report) {
        out.raw("<section id=\"provenance\" class=\"provenance\">\n").leaf("h2", "What this rests on");
        out.raw("<dl>\n");
        for (List<String> fact : facts(report)) {
            out.leaf("dt", fact.get(0)).leaf("dd", fact.get(1)).raw("\n");
        }
        out.raw("</dl>\n");
        HtmlLists.command(out, report.command() + "\n" + report.recordsCommand());
        out.raw("</section>\n");
    }

    /** Names with what they are, the same in text and HTML. */
    static List<List<String>> facts(DyadReport report) {
        Provenance from = report.provenance();
        return List.of(
                List.of(
                        "Articles read",
                        from.articles()
                                + (from.firstArticle() == null
                                        ? ""
                                        : ", published " + from.firstArticle() + " to " + from.lastArticle())),
                List.of(
                        "Of these on both",
                        Summary.count(from.told(), "article") + " with "
                                + Summary.count(from.records(), "record") + ", "
                                + Summary.count(report.totals().happenings(), "happening")),
                List.of("Not happened", Summary.count(report.notHappened().total(), "record") + ", in no figure"),
                List.of("Publishers", sources(from.publishers())),
                List.of("Agencies", sources(from.agencies())),
                List.of("Bylines", sources(from.bylines())),
                List.of("Made with", from.codings().isEmpty() ? "no coding" : String.join("; ", from.codings())));
    }

    private static String sources(List<Source> sources) {
        long more = sources.size() - SOURCES;
        return sources.isEmpty()
                ? "none named"
                : sources.stream()
                                .limit(SOURCES)
                                .map(source -> source.name() + " (" + Summary.count(source.articles(), "article") + ")")
                                .collect(Collectors.joining(", "))
                        + (more > 0 ? " and " + more + " more" : "");
    }
}
