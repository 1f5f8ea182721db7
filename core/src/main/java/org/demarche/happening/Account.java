package org.demarche.happening;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.demarche.entry.Days;
import org.demarche.place.Place;
import org.jspecify.annotations.Nullable;

/**
 * What one record tells of a happening, as far as it is compared with others. Immutable. Made by {@link AccountReader}.
 *
 * @param article id of the article
 * @param record id of the record
 * @param trigger the same for all records of one trigger in the article
 * @param manner what must be equal for two to be one: cooperation or conflict, word or deed, whether it is real, and the
 *     month or year where the day is not known
 * @param source the one side
 * @param target the other
 * @param reciprocal whether both act alike
 * @param code CAMEO code of what happened or would have; "" for a bare claim
 * @param days when, or null
 * @param told whether the words of the article say when, rather than its publication
 * @param published when it was told, or null
 * @param place where, or null
 * @param evidence the sentence
 * @param words words with content of the evidence
 * @param around the same, and of a headline those of the sentence below it
 * @param names names and numbers of the whole article
 * @param weekdays days of the week that the article names
 * @param story what the whole article tells
 * @param figures what the record counts, as "killed 12"
 */
public record Account(
        String article,
        String record,
        String trigger,
        String manner,
        Side source,
        Side target,
        boolean reciprocal,
        String code,
        @Nullable Days days,
        boolean told,
        @Nullable Days published,
        @Nullable Place place,
        String evidence,
        Set<String> words,
        Set<String> around,
        Set<String> names,
        Set<DayOfWeek> weekdays,
        Story story,
        List<String> figures) {

    /** Records more than so many days apart do not tell of one happening. */
    public static final int REACH = 4;

    private static final String BODY_OF_STATES = "IGO";

    /** The order in which accounts are looked at, whatever order they came in: as they were published, then by ids. */
    static final Comparator<Account> ORDER = Comparator.comparing(
                    (Account account) -> account.published == null ? LocalDate.MAX : account.published.first())
            .thenComparing(Account::article)
            .thenComparing(Account::record);

    /**
     * One who takes part.
     *
     * @param country its country, or "" when it has none or is not known
     * @param code its code, or "" when it has none
     * @param sectors its roles
     * @param words the words by which it is called
     */
    public record Side(String country, String code, List<String> sectors, Set<String> words) {

        /** Whether no one is named. */
        boolean nobody() {
            return code.isEmpty() && words.isEmpty();
        }

        /** Whether the codebook knows who it is. */
        boolean known() {
            return !code.isEmpty();
        }

        /** Its country, else its code; "" when nobody is named whom the codebook knows. */
        public String key() {
            return country.isEmpty() ? code : country;
        }
    }

    public Account {
        words = Set.copyOf(words);
        around = Set.copyOf(around);
        names = Set.copyOf(names);
        weekdays = Set.copyOf(weekdays);
        figures = List.copyOf(figures);
    }

    /** Equal for records of copies of one sentence that say the same of it. */
    List<Object> likeness() {
        return Arrays.asList(manner, source, target, reciprocal, code, days, told, place, evidence, figures);
    }

    /** Whether both sides are of one country, so that their roles tell them apart. */
    boolean domestic() {
        return !source.country.isEmpty() && source.country.equals(target.country);
    }

    /** Whether the sides are of two countries, or one is a country and the other a body of states such as the UN. */
    boolean abroad() {
        String one = realm(source);
        String other = realm(target);
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }

    private static String realm(Side side) {
        return side.country.isEmpty() && side.code.startsWith(BODY_OF_STATES) ? side.code : side.country;
    }

    /** Whether its words give no day, but the article names the weekday of one in the week before it was published. */
    boolean mayMean(Days day) {
        Days when = published;
        return !told
                && when != null
                && day.length() == 1
                && when.last().isAfter(day.first())
                && day.gapTo(when) < DayOfWeek.values().length
                && weekdays.contains(day.first().getDayOfWeek());
    }

    /** A bare claim: what somebody says, without an act that has a code. */
    boolean claim() {
        return code.isEmpty();
    }
}
