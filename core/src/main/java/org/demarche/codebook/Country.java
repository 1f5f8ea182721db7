package org.demarche.codebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A state or territory: a line of {@code ontology/countries.tsv}.
 *
 * @param code actor code of three capitals
 * @param name short name in English
 * @param official official name, or null where it is the short one
 * @param status state, dependent, disputed or former
 * @param iso2 ISO 3166-1 alpha-2, or null
 * @param isoNumber ISO 3166-1 number of three digits, or null
 * @param cow number in the list of states of the Correlates of War project, or null
 * @param cowName abbreviation in that list, or null
 * @param from first day of its existence, or null when it is older than 1945 or the day is not known
 * @param to last day of its existence, or null when it exists
 * @param before codes of states that it followed
 * @param after codes of states that followed it
 */
public record Country(
        String code,
        String name,
        @Nullable String official,
        String status,
        @Nullable String iso2,
        @Nullable String isoNumber,
        @Nullable String cow,
        @Nullable String cowName,
        @Nullable String from,
        @Nullable String to,
        List<String> before,
        List<String> after) {

    public Country {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    static Country of(Row row) {
        return new Country(
                row.get(0),
                row.get(1),
                row.orNull(2),
                row.get(3),
                row.orNull(4),
                row.orNull(5),
                row.orNull(6),
                row.orNull(7),
                row.orNull(8),
                row.orNull(9),
                row.words(10),
                row.words(11));
    }

    /** True when it existed on a day, or still exists when the day is null. */
    public boolean existsOn(@Nullable String day) {
        return Period.holds(from, to, day);
    }
}
