package org.demarche.export;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many records an export left out, by reason. Not thread-safe. */
public final class Exclusions {
    /** Why a record is not in an export; a format without a column for the status cannot hold what did not happen. */
    public enum Reason {
        NEGATED("negated"),
        HYPOTHETICAL("hypothetical"),
        HISTORIC("historic"),
        NO_CODE("a claim without an event code"),
        NO_PLOVER_TYPE("no PLOVER type (CAMEO 01)"),
        NO_DATE("no date and no day of publication"),
        NO_DAY("date not known to the day");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        /** The reason in words, as manifest and methods give it. */
        public String label() {
            return label;
        }
    }

    private final Map<Reason, Long> counts = new EnumMap<>(Reason.class);

    /** Counts one more record. */
    void add(Reason reason) {
        counts.merge(reason, 1L, Long::sum);
    }

    /** Records left out. */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The numbers by reason in words, in a fixed order; reasons that did not come up are missing. */
    public Map<String, Long> byReason() {
        Map<String, Long> named = new LinkedHashMap<>();
        counts.forEach((reason, count) -> named.put(reason.label(), count));
        return named;
    }
}
