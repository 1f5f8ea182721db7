package org.demarche.register;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.amount.Amount;
import org.demarche.amount.Measure;
import org.demarche.amount.SentenceAmounts;
import org.demarche.amount.SentenceAmounts.Counted;
import org.demarche.equipment.EquipmentFinder.Found;
import org.demarche.record.Act;
import org.demarche.text.Sentence;
import org.demarche.text.Span;
import org.demarche.text.Token;

/** What is sold or handed over: the nouns, their words without article and number, how many, and in what condition. */
final class ArmsItems {
    /** Words for a transfer or a quantity; what they are of, or for, is the item. */
    private static final String CARRIERS = "arms.carrier";
    /** Adjectives that say nothing of the item. */
    private static final String EMPTY = "arms.empty";

    /** What may be joined to arms as a further item. */
    private static final List<String> THINGS =
            List.of("arms", "arms.maybe", "arms.craft", "arms.also", "equipment.noun");

    private static final Map<String, String> CONDITIONS = Map.ofEntries(
            Map.entry("new", "new"),
            Map.entry("brand-new", "new"),
            Map.entry("newly", "new"),
            Map.entry("used", "second-hand"),
            Map.entry("second-hand", "second-hand"),
            Map.entry("secondhand", "second-hand"),
            Map.entry("surplus", "second-hand"),
            Map.entry("retired", "second-hand"),
            Map.entry("decommissioned", "second-hand"),
            Map.entry("refurbished", "modernised"),
            Map.entry("modernised", "modernised"),
            Map.entry("modernized", "modernised"),
            Map.entry("upgraded", "modernised"),
            Map.entry("overhauled", "modernised"));

    private static final Set<String> PARTS =
            Set.of("first", "last", "rest", "remainder", "some", "most", "part", "half");

    private static final int DEEPEST = 4;

    /**
     * A thing that is sold or handed over.
     *
     * @param head its noun
     * @param words its words without article and number
     */
    record Item(Token head, Span words) {}

    private final Told told;
    private final Act coding;
    private final Sentence sentence;

    ArmsItems(Told told, Act coding) {
        this.told = told;
        this.coding = coding;
        this.sentence = told.sentence();
    }

    /** The items in the order of the text; empty where the words do not say what. */
    List<Item> find() {
        List<Item> found = new ArrayList<>();
        for (Token head : heads()) {
            collect(head, found, 0);
        }
        return List.copyOf(found);
    }

    /** The nouns in the slot that the rule names, or the act's own noun. */
    private List<Token> heads() {
        String slot = coding.rule().capture().get("item");
        if (slot != null) {
            List<Token> heads = slot(slot);
            return heads.isEmpty() ? List.of() : List.of(heads.get(0));
        }
        if (coding.trigger().isNoun()) {
            return List.of(coding.trigger());
        }
        List<Token> objects = coding.frame().slot("obj");
        return objects.isEmpty() ? List.of() : List.of(objects.get(0));
    }

    private List<Token> slot(String name) {
        int step = name.indexOf('>');
        if (step < 0) {
            return coding.frame().slot(name);
        }
        return coding.frame().slot(name.substring(0, step)).stream()
                .flatMap(head -> told.acts().frames().frame(head).slot(name.substring(step + 1)).stream())
                .toList();
    }

    private void collect(Token head, List<Item> found, int depth) {
        if (depth > DEEPEST || found.stream().anyMatch(item -> item.words().overlaps(head.span()))) {
            return;
        }
        boolean carrier =
                holds(CARRIERS, head) || head.tag().equals("CD") || head.tag().equals("$");
        boolean weapon = told.acts().equipment().of(head).isPresent();
        if (carrier && !weapon) {
            Optional<Token> within = within(head);
            if (within.isPresent()) {
                collect(within.get(), found, depth + 1);
                return;
            }
            modifier(head).ifPresent(found::add);
            return;
        }
        if (!head.isNoun() && !weapon) {
            return;
        }
        found.add(new Item(head, words(head)));
        for (Token child : sentence.children(head)) {
            boolean joined = child.isRelation("conj") && child.isNoun() && child.index() > head.index();
            if (joined && isThing(child) && !isOfAnother(child)) {
                collect(child, found, depth + 1);
            }
        }
        boolean others = found.size() > 1 && found.get(0).head().index() == head.index();
        if (others && !isThing(head)) {
            found.remove(0);
        }
    }

