package org.demarche.equipment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.codebook.Codebook;
import org.demarche.codebook.EquipmentTable;
import org.demarche.codebook.EquipmentTable.Name;
import org.demarche.codebook.EquipmentTable.Weapon;
import org.demarche.codebook.Folding;
import org.demarche.text.Sentence;
import org.demarche.text.Span;
import org.demarche.text.Token;

/**
 * Finds the weapons that a sentence calls by their designation, in any spelling and number: "F-16", "F16s", "F-16C/D",
 * "S-400 missile systems". The table is read at the first question. Not thread-safe.
 */
public final class EquipmentFinder {
    /** Nouns that may follow a designation and mean the same: "S-400 systems", not "S-400 deal". */
    private static final String HEADS = "equipment.noun";
    /** Names of so many letters are written in capitals alone: TOW, but Himars. */
    private static final int SHORT = 4;
    /** How far from a name its cue may stand, in characters. */
    private static final int NEAR = 70;

    private static final int MAX_VARIANT = 4;

    /**
     * A weapon in the text.
     *
     * @param span where its designation stands, with the letters of the variant
     * @param sure false for a name that may mean something else, where no word near it says that a weapon is meant
     */
    public record Found(Span span, Weapon weapon, boolean sure) {}

    private record Piece(int start, int end, boolean digits) {}

    private final Sentence sentence;
    private final Codebook codebook;
    private List<Found> known = List.of();
    private boolean read;

    public EquipmentFinder(Sentence sentence, Codebook codebook) {
        this.sentence = sentence;
        this.codebook = codebook;
    }

    /** All weapons of the sentence, in order. */
    public List<Found> all() {
        if (!read) {
            read = true;
            known = find();
        }
        return known;
    }

    /** The weapon that a noun stands for: it is a part of the designation, or follows it and means the same. */
    public Optional<Found> of(Token noun) {
        if (all().isEmpty()) {
            return Optional.empty();
        }
        Optional<Found> own = at(noun);
        if (own.isPresent() || !isHead(noun)) {
            return own;
        }
        for (int i = noun.index() - 1; i >= 0; i--) {
            Token before = sentence.token(i);
            Optional<Found> there = at(before);
            if (there.isPresent()) {
                return there;
            }
            boolean inside = before.isNoun()
                    || before.isAdjective()
                    || before.tag().equals("HYPH")
                    || before.tag().equals("CD")
                    || before.tag().equals("VBG")
                    || sentence.token(i + 1).tag().equals("HYPH");
            if (!inside) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Found> at(Token token) {
        return all().stream().filter(f -> f.span().overlaps(token.span())).findFirst();
    }

    private boolean isHead(Token noun) {
        return codebook.classes().contains(HEADS, noun.lemmaLower())
                || codebook.classes().contains(HEADS, noun.lower());
    }

    private List<Found> find() {
        String text = text();
        List<Piece> pieces = pieces(text);
        List<Found> found = new ArrayList<>();
        int at = 0;
        while (at < pieces.size()) {
            int next = at + 1;
            boolean begins =
                    at == 0 || pieces.get(at - 1).end() < pieces.get(at).start();
            int most = begins ? Math.min(codebook.equipment().longest(), pieces.size() - at) : 0;
            for (int count = most; count > 0; count--) {
                Optional<Found> name = name(text, pieces, at, count);
                if (name.isPresent()) {
                    found.add(name.get());
                    int end = name.get().span().end() - sentence.span().start();
                    while (next < pieces.size() && pieces.get(next).start() < end) {
                        next++;
                    }
                    break;
                }
            }
            at = next;
        }
        return List.copyOf(found);
    }

    /** The sentence as it is written, put together from its words. */
    private String text() {
        StringBuilder text = new StringBuilder();
        text.append(" ".repeat(sentence.span().length()));
        int start = sentence.span().start();
        for (Token token : sentence.tokens()) {
            text.replace(token.span().start() - start, token.span().end() - start, token.form());
        }
        return text.toString();
    }

    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = EquipmentTable.endOfPiece(text, at);
            if (end > at) {
                pieces.add(new Piece(at, end, Character.isDigit(text.charAt(at))));
            }
            at = Math.max(end, at + 1);
        }
        return pieces;
    }

