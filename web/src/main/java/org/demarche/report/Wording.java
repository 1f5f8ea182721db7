package org.demarche.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.codebook.EventCode;
import org.demarche.codebook.Ontology;
import org.demarche.report.RecordLine.Who;
import org.demarche.store.StoredRow;
import org.jspecify.annotations.Nullable;

/** Says in words what records hold as codes. */
public final class Wording {
    private static final int BLOCK = 3;

    private static final List<String> QUADS =
            List.of("verbal cooperation", "material cooperation", "verbal conflict", "material conflict");

    private final Ontology ontology;

    public Wording(Ontology ontology) {
        this.ontology = ontology;
    }

    /** CAMEO's class from 1 to 4. */
    public static String quad(int quad) {
        return QUADS.get(quad - 1);
    }

    /** What a code stands for; empty for none. */
    public String code(@Nullable String code) {
        return code == null ? "" : ontology.code(code).map(EventCode::name).orElse(code);
    }

    /** Who acts to whom. */
    public String sides(RecordLine line) {
        String source = actor(line.source());
        Who target = line.target();
        return target == null ? source : source + (line.reciprocal() ? " ↔ " : " → ") + actor(target);
    }

    /** Countries of who acts to whom. */
    public String actor(@Nullable Who who) {
        if (who == null) {
            return "nobody named";
        }
        String name = who.name();
        String code = who.code();
        if (code == null) {
            return name == null ? who.text() : name;
        }
        String words = party(code);
        return name == null || words.equals(name) ? words : name + ", " + words;
    }

    /** An actor code: its first block, and the others in brackets. */
    public String party(String code) {
        if (code.length() <= BLOCK) {
            return ontology.actorInWords(code);
        }
        return ontology.actorInWords(code.substring(0, BLOCK)) + " ("
                + ontology.actorInWords(code.substring(BLOCK)).toLowerCase(Locale.ROOT) + ")";
    }

    /** Who speaks, with the office as the article has it where that says more than the name. */
    public String speaker(RecordLine line) {
        Who speaker = line.speaker() == null || line.is("statement") && line.source() != null
                ? line.source()
                : line.speaker();
        if (speaker == null) {
            return "nobody named";
        }
        String name = speaker.name();
        String text = speaker.text();
        boolean office = text.contains(" ") && (name == null || text.length() > name.length());
        String called = office ? upper(text) : name == null ? "" : name;
        String code = speaker.code();
        String words = code == null ? text : party(code);
        return called.isEmpty() || called.equals(words) ? words : called + ", " + words;
    }

    /** A text that begins with a capital. */
    static String upper(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Parties of an entry: supplier to recipient, guest to host, or all of them. */
    public String parties(EntryLine entry) {
        if (entry.from() != null && entry.to() != null) {
            return party(entry.from()) + " → " + party(entry.to());
        }
        return String.join(", ", entry.parties().stream().map(this::party).toList());
    }

    /** What an entry is about, piece by piece. */
    public static List<String> what(EntryLine entry) {
        Set<String> pieces = new LinkedHashSet<>();
        for (String name : List.of("name", "instrument", "number_ordered", "designation", "item", "description")) {
            add(pieces, entry.text(name));
        }
        add(pieces, entry.text("medium"));
        add(pieces, entry.text("subject") == null ? null : "on " + entry.text("subject"));
        for (String name : List.of("assets", "guest_names")) {
            add(pieces, entry.what().get(name) instanceof List<?> list ? joined(list) : null);
        }
        add(pieces, entry.text("margins") == null ? null : "on the margins of " + entry.text("margins"));
        add(pieces, words(new StoredRow(entry.what()).object("amount")));
        add(pieces, new StoredRow(new StoredRow(entry.what()).object("place")).text("name"));
        return List.copyOf(pieces);
    }

    private static void add(Set<String> pieces, @Nullable String piece) {
        if (piece != null && !piece.isBlank()) {
            pieces.add(piece);
        }
    }

    private static String joined(List<?> list) {
        return String.join(", ", list.stream().map(String::valueOf).toList());
    }

    private static @Nullable String words(Map<String, @Nullable Object> object) {
        return new StoredRow(object).text("text");
    }

    /** The sizes and comparisons that a record tells, as the sentence has them. */
    public static List<String> sizes(RecordLine line) {
        StoredRow attributes = new StoredRow(line.attributes());
        List<String> sizes = new ArrayList<>();
        for (String name : List.of("comparison", "amount")) {
            String text = words(attributes.object(name));
            if (text != null) {
                sizes.add(text);
            }
        }
        for (String name : List.of("number_text", "size_text")) {
            String text = attributes.text(name);
            if (text != null) {
                sizes.add(text);
            }
        }
        return sizes;
    }

    /** The countries or codes that a statement is about. */
    public String about(RecordLine line) {
        return String.join(", ", line.about().stream().map(this::party).toList());
    }
}
