package org.demarche.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.codebook.TimeGrammar;
import org.demarche.codebook.TimeOp;
import org.demarche.codebook.TimeRule;
import org.demarche.text.Sentence;
import org.demarche.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds the time expressions of one sentence: from left to right the longest, and of two as long the one whose rule
 * stands first. A sentence without a word of time costs one look-up for each of its words. Not thread-safe.
 */
public final class TimeMatcher {
    private static final Pattern YEAR = Pattern.compile("1[0-9]{3}|20[0-9]{2}");
    private static final Pattern DAY = Pattern.compile("([1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,2}");
    private static final Pattern ORDINAL = Pattern.compile("([1-9][0-9]?)(?:st|nd|rd|th)");
    private static final Pattern DECADE = Pattern.compile("((?:1[0-9]|20)[0-9]0)s");
    private static final Pattern ISO = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern SLASHED = Pattern.compile("[0-9]{1,2}/[0-9]{1,2}/(?:1[0-9]|20)[0-9]{2}");
    private static final Pattern PART = Pattern.compile("(mid|early|late)-(.+)");
    private static final Set<String> LEADING = Set.of("after", "on");
    private static final int MAX_NOUN = 4;
    /** How many words an expression may have before the first that shows what it is. */
    private static final int REACH = 7;

    private final TimeGrammar grammar;
    private final Sentence sentence;
    private final String[] lower;

    private TimeMatcher(TimeGrammar grammar, Sentence sentence, String[] lower) {
        this.grammar = grammar;
        this.sentence = sentence;
        this.lower = lower;
    }

    /** The expressions of a sentence in the order of the text; they do not overlap. */
    public static List<TimeExpression> find(TimeGrammar grammar, Sentence sentence) {
        int last = sentence.size() - 1;
        while (last >= 0 && !isAnchor(grammar, sentence.token(last))) {
            last--;
        }
        if (last < 0) {
            return List.of();
        }
        String[] lower = new String[sentence.size()];
        for (int i = 0; i < lower.length; i++) {
            lower[i] = sentence.token(i).lower().replace('\u2019', '\'');
        }
        return new TimeMatcher(grammar, sentence, lower).all(last);
    }

    private static boolean isAnchor(TimeGrammar grammar, Token token) {
        return grammar.isAnchor(token.form(), token.lower());
    }

    /** @param last the last word that shows that the sentence speaks of time */
    private List<TimeExpression> all(int last) {
        List<TimeExpression> found = new ArrayList<>();
        int at = 0;
        int anchor = 0;
        while (at <= last) {
            anchor = Math.max(anchor, at);
            while (!isAnchor(grammar, sentence.token(anchor))) {
                anchor++;
            }
            at = Math.max(at, anchor - REACH);
            Optional<TimeExpression> best =
                    Character.isLetterOrDigit(lower[at].charAt(0)) ? longest(at, false) : Optional.empty();
            best.ifPresent(found::add);
            at = best.map(TimeExpression::to).orElse(at + 1);
        }
        return List.copyOf(found);
    }

