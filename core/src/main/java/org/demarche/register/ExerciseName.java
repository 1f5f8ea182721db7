package org.demarche.register;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.codebook.WordClasses;
import org.demarche.text.Sentence;
import org.demarche.text.Span;
import org.demarche.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * What an exercise is called: a known series, or a name or quoted words beside the word "exercise" that are nobody's name
 * and no place's.
 */
final class ExerciseName {
    private static final Set<String> CALLED = Set.of(
            "called", "named", "dubbed", "codenamed", "code-named", "titled", "entitled", "known", "as", "nicknamed");
    private static final Set<String> OPENING = Set.of("\"", "\u201c", "``", "'", "\u2018");
    /** Words of places and forces, which stand in front of exercises and name none. */
    private static final Set<String> COMMON = Set.of(
            "sea",
            "gulf",
            "ocean",
            "strait",
            "peninsula",
            "province",
            "region",
            "asia",
            "africa",
            "europe",
            "pacific",
            "atlantic",
            "arctic",
            "caribbean",
            "mediterranean",
            "baltic",
            "indo",
            "joint",
            "military",
            "naval",
            "navy",
            "army",
            "air",
            "force",
            "forces",
            "armed",
            "marine",
            "marines",
            "command",
            "fleet",
            "guard",
            "exercise",
            "exercises",
            "drill",
            "drills",
            "the",
            "a",
            "ministry",
            "defence",
            "defense",
            "allied",
            "allies",
            "central",
            "eastern",
            "western",
            "northern",
            "southern",
            "international",
            "annual",
            "war",
            "games",
            "game",
            "group",
            "combined",
            "task",
            "black",
            "general",
            "korean",
            "q",
            "mr",
            "ms",
            "president",
            "minister",
            "live",
            "pla",
            "korea");

