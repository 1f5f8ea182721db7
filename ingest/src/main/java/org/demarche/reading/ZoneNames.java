package org.demarche.reading;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Zones as dates of publication name them. The letters of the armed forces other than Z are none: RFC 822 had their
 * signs the wrong way round, so that nobody can tell what a letter means. IST is none either; India, Ireland and Israel
 * use it.
 */
final class ZoneNames {
    private static final Map<String, ZoneId> NAMES = new HashMap<>();

    static {
        shifts("UT UTC GMT Z WET", 0);
        shifts("EST -5 EDT -4 CST -6 CDT -5 MST -7 MDT -6 PST -8 PDT -7 AKST -9 AKDT -8 HST -10 AST -4 ADT -3");
        shifts("BRT -3 ART -3 CLT -4 BST 1 WEST 1 CET 1 MEZ 1 MET 1 CEST 2 MEST 2 MESZ 2 EET 2 SAST 2 CAT 2 EEST 3");
        shifts("MSK 3 EAT 3 TRT 3 MSD 4 GST 4 PKT 5 WIB 7 ICT 7 HKT 8 SGT 8 MYT 8 PHT 8 AWST 8 JST 9 KST 9 AEST 10");
        shifts("AEDT 11 NZST 12 NZDT 13 WAT 1");
        NAMES.put("ET", ZoneId.of("America/New_York"));
        NAMES.put("CT", ZoneId.of("America/Chicago"));
        NAMES.put("MT", ZoneId.of("America/Denver"));
        NAMES.put("PT", ZoneId.of("America/Los_Angeles"));
    }

    private ZoneNames() {}

    /** The zone of an abbreviation in any case, or null. */
    static @Nullable ZoneId named(String name) {
        return NAMES.get(name.toUpperCase(Locale.ROOT));
    }

    /** The zone of a name such as Europe/Paris, or null. */
    static @Nullable ZoneId region(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * The zone of a distance from UTC, or null when there is none.
     *
     * @param digits hours, or hours and minutes with or without a colon
     */
    static @Nullable ZoneId shift(String sign, String digits) {
        String bare = digits.replace(":", "");
        if (bare.length() > 4) {
            bare = bare.substring(0, 4);
        }
        int number = Integer.parseInt(bare);
        int minutes = bare.length() < 3 ? number * 60 : number / 100 * 60 + number % 100;
        try {
            return ZoneOffset.ofTotalSeconds((sign.equals("-") ? -60 : 60) * minutes);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static void shifts(String names, int hours) {
        for (String name : names.split(" ")) {
            NAMES.put(name, ZoneOffset.ofHours(hours));
        }
    }

    private static void shifts(String pairs) {
        String[] words = pairs.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            shifts(words[i], Integer.parseInt(words[i + 1]));
        }
    }
}