    /** "Systems, and launchers donated by Italy". */
    private boolean isOfAnother(Token noun) {
        return sentence.children(noun).stream()
                .anyMatch(child -> child.isRelation("acl") && child.tag().equals("VBN"));
    }

    private boolean isThing(Token noun) {
        return THINGS.stream().anyMatch(name -> holds(name, noun))
                || told.acts().equipment().of(noun).isPresent();
    }

    /** What a carrier is of or for: "sale of jets", "contract for jets", "two billion dollars in arms". */
    private Optional<Token> within(Token head) {
        for (String preposition : List.of("of", "for", "in")) {
            for (Token child : sentence.children(head)) {
                boolean thing = child.isRelation("nmod")
                        && told.actors().preposition(child).equals(preposition)
                        && child.isNoun()
                        && (isThing(child)
                                || told.actors().actors(child).stream().noneMatch(a -> a.country() != null));
                if (thing) {
                    return Optional.of(child);
                }
            }
        }
        return Optional.empty();
    }

    /** "Arms" in "arms sale", "fighter jet" in "fighter jet deal". */
    private Optional<Item> modifier(Token head) {
        List<Token> before = sentence.children(head).stream()
                .filter(child -> child.index() < head.index())
                .filter(child -> child.isRelation("compound") && !child.isProper())
                .toList();
        if (before.isEmpty()) {
            return Optional.empty();
        }
        Token last = before.stream()
                .filter(word -> !holds(CARRIERS, word))
                .reduce((first, second) -> second)
                .orElse(before.get(before.size() - 1));
        return holds(EMPTY, last) ? Optional.empty() : Optional.of(new Item(last, words(last)));
    }

    private boolean holds(String name, Token word) {
        return told.codebook().classes().contains(name, word.lemmaLower())
                || told.codebook().classes().contains(name, word.lower());
    }

    /** The noun with its modifiers and its designation, without article, number, owner and words that say nothing. */
    private Span words(Token head) {
        Span weapon = told.acts().equipment().of(head).map(Found::span).orElse(head.span());
        int first = head.index();
        while (first > 0) {
            Token before = sentence.token(first - 1);
            boolean named = before.span().overlaps(weapon);
            boolean hyphened = sentence.token(first).tag().equals("HYPH");
            boolean inside = sentence.dominates(head, before) || named || hyphened;
            boolean word = hyphened
                    || before.isNoun() && !isOwner(before)
                    || before.isAdjective()
                    || before.tag().equals("HYPH")
                    || before.tag().equals("VBN")
                    || before.tag().equals("VBG");
            if (before.lower().equals("including")
                    || !named
                            && (!inside
                                    || !word
                                    || !hyphened
                                            && told.codebook()
                                                    .amounts()
                                                    .number(before.lower())
                                                    .isPresent())) {
                break;
            }
            first--;
        }
        first = joined(first, head);
        while (first < head.index() && isDropped(first, weapon)) {
            first += isHyphened(first) ? 3 : 1;
        }
        int start = Math.min(sentence.token(first).span().start(), weapon.start());
        return new Span(start, Math.max(end(head, weapon), weapon.end()));
    }

    /** "40 Marder fighting vehicles": the name may have been read as the noun. */
    private int end(Token head, Span weapon) {
        if (!head.span().overlaps(weapon)) {
            return head.span().end();
        }
        int last = head.index();
        for (int i = head.index() + 1; i < sentence.size(); i++) {
            Token next = sentence.token(i);
            if (next.isNoun() && holds("equipment.noun", next)) {
                last = i;
            }
            if (!next.isNoun()
                    && !next.tag().equals("VBG")
                    && !next.tag().equals("HYPH")
                    && !next.isAdjective()
                    && !next.span().overlaps(weapon)) {
                break;
            }
        }
        return sentence.token(last).span().end();
    }