    private static final Set<String> TIMES = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "spring",
            "summer",
            "autumn",
            "winter");
    private static final int LONGEST_SERIES = 3;

    private final Told told;
    private final Sentence sentence;

    ExerciseName(Told told) {
        this.told = told;
        this.sentence = told.sentence();
    }

    /**
     * The name, if the words give one.
     *
     * @param exercise the word for exercise, if there is one
     * @param words those that tell of it
     */
    Optional<String> of(@Nullable Token exercise, List<Token> words) {
        if (exercise != null) {
            Optional<String> beside =
                    before(exercise).or(() -> after(exercise.index() + 1)).or(() -> called(words));
            if (beside.isPresent()) {
                return beside;
            }
        }
        return series(words);
    }

    /** A series of the word class exercise_name, with the year behind it. */
    private Optional<String> series(List<Token> words) {
        WordClasses classes = told.codebook().classes();
        for (Token word : words) {
            if (!Character.isUpperCase(word.form().charAt(0))) {
                continue;
            }
            for (int length = LONGEST_SERIES; length > 0; length--) {
                int end = word.index() + length;
                if (end <= sentence.size() && classes.contains("exercise_name", spelt(word.index(), end))) {
                    return Optional.of(text(word.index(), withNumber(end)));
                }
            }
        }
        return Optional.empty();
    }

    private String spelt(int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            words.append(i == from ? "" : " ").append(sentence.token(i).lower());
        }
        return words.toString();
    }

    /** "the African Lion drills", "its annual Zapad-2021 manoeuvres": capitals in front, past the adjectives. */
    private Optional<String> before(Token exercise) {
        int end = exercise.index();
        while (end > 0 && isModifier(sentence.token(end - 1), exercise)) {
            end--;
        }
        if (end > 0 && isClosing(sentence.token(end - 1))) {
            return quoted(end - 1);
        }
        int start = end;
        while (start > 0 && isPart(start - 1, end)) {
            start--;
        }
        while (start < end && !isNameWord(sentence.token(start))) {
            start++;
        }
        return start < end && isName(start, end) ? Optional.of(text(start, end)) : Optional.empty();
    }

    private static boolean isModifier(Token word, Token exercise) {
        return word.head() == exercise.index()
                && (word.isRelation("amod") || word.isRelation("compound"))
                && Character.isLowerCase(word.form().charAt(0));
    }

    private static boolean isClosing(Token word) {
        return Set.of("\"", "\u201d", "''", "\u2019").contains(word.form()) && !word.isRelation("case");
    }

    private Optional<String> quoted(int closing) {
        for (int i = closing - 1; i >= 0 && i > closing - 6; i--) {
            if (OPENING.contains(sentence.token(i).form())) {
                return i + 1 < closing
                                && Character.isUpperCase(
                                        sentence.token(i + 1).form().charAt(0))
                        ? Optional.of(text(i + 1, closing))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "exercise Malabar", "drills, code-named Peace Mission 2005,", "an exercise called 'Blue Strike'". */
    private Optional<String> after(int from) {
        int start = from;
        boolean called = false;
        while (start < sentence.size() && start < from + 6) {
            String form = sentence.token(start).lower();
            boolean naming = CALLED.contains(form);
            if (!naming
                    && !Set.of(",", "code", "-", "(", "\u2014", "\u2013").contains(form)
                    && !OPENING.contains(sentence.token(start).form())) {
                break;
            }
            called |= naming || OPENING.contains(sentence.token(start).form());
            start++;
        }
        int end = start;
        while (end < sentence.size() && isPart(end, end + 1)) {
            end++;
        }
        end = Math.max(start, end);
        while (end > start && sentence.token(end - 1).form().equals("-")) {
            end--;
        }
        boolean allowed = called || start == from || isSeries(start);
        boolean possessive = end < sentence.size()
                && sentence.token(end).tag().equals("POS")
                && sentence.token(end).lower().endsWith("s");
        return start < end && allowed && !possessive && isName(start, end)
                ? Optional.of(text(start, end))
                : Optional.empty();
    }

    private boolean isSeries(int start) {
        for (int length = 1; length <= LONGEST_SERIES && start + length <= sentence.size(); length++) {
            if (told.codebook().classes().contains("exercise_name", spelt(start, start + length))) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> called(List<Token> words) {
        for (Token word : words) {
            if (Set.of("called", "named", "dubbed", "codenamed").contains(word.lower())) {
                Optional<String> name = after(word.index());
                if (name.isPresent()) {
                    return name;
                }
            }
        }
        return Optional.empty();
    }

    /** True for a word that may stand within a name: a capitalised word, a number behind one, a hyphen between. */
    private boolean isPart(int at, int end) {
        Token word = sentence.token(at);
        if (word.tag().equals("CD") || word.form().equals("-")) {
            return at > 0 && !word.form().equals("One");
        }
        return isNameWord(word);
    }

    private boolean isNameWord(Token word) {
        return Character.isUpperCase(word.form().charAt(0))
                && (word.isProper() || word.isNoun() || word.isAdjective() || word.isVerb())
                && !TIMES.contains(word.lower())
                && told.actors().actors(word).stream()
                        .filter(actor -> actor.span().overlaps(word.span()))
                        .noneMatch(actor -> actor.code() != null && !isOnlyRole(actor.code()));
    }

    /** "Guardian", "Warrior": a word that only says what somebody is. */
    private static boolean isOnlyRole(String code) {
        return code.length() == 3 && Set.of("MIL", "REB", "CVL", "ELI").contains(code);
    }

    private boolean isName(int start, int end) {
        if (isSeries(start)) {
            return true;
        }
        boolean any = false;
        for (int i = start; i < end; i++) {
            Token word = sentence.token(i);
            if (word.isNoun() || word.isAdjective() || word.isVerb()) {
                any |= !COMMON.contains(word.lower());
            }
        }
        boolean first = start == 0 && end == 1 && !sentence.token(0).isProper();
        return any && !first && !COMMON.contains(sentence.token(end - 1).lower());
    }

    private int withNumber(int end) {
        int at = end;
        if (at < sentence.size() && sentence.token(at).form().equals("-")) {
            at++;
        }
        if (at < sentence.size()
                && sentence.token(at).tag().equals("CD")
                && sentence.token(at).form().length() <= 4) {
            return at + 1;
        }
        return end;
    }

    private String text(int from, int to) {
        return new Span(
                        sentence.token(from).span().start(),
                        sentence.token(to - 1).span().end())
                .of(told.text());
    }
}
