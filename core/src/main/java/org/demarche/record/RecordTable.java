package org.demarche.record;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.demarche.article.Article;
import org.demarche.article.Hashing;
import org.demarche.mention.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Writes records as a table for people that fits a terminal: date, source, event, target, status and the words that
 * carry it, under a line that names each article. Cells that are too long end in '…'.
 */
public final class RecordTable implements RecordWriter {
    private static final int SMALLEST = 60;
    private static final int DATE = 10;
    private static final int STATUS = 9;
    private static final int GAPS = 10;
    private static final String BOLD = "\u001B[1m";
    private static final String DIM = "\u001B[2m";
    private static final String PLAIN = "\u001B[0m";

    private final Writer out;
    private final int width;
    private final boolean colour;
    private final Function<String, @Nullable String> labels;
    private final int actor;
    private final int event;
    private final int words;
    private boolean begun;

    /**
     * @param out where lines go; closed with this writer
     * @param width columns of the terminal; below 60 counts as 60
     * @param colour whether to write ANSI colours
     * @param labels from a CAMEO code to its name in words, or null when it has none
     */
    public RecordTable(Writer out, int width, boolean colour, Function<String, @Nullable String> labels) {
        this.out = out;
        this.width = Math.max(SMALLEST, width);
        this.colour = colour;
        this.labels = labels;
        int rest = this.width - DATE - STATUS - GAPS;
        this.actor = Math.min(14, rest / 6);
        this.event = Math.min(32, (rest - 2 * actor) / 2);
        this.words = rest - 2 * actor - event;
    }

    @Override
    public void write(Article article, List<CodedRecord> records, Origin origin) throws IOException {
        if (records.isEmpty()) {
            return;
        }
        if (!begun) {
            begun = true;
            line(BOLD, "date", "source", "event", "target", "status", "words");
        }
        styled(DIM, Cells.cut("# " + name(article) + "  " + headline(article), width));
        for (CodedRecord record : records) {
            line(
                    "",
                    date(record),
                    actor(record.source() == null ? record.speaker() : record.source()),
                    event(record),
                    target(record),
                    record.status().label(),
                    words(record));
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static String headline(Article article) {
        String text = article.text();
        return Cells.oneLine(
                Objects.requireNonNullElse(article.title(), text.substring(0, Math.min(500, text.length()))));
    }

    private static String date(CodedRecord record) {
        EventDate date = record.date();
        return date == null || date.start() == null ? "" : date.start();
    }

    private static String actor(@Nullable Actor actor) {
        if (actor == null) {
            return "";
        }
        return actor.code() == null ? "'" + actor.text() + "'" : actor.code();
    }

    private static String target(CodedRecord record) {
        String target = record.target() == null ? String.join(" ", record.about()) : actor(record.target());
        return record.reciprocal() ? "↔ " + target : target;
    }

    private String event(CodedRecord record) {
        if (record.cameo() != null) {
            return labelled(record.cameo());
        }
        if (record.wouldBe() != null) {
            return "(" + labelled(record.wouldBe()) + ")";
        }
        String kinds = String.join(" ", record.kinds().stream().map(Kind::label).toList());
        return record.stance() == null ? kinds : kinds + ", " + record.stance();
    }

    private String labelled(String code) {
        String label = labels.apply(code);
        return label == null ? code : code + " " + label;
    }

    /** The trigger's words; when there is room, from there to the end of the evidence. */
    private String words(CodedRecord record) {
        String evidence = record.evidence().text();
        int from = record.trigger().span().start() - record.evidence().span().start();
        String trigger = record.trigger().text();
        if (trigger.length() >= words || from < 0 || from >= evidence.length()) {
            return trigger;
        }
        return evidence.substring(from);
    }

    private void line(String style, String... cells) throws IOException {
        int[] widths = {DATE, actor, event, actor, STATUS, words};
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            line.append(i == 0 ? "" : "  ").append(Cells.fit(Cells.oneLine(cells[i]), widths[i]));
        }
        styled(style, line.toString().stripTrailing());
    }

    private void styled(String style, String line) throws IOException {
        out.write(colour && !style.isEmpty() ? style + line + PLAIN : line);
        out.write('\n');
    }

    /** A file's path says more to its owner than the hash of its text. */
    private static String name(Article article) {
        String url = article.url();
        return url != null && article.id().equals(Hashing.of(article.text())) ? url : article.id();
    }
}
