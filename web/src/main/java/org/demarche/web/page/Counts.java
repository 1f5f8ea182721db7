package org.demarche.web.page;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.demarche.store.HappeningPages;
import org.demarche.store.HappeningPages.Page;
import org.demarche.store.RecordFilter;
import org.demarche.store.Store;
import org.demarche.web.Filters;
import org.demarche.web.Limits;
import org.jspecify.annotations.Nullable;

/**
 * How many happenings an address finds: what did not happen is never among them, and its number is told beside.
 *
 * @param happened happenings that are shown
 * @param unreal happenings that were negated, are hypothetical or long ago
 * @param most up to which is counted; a number that reaches it stands for "at least"
 */
record Counts(long happened, long unreal, int most) {
    /** @param all happenings of the only page, or null where there are more pages */
    static Counts of(Store store, Filters filters, RecordFilter shown, @Nullable Page all, Limits limits) {
        int most = limits.counted();
        long happened = all == null
                ? HappeningPages.count(store, shown, most)
                : Math.min(most, all.shown().size());
        long unreal = filters.namesStatus() ? 0 : HappeningPages.countUnreal(store, filters.all(), most);
        return new Counts(happened, unreal, most);
    }

    String happenings() {
        return words(happened, "happening", "happenings");
    }

    String words(long number, String one, String many) {
        String digits = String.format(Locale.ENGLISH, "%,d", number);
        return number == 1 ? "1 " + one : (number >= most ? "at least " : "") + digits + " " + many;
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("happenings", happened);
        json.put("did_not_happen", unreal);
        json.put("counted_up_to", most);
        return json;
    }
}