    /** "Patriot and AMRAAM missiles", "military and defence equipment": the phrase begins with the first of two. */
    private int joined(int first, Token head) {
        if (first < 2
                || !sentence.token(first - 1).tag().equals("CC")
                || !sentence.dominates(head, sentence.token(first - 2))) {
            return first;
        }
        if (sentence.token(first - 2).isAdjective()) {
            return first - 2;
        }
        Span before = sentence.token(first - 2).span();
        return told.acts().equipment().all().stream()
                .filter(found -> found.span().overlaps(before))
                .findFirst()
                .map(found -> sentence.tokens().stream()
                        .filter(token -> token.span().overlaps(found.span()))
                        .findFirst()
                        .orElseThrow()
                        .index())
                .orElse(first);
    }

    private boolean isDropped(int index, Span weapon) {
        Token word = sentence.token(index);
        String whole = isHyphened(index)
                ? word.lower() + "-" + sentence.token(index + 2).lower()
                : word.lower();
        return !word.span().overlaps(weapon)
                && (holds(EMPTY, word) && !isHyphened(index)
                        || word.tag().equals("HYPH")
                        || CONDITIONS.containsKey(whole)
                        || told.actors().modifiers(word).stream().anyMatch(a -> a.country() != null));
    }

    /** "Second-hand" is three words to the parser. */
    private boolean isHyphened(int index) {
        return index + 2 < sentence.size() && sentence.token(index + 1).tag().equals("HYPH");
    }

    /** "Russia's missiles". */
    private boolean isOwner(Token word) {
        return word.relation().equals("nmod:poss") || word.tag().equals("POS");
    }

    /** How many of an item; a figure of its designation is no number. */
    Optional<Counted> number(Item item, SentenceAmounts amounts) {
        if (item.head().isRelation("compound")
                && Set.of("licence", "license", "permit", "contract", "deal")
                        .contains(sentence.token(item.head().head()).lemmaLower())) {
            return Optional.empty();
        }
        Optional<Found> weapon = told.acts().equipment().of(item.head());
        return amounts.heads().keySet().stream()
                .filter(amount -> amount.measure() == Measure.COUNT)
                .filter(amount ->
                        weapon.isEmpty() || !amount.span().overlaps(weapon.get().span()))
                .filter(amount -> counts(amount, item, amounts) && !isWhole(amount))
                .map(amount -> new Counted(amount.span(), amount.quantity()))
                .findFirst();
    }

    /** "The first of 16 jets": the number is not that of what is handed over. */
    private boolean isWhole(Amount amount) {
        return sentence.tokens().stream()
                .filter(token -> token.span().start() >= amount.span().start() && token.index() > 1)
                .findFirst()
                .filter(token -> sentence.token(token.index() - 1).lower().equals("of")
                        && PARTS.contains(sentence.token(token.index() - 2).lower()))
                .isPresent();
    }

    private static boolean counts(Amount amount, Item item, SentenceAmounts amounts) {
        return amounts.isOn(amount, item.head())
                || amounts.item(amount)
                        .filter(noun -> item.words().overlaps(noun.span()))
                        .isPresent();
    }

    /** The words of an item behind those that say how many. */
    String withNumber(Item item, SentenceAmounts amounts) {
        return number(item, amounts)
                .map(counted -> counted.span())
                .filter(span ->
                        span.end() <= item.words().start() && item.words().start() - span.end() < 40)
                .map(span -> new Span(span.start(), item.words().end()))
                .orElse(item.words())
                .of(told.text());
    }

    /** New, second-hand or modernised, where a word before the noun says so. */
    Optional<String> condition(Item item) {
        Set<String> found = new LinkedHashSet<>();
        for (int i = item.head().index() - 1; i >= 0; i--) {
            Token before = sentence.token(i);
            if (!sentence.dominates(item.head(), before) || before.tag().equals("IN")) {
                break;
            }
            String whole =
                    isHyphened(i) ? before.lower() + "-" + sentence.token(i + 2).lower() : before.lower();
            Optional.ofNullable(CONDITIONS.get(whole)).ifPresent(found::add);
        }
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }
}