    private Optional<Found> name(String text, List<Piece> pieces, int at, int count) {
        List<String> words = new ArrayList<>();
        for (int i = at; i < at + count; i++) {
            if (i > at && !isGap(text, pieces.get(i - 1).end(), pieces.get(i).start())) {
                return Optional.empty();
            }
            words.add(text.substring(pieces.get(i).start(), pieces.get(i).end()));
        }
        List<Name> names = fitting(words);
        if (names.isEmpty()) {
            String last = words.get(count - 1);
            if (!last.endsWith("s") || last.length() < 2) {
                return Optional.empty();
            }
            words.set(count - 1, last.substring(0, last.length() - 1));
            names = fitting(words);
        }
        int end = names.isEmpty() ? -1 : end(text, pieces, at + count - 1);
        if (end < 0) {
            return Optional.empty();
        }
        Span span = new Span(
                sentence.span().start() + pieces.get(at).start(),
                sentence.span().start() + end);
        for (Name name : names) {
            if (name.cues().isEmpty() || isNear(text, pieces.get(at).start(), end, name.cues())) {
                return Optional.of(new Found(span, name.weapon(), true));
            }
        }
        return names.size() == 1 ? Optional.of(new Found(span, names.get(0).weapon(), false)) : Optional.empty();
    }

    private static boolean isGap(String text, int from, int to) {
        return to == from || to - from == 1 && "- /.'+\u2019\u2010\u2011\u2013\u00a0".indexOf(text.charAt(from)) >= 0;
    }

    private List<Name> fitting(List<String> words) {
        return codebook.equipment().names(EquipmentTable.key(words)).stream()
                .filter(name -> isWrittenAs(name.pieces(), words))
                .toList();
    }

    /** Capitals where the name has them; a short name of capitals alone stands in capitals. */
    private static boolean isWrittenAs(List<String> name, List<String> words) {
        for (int i = 0; i < name.size(); i++) {
            String piece = name.get(i);
            String word = words.get(i);
            boolean capitals = piece.equals(piece.toUpperCase(Locale.ROOT));
            boolean same = Character.isUpperCase(piece.charAt(0)) == Character.isUpperCase(word.charAt(0));
            boolean loud = word.equals(word.toUpperCase(Locale.ROOT));
            if (!loud && (!same || capitals && piece.length() <= SHORT)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Where the designation ends whose last piece is given: behind the letters of a variant and the mark of the plural
     * ("16C", "16s", "72B3", "300PMU-2", "16C/D"); -1 where the word goes on otherwise.
     */
    private static int end(String text, List<Piece> pieces, int last) {
        Piece piece = pieces.get(last);
        int end = piece.end();
        int at = last + 1;
        if (!piece.digits()) {
            return at < pieces.size() && pieces.get(at).start() == end ? -1 : end;
        }
        while (at < pieces.size()) {
            Piece next = pieces.get(at);
            String word = text.substring(next.start(), next.end());
            boolean joined = next.start() == end;
            boolean slash = next.start() == end + 1 && text.charAt(end) == '/';
            boolean hyphen = next.start() == end + 1 && text.charAt(end) == '-' && next.digits() && at > last + 1;
            if (!joined && !(slash && word.length() <= 2) && !hyphen) {
                break;
            }
            boolean variant = next.digits() ? word.length() <= 2 : isVariant(word);
            if (!variant) {
                return joined ? -1 : end;
            }
            end = next.end();
            at++;
        }
        return end;
    }

    private static boolean isVariant(String letters) {
        String word =
                letters.length() > 1 && letters.endsWith("s") ? letters.substring(0, letters.length() - 1) : letters;
        return letters.equals("s") || word.length() <= MAX_VARIANT && word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static boolean isNear(String text, int start, int end, List<String> cues) {
        String near = " "
                + Folding.fold(text.substring(Math.max(0, start - NEAR), Math.min(text.length(), end + NEAR)))
                        .replace('-', ' ')
                + " ";
        return cues.stream()
                .map(cue -> cue.replace('-', ' '))
                .anyMatch(cue -> holds(near, cue)
                        || cue.endsWith("y") && holds(near, cue.substring(0, cue.length() - 1) + "ies"));
    }

    private static boolean holds(String near, String cue) {
        for (int at = near.indexOf(cue); at >= 0; at = near.indexOf(cue, at + 1)) {
            int behind = at + cue.length();
            boolean plural = behind + 1 < near.length() && near.charAt(behind) == 's';
            boolean ends = behind >= near.length() || !Character.isLetter(near.charAt(plural ? behind + 1 : behind));
            if (ends && at > 0 && !Character.isLetterOrDigit(near.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }
}
