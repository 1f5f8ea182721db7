package org.demarche.happening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.codebook.PlaceKind;
import org.demarche.entry.Days;
import org.demarche.happening.Account.Side;
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
            Set.of("18", "19", "20"),
            Set.of("16", "17"),
            Set.of("11", "12", "13"),
            Set.of("17", "18"),
            Set.of("15", "19"),
            Set.of("03", "05"),
            Set.of("06", "07"));

    /** Roots of acts that consist of words, of which somebody may do many on one day; 05 but for what is signed. */
    private static final Set<String> SPEECH = Set.of("01", "02", "03", "09", "10", "11", "12", "13");

    /** Figures that do not change from one report to the next, as those of victims do. */
    private static final Set<String> FIXED = Set.of("number ", "amount ");

    /** Deeds that two states hardly do twice in a week. */
    private static final Set<String> RARE = Set.of("05", "06", "07", "08", "15", "16");

    private static final int SOME_NAMES = 3;
    private static final double A_THIRD = 0.33;

    /** Weight of the rare words in common that says something at least; two briefs on one war share less by chance. */
    private static final double STORY_WEIGHT = 32;

    /** The same where both records name the same two sides of one country, which says much by itself. */
    private static final double STORY_AT_HOME = 24;

    /** Shares of the rare words of the shorter article, for one, two and three points. */
    private static final double STORY = 0.10;

    private static final double MUCH = 0.14;
    private static final double MOST = 0.20;

    /** Of these two may do many on one day. */
    private static final Set<String> FIGHTING = Set.of("18", "19", "20");

    private static final String COERCION = "170";
    private static final Set<String> EXPELLING = Set.of("161", "174");
    private static final double NEAR_KM = 15;
    private static final double EARTH_KM = 6371;
    private static final int ROOT = 2;

    private SameHappening() {}

    /** @param told whether the reasons will be asked for */
    static Weighing weigh(Account one, Account other, boolean told) {
        Weighing weighing = new Weighing(told);
        if (!one.manner().equals(other.manner())) {
            weighing.forbids(() -> "one is cooperation, conflict, word or deed, and the other is not");
            return weighing;
        }
        if (isAnotherActOfTheSentence(one, other)) {
            weighing.forbids(() -> "two acts of one sentence");
            return weighing;
        }
        Sides sides = Sides.of(one, other);
        sides(weighing, sides, one, other);
        if (weighing.forbidden()) {
            return weighing;
        }
        time(weighing, one, other);
        if (!weighing.forbidden()) {
            codes(weighing, one, other);
            places(weighing, one, other);
            figures(weighing, one, other);
            words(weighing, sides, one, other);
        }
        return weighing;
    }

    /** The coder has told them apart. */
    private static boolean isAnotherActOfTheSentence(Account one, Account other) {
        return one.article().equals(other.article())
                && one.evidence().equals(other.evidence())
                && !one.trigger().equals(other.trigger())
                && (!one.code().equals(other.code()) || one.claim());
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
        } else if (gap == 0) {
            weighing.agrees(2, () -> second.after(first));
        } else if (one.told() && other.told()) {
            weighing.differs(7, () -> second.after(first) + ", by the words of both");
        } else if (isTooEarly(one, other) || isTooEarly(other, one)) {
            weighing.differs(4, () -> "one was published before the day of the other");
        } else if (one.told() && other.mayMean(first) || other.told() && one.mayMean(second)) {
            weighing.agrees(2, () -> second.after(first) + ", on a day that both articles name");
        } else if (gap == 1) {
            weighing.agrees(1, () -> second.after(first));
        } else {
            weighing.differs(gap == 2 ? 2 : 3, () -> second.after(first));
        }
    }

    /** A day that the one names cannot be told of by another that was published before it. */
    private static boolean isTooEarly(Account one, Account other) {
        Days days = one.days();
        Days published = other.published();
        return one.told()
                && !other.told()
                && days != null
                && published != null
                && published.last().isBefore(days.first());
    }

    private static void codes(Weighing weighing, Account one, Account other) {
        String first = one.code();
        String second = other.code();
        if (first.equals(second)) {
            weighing.agrees(
                    isVague(first) && !isCoup(one) ? 2 : isRare(one, other) ? 5 : 4,
                    () -> first.isEmpty() ? "both are claims" : "both are " + first);
        } else if (first.isEmpty() || second.isEmpty()) {
            weighing.differs(1, () -> "one is a claim");
        } else if (isNext(first, second)) {
            weighing.agrees(3, () -> first + " and " + second + " are next to each other");
        } else if (first.startsWith(second.substring(0, ROOT))) {
            weighing.agrees(2, () -> first + " and " + second + " are of one root");
        } else if (KIN.stream()
                .anyMatch(kin -> kin.contains(first.substring(0, ROOT)) && kin.contains(second.substring(0, ROOT)))) {
            weighing.agrees(1, () -> first + " and " + second + " are akin");
        } else {
            weighing.differs(1, () -> first + " and " + second);
        }
    }

    /** Codes that differ in their last digit alone, and expelling envoys or others. */
    private static boolean isNext(String one, String other) {
        boolean branch = one.length() > ROOT
                && other.length() > ROOT
                && !isVague(one)
                && !isVague(other)
                && one.startsWith(other.substring(0, ROOT + 1));
        return branch || EXPELLING.contains(one) && EXPELLING.contains(other);
    }

    /** Two states do not recognise, sanction, arm or free one another's people day by day. */
    private static boolean isRare(Account one, Account other) {
        String code = one.code();
        return RARE.contains(code.substring(0, ROOT)) && !isSpeech(code) && one.abroad() && other.abroad();
    }

    /** Soldiers who do away with those who rule, which has no code of its own. */
    private static boolean isCoup(Account account) {
        return account.code().equals(COERCION)
                && account.source().sectors().equals(List.of("MIL"))
                && account.target().sectors().contains("GOV");
    }

    private static boolean isFighting(Account account) {
        return !account.claim() && FIGHTING.contains(account.code().substring(0, ROOT));
    }

    /** Codes of a whole root, and claims, say little. */
    private static boolean isVague(String code) {
        return code.isEmpty() || code.endsWith("0");
    }

    private static void sides(Weighing weighing, Sides sides, Account one, Account other) {
        switch (sides) {
            case SAME -> {
                if (one.claim() && !isOneSpeaker(one.source(), other.source())) {
                    weighing.forbids(() -> "another speaks");
                }
                boolean whole = !one.source().nobody() && !one.target().nobody();
                int rare = one.abroad() && !isFighting(one) && !isFighting(other) ? 1 : 0;
                weighing.agrees(whole ? 1 + rare : 0, () -> whole ? "the same sides" : "the same side alone");
            }
            case EXCHANGED -> weighing.differs(3, () -> "the sides are exchanged");
            case OPEN -> weighing.differs(2, () -> "one does not name both sides");
            case OTHER_ROLES -> {
                if (one.claim()) {
                    weighing.forbids(() -> "another speaks");
                }
                int weight = one.domestic() || other.domestic() ? 2 : 1;
                weighing.differs(weight, () -> "others of one country");
            }
            case DIFFERENT -> weighing.forbids(() -> "others take part");
        }
    }

    /** What two persons of one country say are two claims, even when both hold an office in it. */
    private static boolean isOneSpeaker(Side one, Side other) {
        return one.code().equals(other.code()) && TellingWords.common(one.words(), other.words()) > 0;
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
        for (String figure : one.figures()) {
            String name = figure.substring(0, figure.indexOf(' ') + 1);
            for (String against : other.figures()) {
                if (FIXED.contains(name) && against.startsWith(name) && !against.equals(figure)) {
                    weighing.differs(4, () -> figure + " and " + against);
                }
            }
        }
    }

    private static boolean isSpeech(String code) {
        return code.length() >= ROOT && SPEECH.contains(code.substring(0, ROOT))
                || code.equals("050")
                || code.equals("051");
    }

    /**
     * Points for two articles that are one story by their rarer words, though the sentences have few in common. Within one
     * country the names of its provinces and a paper's own phrases come back every day; there they count for the same two
     * sides alone.
     */
    private static int story(Sides sides, Account one, Account other) {
        if (one.article().equals(other.article())) {
            return 0;
        }
        boolean abroad = one.abroad() && other.abroad();
        if (!abroad && (sides != Sides.SAME || isOpen(one) || isOpen(other))) {
            return 0;
        }
        double common = one.story().common(other.story());
        double share = common
                / Math.max(1, Math.min(one.story().weight(), other.story().weight()));
        if (common < (abroad ? STORY_WEIGHT : STORY_AT_HOME) || share < STORY) {
            return 0;
        }
        return share >= MOST ? 3 : share >= MUCH ? 2 : 1;
    }

    private static boolean isOpen(Account account) {
        return account.source().nobody() || account.target().nobody();
    }

    private static void words(Weighing weighing, Sides sides, Account one, Account other) {
        boolean wider = TellingWords.common(one.words(), other.words()) < 2;
        Set<String> mine = wider ? one.around() : one.words();
        Set<String> others = wider ? other.around() : other.words();
        double share = TellingWords.share(mine, others);
        int common = TellingWords.common(mine, others);
        int story = story(sides, one, other);
        Set<String> first = namesBesideSides(one, other);
        Set<String> second = namesBesideSides(other, one);
        double names = TellingWords.share(first, second);
        int shared = TellingWords.common(first, second);
        if (common >= 2 && share >= 0.2) {
            int points = share >= 0.75 && common >= 4 ? 4 : share >= 0.5 ? 3 : share >= A_THIRD ? 2 : 1;
            weighing.agrees(points, () -> common + " words in common");
        } else if (one.claim()) {
            weighing.forbids(() -> "they claim other things");
        } else if (story == 0 && isSpeech(one.code()) && isSpeech(other.code()) && common < 2) {
            boolean quarrel = !one.article().equals(other.article())
                    && one.abroad()
                    && other.abroad()
                    && sides == Sides.SAME
                    && shared >= SOME_NAMES
                    && names >= A_THIRD;
            if (quarrel) {
                noWord(weighing, common);
            } else {
                weighing.differs(3, () -> "they speak of other things");
            }
        } else if (story == 0) {
            noWord(weighing, common);
        }
        if (story > 0) {
            weighing.agrees(story, () -> "rare words of the articles in common");
        }
        if (one.article().equals(other.article())) {
            weighing.agrees(1, () -> "in the same article");
        } else if (shared >= 2 && names >= 0.2) {
            weighing.agrees(
                    names >= 0.5 && shared >= SOME_NAMES ? 3 : names >= A_THIRD ? 2 : 1,
                    () -> shared + " names and numbers in common");
        } else if (names < 0.1 && Math.min(first.size(), second.size()) >= SOME_NAMES) {
            weighing.differs(1, () -> "hardly a name in common");
        }
    }

    private static void noWord(Weighing weighing, int common) {
        if (common == 0) {
            weighing.differs(1, () -> "no word in common");
        }
    }

    /** What an article names beside those who take part, whom all articles on them name. */
    private static Set<String> namesBesideSides(Account account, Account other) {
        Set<String> names = new HashSet<>(account.names());
        for (Side side : List.of(account.source(), account.target(), other.source(), other.target())) {
            names.removeAll(side.words());
        }
        return names;
    }
}
