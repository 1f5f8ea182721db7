package org.demarche.amount;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.codebook.Codebook;
import org.demarche.text.Sentence;
import org.demarche.text.Span;
import org.demarche.text.Token;

/** The amounts of one sentence and the words in its graph that they count. Not thread-safe. */
public final class SentenceAmounts {
    private static final Set<String> COMPARED = Set.of("fewer", "less", "more");

    private static final Set<String> NONE = Set.of("nobody", "none");

    private final Sentence sentence;
    private final Codebook codebook;
    private final Map<Amount, Token> tops = new LinkedHashMap<>();
    private final Map<Amount, Token> items = new LinkedHashMap<>();

    /**
     * What is counted by a phrase.
     *
     * @param span the words that say how many
     * @param quantity how many
     * @param parts of phrases joined by "and": each with its own number; empty for one phrase
     */
    public record Counted(Span span, Quantity quantity, List<Counted> parts) {
        public Counted {
            parts = List.copyOf(parts);
        }

        public Counted(Span span, Quantity quantity) {
            this(span, quantity, List.of());
        }

        /** The part that a phrase overlaps, or all of it where that is not one part alone. */
        public Counted within(Span phrase) {
            List<Counted> met =
                    parts.stream().filter(part -> part.span().overlaps(phrase)).toList();
            return met.size() == 1 ? met.get(0) : this;
        }
    }

    /** @param text of the whole article */
    public SentenceAmounts(String text, Sentence sentence, Codebook codebook) {
        this.sentence = sentence;
        this.codebook = codebook;
        for (Amount amount : new AmountFinder(codebook).find(text, sentence.span())) {
            Optional<Token> top = top(amount);
            if (top.isPresent() && !isNumberOf(amount, top.get())) {
                tops.put(amount, top.get());
                item(amount, top.get()).ifPresent(item -> items.put(amount, item));
            }
        }
    }

    /** In the order of the text. */
    public List<Amount> amounts() {
        return List.copyOf(tops.keySet());
    }

    /** What a count counts: "jets" in "12 fighter jets" and in "dozens of jets". */
    public Optional<Token> item(Amount amount) {
        return Optional.ofNullable(items.get(amount));
    }

    /** True when a word is the head of an amount or is what it counts. */
    public boolean isOn(Amount amount, Token word) {
        Token item = items.get(amount);
        Token top = tops.get(amount);
        return top != null && top.index() == word.index() || item != null && item.index() == word.index();
    }

    /** Amounts with the head of each, in the order of the text. */
    public Map<Amount, Token> heads() {
        return tops;
    }

    private Optional<Token> top(Amount amount) {
        List<Token> inside = sentence.tokens().stream()
                .filter(token -> token.span().overlaps(amount.span()))
                .toList();
        return inside.stream()
                .filter(token -> inside.stream().noneMatch(other -> other.index() == token.head()))
                .filter(token -> !Set.of("IN", "RB", "RBR", "RBS", "TO", "HYPH").contains(token.tag()))
                .reduce((a, b) -> isQuantity(b) || !isQuantity(a) ? b : a)
                .or(() -> inside.stream().reduce((a, b) -> b));
    }

    private static boolean isQuantity(Token token) {
        return token.tag().equals("CD")
                || token.tag().startsWith("NN")
                || token.tag().equals("$");
    }

    /** "Article 5", "Flight 17", "Group of Eight": a number that is a name. */
    private boolean isNumberOf(Amount amount, Token top) {
        if (amount.measure() != Measure.COUNT) {
            return false;
        }
        boolean behind = top.head() >= 0
                && top.head() < top.index()
                && (top.isRelation("nummod") || top.isRelation("dep") || top.isRelation("flat"));
        boolean ofNoun = behind && sentence.token(top.head()).isNoun();
        Token first = sentence.token(top.index());
        boolean alone = chunk(amount).isEmpty();
        return ofNoun && alone
                || first.isProper() && top.index() > 0 && amount.quantity().exact() && alone;
    }

    private Optional<Token> item(Amount amount, Token top) {
        if (amount.measure() != Measure.COUNT) {
            return Optional.empty();
        }
        Optional<Token> chunk = chunk(amount);
        if (chunk.isPresent()) {
            return chunk;
        }
        boolean modifies = top.isRelation("nummod") || top.isRelation("det") || top.isRelation("amod");
        return modifies && top.head() > top.index() ? sentence.head(top) : Optional.empty();
    }

