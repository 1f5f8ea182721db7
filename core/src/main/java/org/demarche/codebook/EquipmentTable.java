package org.demarche.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The weapons that are known by a designation: F-16, S-400, Leopard 2. Immutable and thread-safe.
 *
 * <p>Names are compared piece by piece. A piece is a run of letters or of figures, so that "F-16", "F16" and "F 16" are
 * the same.
 */
public final class EquipmentTable {
    /**
     * A weapon.
     *
     * @param designation what it is called
     * @param description what it is: fighter aircraft
     * @param category one of SIPRI's categories: Aircraft
     * @param makers ISO 3166 alpha-3 of the countries that make it
     */
    public record Weapon(String designation, String description, String category, List<String> makers) {
        public Weapon {
            makers = List.copyOf(makers);
        }
    }

    /**
     * A name of a weapon.
     *
     * @param pieces as they are written
     * @param weapon what it means
     * @param cues words one of which must stand near; empty for a name that means nothing else. In lower case
     */
    public record Name(List<String> pieces, Weapon weapon, List<String> cues) {
        public Name {
            pieces = List.copyOf(pieces);
            cues = List.copyOf(cues);
        }
    }

    private final Map<String, List<Name>> names = new HashMap<>();
    private final int longest;

    EquipmentTable(List<Row> rows) {
        int most = 0;
        for (Row row : rows) {
            Weapon weapon = new Weapon(row.get(0), row.get(2), row.get(3), row.words(4));
            List<String> cues = phrases(row.get(5)).stream().map(Folding::fold).toList();
            for (String name : namesOf(row)) {
                List<String> pieces = pieces(name);
                most = Math.max(most, pieces.size());
                names.computeIfAbsent(key(pieces), key -> new ArrayList<>(1)).add(new Name(pieces, weapon, cues));
            }
        }
        longest = most;
    }

    /** The designation and the other names of a line. */
    static List<String> namesOf(Row row) {
        List<String> all = new ArrayList<>();
        all.add(row.get(0));
        all.addAll(phrases(row.get(1)));
        return all;
    }

    private static List<String> phrases(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("; "));
    }

    /** What a name with these pieces is found by. */
    public static String key(List<String> pieces) {
        return Folding.fold(String.join(" ", pieces));
    }

    /** The runs of letters and of figures. */
    public static List<String> pieces(String text) {
        List<String> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = endOfPiece(text, at);
            if (end > at) {
                found.add(text.substring(at, end));
            }
            at = Math.max(end, at + 1);
        }
        return found;
    }

    /** Where the piece that begins at an offset ends; the offset itself where none begins. */
    public static int endOfPiece(CharSequence text, int start) {
        int at = start;
        while (at < text.length()
                && Character.isLetterOrDigit(text.charAt(at))
                && Character.isDigit(text.charAt(at)) == Character.isDigit(text.charAt(start))) {
            at++;
        }
        return at;
    }

    /** The names with a {@link #key}, in the order of the tables. */
    public List<Name> names(String key) {
        return names.getOrDefault(key, List.of());
    }

    /** Most pieces that a name has. */
    public int longest() {
        return longest;
    }
}
