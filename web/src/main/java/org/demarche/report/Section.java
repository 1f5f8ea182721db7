package org.demarche.report;

import java.util.ArrayList;
import java.util.List;
import org.demarche.report.DyadReport.Register;
import org.jspecify.annotations.Nullable;

/**
 * A list of a report with what it is, the same in text, HTML and JSON.
 *
 * @param id by which it is linked to
 * @param title heading
 * @param note what stands in it, one sentence
 * @param unit what its number counts
 * @param look how its lines are headed
 * @param lines records, empty for a register
 * @param register entries, or null
 */
public record Section(
        String id,
        String title,
        String note,
        String unit,
        Look look,
        Lines<RecordLine> lines,
        @Nullable Lines<EntryLine> register) {

    /** How lines are headed. */
    public enum Look {
        STATE,
        DEED,
        STATEMENT,
        SIZE,
        ENTRY
    }

    /** How many there are, shown or not. */
    public long total() {
        return register == null ? lines.total() : register.total();
    }

    /** The command that gives all of it. */
    public String command() {
        return register == null ? lines.command() : register.command();
    }

    /** The lists of a report in the order in which they are shown. */
    public static List<Section> of(DyadReport report) {
        String one = report.request().one().name();
        String other = report.request().other().name();
        List<Section> sections = new ArrayList<>();
        sections.add(of(
                "states",
                "How relations stand",
                "What has a beginning and no end, and how ties are said to have been, to be and to become.",
                "relation",
                Look.STATE,
                report.states()));
        sections.add(of(
                "happenings",
                "Latest happenings",
                "The latest first. A day in brackets is that of the report, where the sentence tells none.",
                "happening",
                Look.DEED,
                report.happenings()));
        report.registers().forEach(register -> sections.add(register(register)));
        sections.add(of(
                "says-one",
                one + " on " + other,
                "Statements by actors of " + one + " about " + other + ".",
                "record",
                Look.STATEMENT,
                report.says().get(0)));
        sections.add(of(
                "says-other",
                other + " on " + one,
                "Statements by actors of " + other + " about " + one + ".",
                "record",
                Look.STATEMENT,
                report.says().get(1)));
        sections.add(of(
                "third-parties",
                "What others say about the two",
                "Statements of third parties about both, or about one in a sentence that tells of both.",
                "record",
                Look.STATEMENT,
                report.thirdParties()));
        sections.add(of(
                "ahead",
                "Offered, pledged, planned, asked, threatened",
                "Each is an act of its own; what it speaks of has not happened yet.",
                "happening",
                Look.DEED,
                report.ahead()));
        sections.add(of(
                "sizes", "Sizes and comparisons", "Kept with who gives them.", "record", Look.SIZE, report.measured()));
        sections.add(of(
                "not-happened",
                "What did not happen",
                "Denied, negated, only possible, or long ago: in no figure of this page.",
                "record",
                Look.DEED,
                report.notHappened()));
        return sections;
    }

    /** Which lists hold nothing, in a sentence; empty where each holds something. */
    static String empty(DyadReport report) {
        List<String> none = of(report).stream()
                .filter(section -> section.total() == 0)
                .map(section -> "“" + section.title + "”")
                .toList();
        return none.isEmpty() ? "" : "Nothing is kept for " + String.join(", ", none) + ".";
    }

    private static Section of(String id, String title, String note, String unit, Look look, Lines<RecordLine> lines) {
        return new Section(id, title, note, unit, look, lines, null);
    }

    private static Section register(Register register) {
        String title = switch (register.kind()) {
            case "agreement" -> "Agreements";
            case "arms" -> "Arms transfers";
            case "exercise" -> "Exercises";
            default -> "Visits and meetings";
        };
        Lines<RecordLine> none = new Lines<>(0, List.of(), "");
        String note = "With their stage, and the steps that led to it.";
        return new Section(register.kind(), title, note, "entry", Look.ENTRY, none, register.entries());
    }
}
