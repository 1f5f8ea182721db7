package org.demarche.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the sentence of a record.
 *
 * @param when a day, or since when
 * @param who who acts to whom, or who speaks
 * @param what in words
 * @param marks status and what else sets it apart
 * @param said by whose word it is known, or null
 */
record Headline(
        String when,
        String who,
        String what,
        List<String> marks,
        @Nullable String said) {

    static Headline of(RecordLine line, Section.Look look, Wording wording) {
        return switch (look) {
            case STATE -> state(line, wording);
            case STATEMENT -> statement(line, wording);
            case SIZE -> size(line, wording);
            default -> deed(line, wording);
        };
    }

    private static Headline deed(RecordLine line, Wording wording) {
        List<String> marks = new ArrayList<>();
        if (!line.status().equals("occurred")) {
            marks.add(line.status());
        }
        return new Headline(day(line), wording.sides(line), what(line, wording), marks, said(line, wording));
    }

    private static Headline state(RecordLine line, Wording wording) {
        List<String> marks = new ArrayList<>(List.of(line.status()));
        if (!line.tense().equals("none")) {
            marks.add(line.tense() + " " + line.aspect());
        }
        String when = line.open() && line.from() != null ? "since " + line.from() : day(line);
        String code = what(line, wording);
        String what = RelationWords.of(line).map(words -> words + ": " + code).orElse(code);
        return new Headline(when, wording.sides(line), what, marks, said(line, wording));
    }

    private static Headline statement(RecordLine line, Wording wording) {
        List<String> marks = new ArrayList<>();
        String stance = line.stance();
        if (stance != null) {
            marks.add(stance);
        }
        if (line.quoted()) {
            marks.add("quoted");
        }
        if (!line.status().equals("occurred")) {
            marks.add(line.status());
        }
        String what = line.code() == null ? "says" : what(line, wording);
        String about = wording.about(line);
        String on = about.isEmpty() && line.target() != null ? wording.actor(line.target()) : about;
        return new Headline(
                day(line), wording.speaker(line), on.isEmpty() ? what : what + ", about " + on, marks, null);
    }

    private static Headline size(RecordLine line, Wording wording) {
        String sizes = "“" + String.join("”; “", Wording.sizes(line)) + "”";
        boolean bare = line.code() == null;
        Headline base = bare ? statement(line, wording) : deed(line, wording);
        return new Headline(
                base.when, base.who, bare ? sizes : sizes + ": " + what(line, wording), base.marks, base.said);
    }

    private static String what(RecordLine line, Wording wording) {
        return line.code() == null ? "says" : wording.code(line.code()) + " (" + line.code() + ")";
    }

    private static @Nullable String said(RecordLine line, Wording wording) {
        return line.speaker() == null ? null : wording.speaker(line);
    }

    /** A day that the sentence does not tell is that of the report and stands in brackets. */
    private static String day(RecordLine line) {
        boolean told = line.from() != null && !"publication".equals(line.dated());
        return line.day() == null ? "no date" : told ? line.day() : "(" + line.day() + ")";
    }
}