    /** The last noun of the phrase that begins right behind an amount, past "of" and an article. */
    private Optional<Token> chunk(Amount amount) {
        int at = 0;
        while (at < sentence.size()
                && sentence.token(at).span().start() < amount.span().end()) {
            at++;
        }
        if (at + 1 < sentence.size() && sentence.token(at).lower().equals("of")) {
            at++;
            at = sentence.token(at).tag().equals("DT")
                            || sentence.token(at).tag().equals("PRP$")
                    ? at + 1
                    : at;
        }
        Token noun = null;
        for (; at < sentence.size(); at++) {
            Token token = sentence.token(at);
            boolean inner = token.isAdjective()
                    || token.tag().equals("VBN")
                    || token.tag().equals("VBG")
                    || token.tag().equals("HYPH")
                    || token.tag().equals("CD") && !token.isRelation("obj");
            if (token.isNoun()) {
                boolean ended = noun != null && noun.tag().endsWith("S") && noun.head() != token.index();
                if (ended) {
                    break;
                }
                noun = token;
            } else if (!inner || noun != null && !isOfName(at)) {
                break;
            }
        }
        return Optional.ofNullable(noun);
    }

    /** The hyphen and the figures of "S-400 batteries". */
    private boolean isOfName(int at) {
        return sentence.token(at).tag().equals("HYPH")
                || at > 0 && sentence.token(at - 1).tag().equals("HYPH");
    }

    /** How many a noun phrase stands for: its number and those of the phrases joined to it; "a soldier" is one. */
    public Optional<Counted> counted(Token head) {
        Optional<Counted> first = own(head);
        List<Counted> parts = new ArrayList<>();
        first.map(counted -> upTo(counted, head)).ifPresent(parts::add);
        for (Token child : sentence.children(head)) {
            boolean joined = child.isRelation("conj")
                    && !child.isVerb()
                    && !sentence.token(child.index() - 1).lower().equals("including");
            if (joined) {
                own(child)
                        .map(counted -> upTo(counted, child))
                        .filter(part -> parts.stream().noneMatch(p -> p.span().overlaps(part.span())))
                        .ifPresent(parts::add);
            }
        }
        if (parts.size() < 2) {
            return first;
        }
        Counted all = parts.get(0);
        for (Counted part : parts.subList(1, parts.size())) {
            all = new Counted(all.span().cover(part.span()), all.quantity().plus(part.quantity()));
        }
        return Optional.of(new Counted(all.span(), all.quantity(), parts));
    }

    private static Counted upTo(Counted counted, Token head) {
        return new Counted(counted.span().cover(head.span()), counted.quantity());
    }

    private Optional<Counted> own(Token head) {
        Optional<Counted> number = tops.keySet().stream()
                .filter(amount -> amount.measure() == Measure.COUNT && isOn(amount, head))
                .map(amount -> new Counted(amount.span(), amount.quantity()))
                .findFirst();
        return number.isPresent() ? number : none(head).or(() -> one(head));
    }

    /** "no one", "nobody", "no soldiers". */
    private Optional<Counted> none(Token head) {
        Optional<Token> no = sentence.children(head).stream()
                .filter(child -> child.lower().equals("no") && child.head() == head.index())
                .filter(child ->
                        !COMPARED.contains(sentence.token(child.index() + 1).lower()))
                .findFirst();
        boolean none = NONE.contains(head.lower());
        return no.isPresent() || none
                ? Optional.of(new Counted(
                        no.map(n -> n.span().cover(head.span())).orElse(head.span()), Quantity.ZERO))
                : Optional.empty();
    }

    private Optional<Counted> one(Token head) {
        if (!head.tag().equals("NN")
                || codebook.agents()
                        .find(head.lemmaLower())
                        .filter(a -> a.person())
                        .isEmpty()) {
            return Optional.empty();
        }
        return sentence.children(head).stream()
                .filter(child -> child.lower().equals("a") || child.lower().equals("an"))
                .map(article -> new Counted(article.span().cover(head.span()), Quantity.ONE))
                .findFirst();
    }

    /** The counts on the words directly below a word and behind it. */
    List<Counted> behind(Token word) {
        List<Counted> found = new ArrayList<>();
        for (Token child : sentence.children(word)) {
            boolean loose =
                    Set.of("dep", "obl:npmod", "obl:tmod", "nummod", "obj").contains(child.relation());
            if (loose && child.index() > word.index()) {
                counted(child).ifPresent(found::add);
            }
        }
        return found;
    }
}
