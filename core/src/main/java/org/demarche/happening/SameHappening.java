package org.demarche.happening;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.codebook.PlaceKind;
import org.demarche.entry.Days;
import org.demarche.place.Place;

/**
 * Weighs whether two records of one block tell of one happening. The measure is symmetric; docs/happenings.md says what
 * counts how much and how that was found.
 */
final class SameHappening {
    /** Two with so many points are joined. */
    static final int JOINS = 6;

    /** Codes of these roots stand for the same thing told with more or less force. */
    private static final List<Set<String>> KIN = List.of(
            Set.of("18", "19", "20"), Set.of("16", "17"), Set.of("04", "03", "05"), Set.of("11", "12", "13", "10"));

    private static final double NEAR_KM = 15;
    private static final double EARTH_KM = 6371;
    private static final int ROOT = 2;

    private SameHappening() {}

    static Weighing weigh(Account one, Account other) {
        Weighing weighing = new Weighing();
        if (!one.manner().equals(other.manner())) {
            weighing.forbids(() -> "one is cooperation, conflict, word or deed, and the other is not");
            return weighing;
        }
        sides(weighing, one, other);
        if (weighing.forbidden()) {
            return weighing;
        }
        time(weighing, one, other);
        if (!weighing.forbidden()) {
            codes(weighing, one, other);
            places(weighing, one, other);
            figures(weighing, one, other);
            words(weighing, one, other);
        }
        return weighing;
    }

    private static void time(Weighing weighing, Account one, Account other) {
        Days first = one.days();
        Days second = other.days();
        if (first == null || second == null) {
            if (first != second) {
                weighing.forbids(() -> "one has no day");
            }
            return;
        }
        long gap = first.gapTo(second);
        long begins = Math.abs(first.first().toEpochDay() - second.first().toEpochDay());
        if (begins > Account.REACH) {
            weighing.forbids(() -> second.after(first));
        } else if (gap > 1) {
            boolean sure = one.told() && other.told();
            weighing.differs(sure ? 4 : 2, () -> second.after(first));
        } else {
            weighing.agrees(gap == 0 ? 2 : 1, () -> second.after(first));
        }
        if (gap == 1 && one.told() && other.told()) {
            weighing.differs(2, () -> "each names its day");
        }
    }

    private static void codes(Weighing weighing, Account one, Account other) {
        String first = one.code();
        String second = other.code();
        if (first.equals(second)) {
            weighing.agrees(isVague(first) ? 3 : 4, () -> first.isEmpty() ? "both are claims" : "both are " + first);
        } else if (first.isEmpty() || second.isEmpty()) {
            weighing.differs(1, () -> "one is a claim");
        } else if (first.startsWith(second.substring(0, ROOT))) {
            weighing.agrees(2, () -> first + " and " + second + " are of one root");
        } else if (KIN.stream()
                .anyMatch(kin -> kin.contains(first.substring(0, ROOT)) && kin.contains(second.substring(0, ROOT)))) {
            weighing.agrees(1, () -> first + " and " + second + " are akin");
        } else {
            weighing.differs(1, () -> first + " and " + second);
        }
    }

    /** Codes of a whole root, and claims, say little. */
    private static boolean isVague(String code) {
        return code.isEmpty() || code.endsWith("0");
    }

    private static void sides(Weighing weighing, Account one, Account other) {
        switch (Sides.of(one, other)) {
            case SAME -> {
                boolean whole = !one.source().nobody() && !one.target().nobody();
                weighing.agrees(whole ? 1 : 0, () -> whole ? "the same sides" : "the same side alone");
            }
            case EXCHANGED -> weighing.differs(3, () -> "the sides are exchanged");
            case OPEN -> weighing.differs(2, () -> "one does not name both sides");
            case OTHER_ROLES -> {
                int weight = one.domestic() || other.domestic() ? 2 : 1;
                weighing.differs(weight, () -> "others of one country");
            }
            case DIFFERENT -> weighing.forbids(() -> "others take part");
        }
    }

    private static void places(Weighing weighing, Account one, Account other) {
        Place first = one.place();
        Place second = other.place();
        if (first == null || second == null || isWide(first) || isWide(second)) {
            return;
        }
        if (first.name().equals(second.name())) {
            weighing.agrees(2, () -> "both at " + first.name());
        } else if (!isNear(first, second)) {
            boolean within = first.kind() != second.kind();
            weighing.differs(within ? 1 : 4, () -> "at " + first.name() + " and at " + second.name());
        }
    }

    private static boolean isWide(Place place) {
        return place.kind() == PlaceKind.COUNTRY;
    }

    private static boolean isNear(Place one, Place other) {
        Double lat = one.lat();
        Double lon = one.lon();
        Double otherLat = other.lat();
        Double otherLon = other.lon();
        if (lat == null || lon == null || otherLat == null || otherLon == null) {
            return false;
        }
        double north = Math.toRadians(otherLat - lat);
        double east = Math.toRadians(otherLon - lon) * Math.cos(Math.toRadians((lat + otherLat) / 2));
        return EARTH_KM * Math.hypot(north, east) < NEAR_KM;
    }

    private static void figures(Weighing weighing, Account one, Account other) {
        List<String> common = new ArrayList<>(one.figures());
        common.retainAll(other.figures());
        if (!common.isEmpty()) {
            weighing.agrees(2, () -> String.join(", ", common));
        }
    }

    private static void words(Weighing weighing, Account one, Account other) {
        double share = TellingWords.share(one.words(), other.words());
        int common = TellingWords.common(one.words(), other.words());
        if (common >= 2 && share >= 0.2) {
            int points = share >= 0.75 && common >= 4 ? 4 : share >= 0.5 ? 3 : share >= 0.33 ? 2 : 1;
            weighing.agrees(points, () -> common + " words in common");
        } else if (one.claim()) {
            weighing.forbids(() -> "they claim other things");
        } else if (common == 0) {
            weighing.differs(1, () -> "no word in common");
        }
        if (one.article().equals(other.article())) {
            weighing.agrees(1, () -> "in the same article");
            return;
        }
        double names = TellingWords.share(one.names(), other.names());
        int shared = TellingWords.common(one.names(), other.names());
        if (shared >= 2 && names >= 0.25) {
            weighing.agrees(names >= 0.5 && shared >= 4 ? 3 : names >= 0.4 ? 2 : 1, () -> shared + " names and numbers in common");
        } else if (names < 0.15) {
            weighing.differs(1, () -> "hardly a name in common");
        }
    }
}
