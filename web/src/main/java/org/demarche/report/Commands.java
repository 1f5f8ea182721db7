package org.demarche.report;

import java.util.ArrayList;
import java.util.List;
import org.demarche.store.RecordFilter.Dyad;

/** The commands that give the rows behind the figures of a report. */
final class Commands {
    private static final String COUNTED =
            " --kind event --status occurred,ongoing,planned,pledged,proposed,requested,threatened";

    private final DyadRequest request;

    Commands(DyadRequest request) {
        this.request = request;
    }

    /** All that is counted. */
    String happenings() {
        return query(request.both(), COUNTED + " --level happening --newest");
    }

    /** What is offered, meant, asked or threatened. */
    String ahead() {
        return query(
                request.both(),
                " --kind event --status planned,pledged,proposed,requested,threatened --level happening --newest");
    }

    /** What did not happen. */
    String notHappened() {
        return query(request.both(), " --status negated,hypothetical,historic --newest");
    }

    /** Entries of one kind. */
    String entries(String kind) {
        return query(request.both(), " --kind " + kind + " --level entry");
    }

    /** The figures by year. */
    String years() {
        String pairs = String.join(";", pair(request.both()), pair(request.forth()), pair(request.back()));
        return "demarche panel" + database() + " --by year --dyads \"" + pairs + "\"" + days();
    }

    /** Rows by a condition of their own. */
    String sql(String condition) {
        return "demarche query" + database() + " --sql \"SELECT * FROM current_records WHERE " + condition + "\"";
    }

    /** All records between both. */
    String records() {
        return query(request.both(), "");
    }

    /** How the report itself is made again. */
    String report() {
        List<String> words = new ArrayList<>(List.of("demarche", "dyad"));
        words.add(plain(request.one().label()));
        words.add(plain(request.other().label()));
        return String.join(" ", words) + database() + days();
    }

    private String query(Dyad dyad, String more) {
        String pair = pair(dyad);
        return "demarche query" + database() + " --dyad " + (pair.matches("[\\w-]+") ? pair : "\"" + pair + "\"")
                + days() + more;
    }

    /** The option that names the database, as a shell takes it. */
    private String database() {
        String file = request.database();
        return file.isEmpty()
                ? ""
                : " --db " + (file.matches("[\\w./-]+") ? file : "'" + file.replace("'", "'\\''") + "'");
    }

    private static String plain(String label) {
        return label.matches("[\\w:]+") ? label : "\"" + label + "\"";
    }

    private static String pair(Dyad dyad) {
        String one = label(dyad.one().code(), dyad.one().label());
        String other = label(dyad.other().code(), dyad.other().label());
        boolean codes = one.matches("\\w+") && other.matches("\\w+");
        return one + (dyad.directed() ? ">" : codes ? "-" : ",") + other;
    }

    private static String label(String code, String label) {
        return code.isEmpty() ? label : code;
    }

    private String days() {
        return (request.since() == null ? "" : " --since " + request.since())
                + (request.until() == null ? "" : " --until " + request.until());
    }
}
