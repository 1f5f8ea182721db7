package org.demarche.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the lists of a report, each line with its sentence, its source and its record. */
final class HtmlLists {
    private final Wording wording;

    HtmlLists(Wording wording) {
        this.wording = wording;
    }

    void section(Svg out, Section section) {
        out.open("section", "id", section.id()).end().raw("\n<h2>").text(section.title() + " ");
        out.leaf("span", String.valueOf(section.total()), "class", "number").raw("</h2>\n");
        out.leaf("p", section.note(), "class", "note").raw("\n<ol class=\"list\">\n");
        section.lines().shown().forEach(line -> record(out, line, section.look()));
        Lines<EntryLine> register = section.register();
        if (register != null) {
            register.shown().forEach(entry -> entry(out, entry));
        }
        out.raw("</ol>\n");
        long shown = section.lines().shown().size()
                + (register == null ? 0 : register.shown().size());
        if (shown < section.total()) {
            out.leaf("p", shown + " of " + Summary.count(section.total(), section.unit()) + ".", "class", "more");
        }
        command(out, section.command());
        out.raw("</section>\n");
    }

    /** The command that gives these rows. */
    static void command(Svg out, String command) {
        out.raw("<details class=\"rows\"><summary>The same rows</summary><pre><code>")
                .text(command)
                .raw("</code></pre></details>\n");
    }

    private void record(Svg out, RecordLine line, Section.Look look) {
        Headline head = Headline.of(line, look, wording);
        out.raw("<li>\n<p class=\"head\">")
                .leaf("time", head.when())
                .text(" ")
                .leaf("b", head.who())
                .text(" ");
        out.leaf("span", head.what(), "class", "what q" + (line.quad() == null ? 0 : line.quad()));
        head.marks().forEach(mark -> out.text(" ").leaf("span", mark, "class", "mark"));
        out.raw("</p>\n<blockquote>");
        evidence(out, line);
        out.raw("</blockquote>\n<p class=\"source\">");
        List<String> told = new ArrayList<>();
        if (head.said() != null) {
            told.add("by the word of " + head.said());
        }
        told.add(line.publishers().isEmpty() ? "publisher not known" : String.join(", ", line.publishers()));
        if (line.reports() > 1 || line.records() > 1) {
            told.add(Summary.count(line.reports(), "report") + ", " + Summary.count(line.records(), "record"));
        }
        out.text(String.join(" · ", told));
        cited(out, line.published(), line.url(), line.article(), line.id());
        out.raw("</p>\n</li>\n");
    }

    private static void evidence(Svg out, RecordLine line) {
        String words = line.evidence();
        int start = Math.min(line.triggerStart(), words.length());
        int end = Math.min(Math.max(start, line.triggerEnd()), words.length());
        out.text(words.substring(0, start))
                .leaf("mark", words.substring(start, end))
                .text(words.substring(end));
    }

    private static void cited(
            Svg out, @Nullable String published, @Nullable String url, String article, String record) {
        out.text(published == null ? "" : " · " + published).text(" · ");
        if (url != null && (url.startsWith("https://") || url.startsWith("http://"))) {
            out.leaf("a", "article", "href", url, "rel", "noreferrer");
        } else {
            out.text("article " + article);
        }
        out.text(" · record ").leaf("code", record);
    }

    private void entry(Svg out, EntryLine entry) {
        String when = entry.stageDate() == null ? entry.first() : entry.stageDate();
        out.raw("<li>\n<p class=\"head\">")
                .leaf("time", when == null ? "no date" : when)
                .text(" ");
        out.leaf("b", wording.parties(entry)).text(" ");
        out.leaf("span", String.join(", ", Wording.what(entry)), "class", "what q0")
                .text(" ");
        if (entry.stage() != null) {
            out.leaf("span", entry.stage(), "class", "mark stage");
        }
        out.raw("</p>\n<ol class=\"steps\">\n");
        for (EntryLine.Step step : entry.steps()) {
            out.raw("<li><p class=\"head\">").leaf("time", step.date() == null ? "no date" : step.date());
            out.text(" " + (step.stage() == null ? "told" : step.stage()));
            out.text(step.records() > 1 ? " (" + step.records() + " records)" : "");
            out.raw("</p><blockquote>").text(step.evidence()).raw("</blockquote><p class=\"source\">");
            out.text(step.publisher() == null ? "publisher not known" : step.publisher());
            cited(out, step.published(), step.url(), step.article(), step.record());
            out.raw("</p></li>\n");
        }
        out.raw("</ol>\n</li>\n");
    }
}
