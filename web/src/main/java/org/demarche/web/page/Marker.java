package org.demarche.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.mention.Actor;
import org.demarche.record.CodedRecord;
import org.demarche.text.Span;
import org.jspecify.annotations.Nullable;

/** Cuts a text at the edges of what records mark in it, so that each piece is in the same marks from end to end. */
final class Marker {
    private static final Pattern BLANK_LINE = Pattern.compile("\\R\\s*\\R");
    private static final int MOST_RECORDS = 8;

    private final String text;
    private final List<CodedRecord> records;
    private final Function<CodedRecord, String> href;

    /** @param href where the words that carry a record lead */
    Marker(String text, List<CodedRecord> records, Function<CodedRecord, String> href) {
        this.text = text;
        this.records = records;
        this.href = href;
    }

    /** The whole text, paragraph by paragraph. */
    List<List<Piece>> paragraphs() {
        List<List<Piece>> paragraphs = new ArrayList<>();
        Matcher gaps = BLANK_LINE.matcher(text);
        int from = 0;
        while (gaps.find()) {
            add(paragraphs, from, gaps.start());
            from = gaps.end();
        }
        add(paragraphs, from, text.length());
        return paragraphs;
    }

    private void add(List<List<Piece>> paragraphs, int from, int to) {
        if (!text.substring(from, to).isBlank()) {
            paragraphs.add(pieces(new Span(from, to)));
        }
    }

    /** The sentences that records stand in, each once. */
    List<List<Piece>> sentences() {
        TreeSet<Span> spans = new TreeSet<>();
        records.forEach(record -> spans.add(record.evidence().span()));
        return spans.stream().map(this::pieces).toList();
    }

    /** A part of the text. */
    List<Piece> pieces(Span part) {
        List<CodedRecord> here = records.stream()
                .filter(record -> record.evidence().span().overlaps(part)
                        || record.trigger().span().overlaps(part))
                .toList();
        TreeSet<Integer> edges = new TreeSet<>(List.of(part.start(), part.end()));
        for (CodedRecord record : here) {
            edges(edges, record.trigger().span());
            edges(edges, span(record.source()));
            edges(edges, span(record.target()));
        }
        List<Piece> pieces = new ArrayList<>();
        Integer from = null;
        for (int edge : edges) {
            if (edge >= part.start() && edge <= part.end()) {
                if (from != null && edge > from) {
                    pieces.add(piece(new Span(from, edge), here));
                }
                from = edge;
            }
        }
        return pieces;
    }

    private static void edges(Set<Integer> edges, @Nullable Span span) {
        if (span != null) {
            edges.add(span.start());
            edges.add(span.end());
        }
    }

    private static @Nullable Span span(@Nullable Actor actor) {
        return actor == null ? null : actor.span();
    }

    private Piece piece(Span span, List<CodedRecord> here) {
        List<CodedRecord> carried = here.stream()
                .filter(record -> record.trigger().span().contains(span))
                .limit(MOST_RECORDS)
                .toList();
        if (!carried.isEmpty()) {
            CodedRecord first = carried.get(0);
            String style = "mark k-" + Kinds.principal(first) + (first.status().unreal() ? " unreal" : "");
            return new Piece(span.of(text), style, href.apply(first), anchors(carried));
        }
        List<CodedRecord> sides = here.stream()
                .filter(record -> isIn(span, record.source()) || isIn(span, record.target()))
                .limit(MOST_RECORDS)
                .toList();
        return new Piece(span.of(text), sides.isEmpty() ? "" : "who", "", anchors(sides));
    }

    private static boolean isIn(Span span, @Nullable Actor actor) {
        return actor != null && actor.span().contains(span);
    }

    private static String anchors(List<CodedRecord> records) {
        return String.join(" ", records.stream().map(Kinds::anchor).toList());
    }
}