    private Optional<TimeExpression> longest(int at, boolean nested) {
        TimeExpression best = null;
        for (TimeRule rule : grammar.rulesAt(lower[at])) {
            boolean placed =
                    nested ? rule.place() != TimeRule.Place.ATTRIBUTIVE : rule.place() != TimeRule.Place.NESTED;
            if (!placed) {
                continue;
            }
            for (List<TimeRule.Element> pattern : rule.patterns()) {
                Trail end = match(pattern, 0, new Trail(at, at, null, null, null));
                if (end != null && end.at() > at && isBetter(rule, end, best) && fits(rule, at, end.at())) {
                    best = end.expression(rule);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The longer wins, and of two as long the one that stands before its noun. */
    private static boolean isBetter(TimeRule rule, Trail end, @Nullable TimeExpression best) {
        return best == null
                || end.at() > best.to()
                || end.at() == best.to()
                        && rule.place() == TimeRule.Place.ATTRIBUTIVE
                        && best.rule().place() != TimeRule.Place.ATTRIBUTIVE;
    }

    /** What was matched so far, as a list that grows at its end and shares its beginning. */
    private record Trail(
            int from,
            int at,
            @Nullable Trail before,
            TimeRule.@Nullable Element element,
            @Nullable Object caught) {
        Trail step(int length, TimeRule.Element by, @Nullable Object value) {
            return new Trail(from, at + length, this, by, value);
        }

        TimeExpression expression(TimeRule rule) {
            Map<String, String> values = new HashMap<>();
            List<TimeExpression> inner = new ArrayList<>();
            for (Trail trail = this; trail != null; trail = trail.before()) {
                if (trail.caught() instanceof TimeExpression expression) {
                    inner.add(0, expression);
                } else if (trail.element() != null && trail.caught() != null) {
                    values.put(trail.element().key(), String.valueOf(trail.caught()));
                }
            }
            return new TimeExpression(rule, from, at, values, inner);
        }
    }

    private @Nullable Trail match(List<TimeRule.Element> pattern, int step, Trail trail) {
        if (step == pattern.size()) {
            return trail;
        }
        TimeRule.Element element = pattern.get(step);
        Trail best = element.optional() ? match(pattern, step + 1, trail) : null;
        if (trail.at() < lower.length) {
            for (Trail next : steps(element, trail)) {
                Trail end = match(pattern, step + 1, next);
                if (end != null && (best == null || end.at() > best.at())) {
                    best = end;
                }
            }
        }
        return best;
    }

    private List<Trail> steps(TimeRule.Element element, Trail trail) {
        int at = trail.at();
        String name = element.name();
        if (name == null) {
            return element.words().contains(lower[at]) ? List.of(trail.step(1, element, null)) : List.of();
        }
        if (name.equals("time")) {
            return longest(at, true)
                    .map(e -> List.of(trail.step(e.to() - at, element, e)))
                    .orElse(List.of());
        }
        if (name.equals("noun")) {
            int length = noun(at);
            return length == 0 ? List.of() : List.of(trail.step(length, element, null));
        }
        List<Trail> steps = new ArrayList<>(1);
        String form = byForm(name, at);
        if (form != null) {
            steps.add(trail.step(1, element, form));
        }
        for (TimeGrammar.Word word : grammar.wordsAt(lower[at])) {
            if (word.name().equals(name) && stands(word.forms(), at)) {
                steps.add(trail.step(word.forms().size(), element, word.value()));
            }
        }
        steps.sort(Comparator.comparingInt(Trail::at).reversed());
        return steps;
    }

    private boolean stands(List<String> forms, int at) {
        if (at + forms.size() > lower.length) {
            return false;
        }
        for (int i = 0; i < forms.size(); i++) {
            String form = forms.get(i);
            boolean capital = Character.isUpperCase(form.charAt(0));
            if (!form.toLowerCase(Locale.ROOT).equals(lower[at + i])
                    || capital
                            && !Character.isUpperCase(
                                    sentence.token(at + i).form().charAt(0))) {
                return false;
            }
        }
        boolean plain = Character.isLowerCase(forms.get(0).charAt(0));
        return !(plain && sentence.token(at).isProper() && followsName(at));
    }

    /** The value of a word that belongs to a class by its form, or null. */
    private @Nullable String byForm(String name, int at) {
        String word = lower[at];
        return switch (name) {
            case "year" -> YEAR.matcher(word).matches() ? word : null;
            case "iso" -> ISO.matcher(word).matches() ? word : null;
            case "slashed" -> SLASHED.matcher(word).matches() ? word : null;
            case "number" -> NUMBER.matcher(word).matches() ? word : null;
            case "day" -> first(DAY, word);
            case "ordinal" -> first(ORDINAL, word);
            case "decade" -> first(DECADE, word);
            case "part_year", "part_month" -> part(name, word);
            default -> null;
        };
    }

    private static @Nullable String first(Pattern pattern, String word) {
        Matcher matcher = pattern.matcher(word);
        return matcher.matches() ? matcher.group(1) : null;
    }

    /** "mid-2003" as the share and the year, "mid-May" as the share and the month. */
    private @Nullable String part(String name, String word) {
        Matcher matcher = PART.matcher(word);
        if (!matcher.matches()) {
            return null;
        }
        String whole = matcher.group(2);
        if (name.equals("part_year")) {
            return YEAR.matcher(whole).matches() ? value("part", matcher.group(1)) + " " + whole : null;
        }
        String month = value("month", whole);
        return month == null ? null : value("part", matcher.group(1)) + " " + month;
    }

    private @Nullable String value(String name, String word) {
        for (TimeGrammar.Word each : grammar.wordsAt(word)) {
            if (each.name().equals(name) && each.forms().size() == 1) {
                return each.value();
            }
        }
        return null;
    }

    /** Words up to the noun that the word before belongs to, itself included; 0 when there is none. */
    private int noun(int at) {
        if (at == 0) {
            return 0;
        }
        int head = sentence.token(at - 1).head();
        return head >= at && head < at + MAX_NOUN && sentence.token(head).isNoun() ? head - at + 1 : 0;
    }

    private boolean fits(TimeRule rule, int from, int to) {
        Token last = sentence.token(to - 1);
        if (from > 1 && isJoined(from) || rule.op() == TimeOp.FROM_THERE && leadsOn(last)) {
            return false;
        }
        if (rule.place() == TimeRule.Place.ATTRIBUTIVE) {
            return isBeforeItsNoun(from, to);
        }
        boolean year = YEAR.matcher(lower[to - 1]).matches();
        return year ? !counts(last) && !(from == to - 1 && followsName(from)) : from < to - 1 || !isName(last);
    }

    /** "Two weeks before the vote": counted from what follows, not from the text before. */
    private boolean leadsOn(Token last) {
        boolean joins = last.isRelation("case") || last.isRelation("mark") || LEADING.contains(last.lower());
        int next = last.index() + 1;
        return joins && next < sentence.size() && !sentence.token(next).isRelation("punct");
    }

    /** "1,200 soldiers", "1999 people": a number of something, not a year. */
    private boolean counts(Token number) {
        int next = number.index() + 1;
        if (next >= sentence.size() || number.head() < next) {
            return false;
        }
        Token follower = sentence.token(next);
        return (follower.isNoun() || follower.isAdjective()) && !follower.isProper();
    }

    /** The second half of a word with a hyphen: seventy-seven years later. */
    private boolean isJoined(int at) {
        Token before = sentence.token(at - 1);
        return before.form().equals("-")
                && before.span().end() == sentence.token(at).span().start()
                && before.span().start() == sentence.token(at - 2).span().end();
    }

    /** A year that closes a name: Rio 2016. */
    private boolean followsName(int at) {
        return at > 0 && sentence.token(at - 1).isProper();
    }

    /** Part of a name, as in Bloody Sunday or the Sunday Times. */
    private boolean isName(Token word) {
        int at = word.index();
        if (word.isRelation("compound") || word.isRelation("flat")) {
            return true;
        }
        if (at == 0) {
            return false;
        }
        Token before = sentence.token(at - 1);
        return before.head() == at
                && (before.isRelation("amod") || before.isRelation("compound"))
                && Character.isUpperCase(before.form().charAt(0));
    }

    private boolean isBeforeItsNoun(int from, int to) {
        Token last = sentence.token(to - 1);
        if (last.head() < to || !sentence.token(last.head()).isNoun() || followsName(from)) {
            return false;
        }
        Token noun = sentence.token(last.head());
        boolean year = YEAR.matcher(lower[to - 1]).matches();
        boolean possessive = last.relation().equals("nmod:poss");
        return year ? !noun.tag().equals("NNS") || isDetermined(noun, from) : possessive || !noun.isProper();
    }

    private boolean isDetermined(Token noun, int before) {
        return sentence.children(noun).stream()
                .anyMatch(c -> c.index() < before
                        && (c.isRelation("det") || c.relation().equals("nmod:poss")));
    }
}
