package org.demarche.amount;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.amount.SentenceAmounts.Counted;
import org.demarche.clause.Force;
import org.demarche.clause.ForceReader;
import org.demarche.clause.Frame;
import org.demarche.clause.FrameReader;
import org.demarche.codebook.AmountTable.Harm;
import org.demarche.codebook.AmountTable.Who;
import org.demarche.codebook.Codebook;
import org.demarche.text.Sentence;
import org.demarche.text.Token;

/** Finds how many people were killed, injured and so on in one sentence, by its graph. Not thread-safe. */
public final class HarmReader {
    private static final Set<String> TAKES_LIVES = Set.of("claim", "cost", "take", "lose");

    private final Sentence sentence;
    private final Codebook codebook;
    private final FrameReader frames;
    private final ForceReader forces;
    private final SentenceAmounts amounts;

    public HarmReader(
            Sentence sentence, Codebook codebook, FrameReader frames, ForceReader forces, SentenceAmounts amounts) {
        this.sentence = sentence;
        this.codebook = codebook;
        this.frames = frames;
        this.forces = forces;
        this.amounts = amounts;
    }

    /**
     * What people suffered.
     *
     * @param word that says so
     * @param harm killed, injured, missing, displaced, detained, abducted
     * @param counted how many
     * @param who where those stand who are counted
     * @param real false for what may, might or will be
     */
    public record Suffered(Token word, String harm, Counted counted, Who who, boolean real) {}

    /** In the order of the text. */
    public List<Suffered> read() {
        List<Suffered> found = new ArrayList<>();
        for (Token word : sentence.tokens()) {
            Optional<Harm> harm = harm(word);
            if (harm.isEmpty()) {
                continue;
            }
            Optional<Counted> counted = counted(word, harm.get().who());
            if (counted.isPresent()) {
                Force force = forces.force(word);
                boolean zero = counted.get().quantity().equals(Quantity.ZERO);
                boolean real = !(force.hypothetical() || force.possible() || force.conditional() || force.future());
                if (zero || !force.negated()) {
                    found.add(new Suffered(
                            word, harm.get().harm(), counted.get(), harm.get().who(), real));
                }
            }
        }
        return found;
    }

    private Optional<Harm> harm(Token word) {
        if (word.isVerb()) {
            return codebook.amounts().harm(word.lemmaLower(), "verb");
        }
        if (word.isAdjective()) {
            return codebook.amounts().harm(word.lower(), "adjective");
        }
        return word.isNoun() && !word.isProper()
                ? codebook.amounts()
                        .harm(word.lower(), "noun")
                        .or(() -> codebook.amounts().harm(word.lemmaLower(), "noun"))
                : Optional.empty();
    }

    private Optional<Counted> counted(Token word, Who who) {
        return switch (who) {
            case OBJ ->
                first(frames.frame(word).slot("obj"))
                        .or(() -> amounts.behind(word).stream().findFirst())
                        .or(() -> amounts.counted(word))
                        .or(() -> shortPassive(word));
            case SUBJ -> subject(word);
            case OF -> first(frames.frame(word).slot("of")).or(() -> amounts.counted(word));
            case TO -> toll(word);
            case SELF -> isTaken(word) ? amounts.counted(word) : Optional.empty();
        };
    }

    /** "Two officers wounded in raid": a headline's passive, read as active by a parser. */
    private Optional<Counted> shortPassive(Token word) {
        Frame frame = frames.frame(word);
        boolean past = word.tag().equals("VBD") || word.tag().equals("VBN");
        return past && frame.slot("obj").isEmpty() ? first(frame.slot("subj")) : Optional.empty();
    }

    private Optional<Counted> first(List<Token> heads) {
        return heads.stream().map(amounts::counted).flatMap(Optional::stream).findFirst();
    }

    /** "12 people died", "12 are missing", "left 12 dead", "12 dead". */
    private Optional<Counted> subject(Token word) {
        Frame frame = frames.frame(word);
        Optional<Counted> found = Optional.empty();
        if (word.isAdjective()
                && word.head() >= 0
                && sentence.token(word.head()).isVerb()) {
            List<Token> objects = sentence.children(sentence.token(word.head())).stream()
                    .filter(c -> c.relation().equals("obj") && c.index() < word.index())
                    .toList();
            found = first(objects);
        }
        if (found.isEmpty() && word.isAdjective()) {
            found = amounts.counted(word);
        }
        boolean attribute = word.relation().equals("amod");
        return found.isEmpty() && !attribute ? first(frame.slot("subj")) : found;
    }

    /** "a toll of 12", "the toll rose to 12", "the toll reached 12". */
    private Optional<Counted> toll(Token word) {
        Optional<Counted> own = first(frames.frame(word).slot("of"));
        if (own.isPresent() || word.head() < 0 || !sentence.token(word.head()).isVerb()) {
            return own;
        }
        Frame above = frames.frame(sentence.token(word.head()));
        List<Token> heads = new ArrayList<>(above.slot("to"));
        heads.addAll(above.slot("at"));
        heads.addAll(above.slot("obj"));
        return first(heads);
    }

    /** Lives count as lost only where something takes them. */
    private boolean isTaken(Token word) {
        return !word.lemmaLower().equals("life")
                || sentence.head(word)
                        .filter(h -> TAKES_LIVES.contains(h.lemmaLower()))
                        .isPresent();
    }
}
