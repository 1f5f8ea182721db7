package org.demarche.mention;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.demarche.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * An actor as found in a text.
 *
 * @param span the words that name it here
 * @param text those words
 * @param code CAMEO actor code, or null when the codebook knows none
 * @param country ISO 3166 alpha-3 code of its country, or null
 * @param sectors role codes, in the codebook's order
 * @param name its full name when known
 * @param via how the words became an actor, step by step
 */
public record Actor(
        Span span,
        String text,
        @Nullable String code,
        @Nullable String country,
        List<String> sectors,
        @Nullable String name,
        List<Via> via) {

    public Actor {
        sectors = List.copyOf(sectors);
        via = List.copyOf(via);
    }

    /**
     * True when both stand for the same actor: the same code, or the same words where there is none. Parties of one
     * country that are called differently are two: Democrats and Republicans.
     */
    public boolean sameAs(Actor other) {
        return code == null
                ? other.code == null && span.equals(other.span)
                : Objects.equals(code, other.code) && !isOtherParty(other) && !isAnother(other);
    }

    /** Two whom only the report makes of one country are the same only in the same words. */
    private boolean isAnother(Actor other) {
        boolean guessed = via.stream().anyMatch(step -> step.kind().equals(REPORT))
                || other.via.stream().anyMatch(step -> step.kind().equals(REPORT));
        return guessed && !text.equals(other.text);
    }

    /**
     * "The minister scolded the civil servants": two of one code whom the words tell apart by what they are called, and
     * neither by a word that stands for somebody named before.
     */
    public boolean isCalledOtherwise(Actor other) {
        String mine = role();
        String theirs = other.role();
        return !mine.isEmpty() && !theirs.isEmpty() && !mine.equals(theirs) && !span.overlaps(other.span);
    }

    /** The word for what somebody is, without the plural; "" for who is known by a name or by what went before. */
    private String role() {
        for (Via step : name == null ? via : List.<Via>of()) {
            if (step.kind().equals("title")) {
                String word = step.text().toLowerCase(Locale.ROOT).replaceAll("s$", "");
                Set<String> said = Roles.isKin(word) ? OF_ANOTHER : SAID;
                return via.stream().allMatch(other -> said.contains(other.kind())) ? word : "";
            }
        }
        return "";
    }

    private static final Set<String> SAID = Set.of("title", "demonym", "place", "report", "words");

    /** "her neighbour": whose somebody is may have been told before, since he is not the one whose he is. */
    private static final Set<String> OF_ANOTHER =
            Set.of("title", "demonym", "place", "report", "words", "possessive", "coreference");

    private boolean isOtherParty(Actor other) {
        String mine = partyName();
        String theirs = other.partyName();
        return !mine.isEmpty() && !theirs.isEmpty() && !mine.equals(theirs);
    }

    /** What a party is called, without the plural; "" for what is no party called by its name alone. */
    private String partyName() {
        boolean party = sectors.equals(List.of(PARTY)) && via.size() == 1;
        return party && CALLED.contains(via.get(0).kind()) ? via.get(0).text().replaceAll("s$", "") : "";
    }

    private static final String REPORT = "report";
    private static final String PARTY = "PTY";
    private static final Set<String> CALLED = Set.of("name", "demonym");

    /**
     * A step from words to an actor.
     *
     * @param kind name, demonym, apposition, title, coreference, counterpart, possessive, acronym, speaker, place,
     *     report, context, given or words
     * @param span the words that gave it
     * @param text those words
     */
    public record Via(String kind, Span span, String text) {}
}
