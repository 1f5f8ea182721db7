package org.demarche.parser.words;

/** Cuts clean text into tokens. */
final class Tokenizer {
    private final char[] s;
    private final Pieces out;

    private Tokenizer(char[] s) {
        this.s = s;
        this.out = new Pieces(s);
    }

    /** @param clean text whose only white space is the plain space */
    static Pieces tokenize(char[] clean) {
        Tokenizer tokenizer = new Tokenizer(clean);
        int at = Chars.skipSpaces(clean, 0);
        while (at < clean.length) {
            at = Chars.skipSpaces(clean, tokenizer.next(at));
        }
        return tokenizer.out;
    }

    /** Adds the tokens that begin here; gives the position after them. */
    private int next(int at) {
        int address = Addresses.end(s, at);
        if (address > at) {
            out.add(at, address, Pieces.OTHER);
            return address;
        }
        int number = Numbers.end(s, at);
        if (number > at) {
            out.add(at, number, Pieces.OTHER);
            return number;
        }
        if (Chars.isLetter(s, at)) {
            return word(at);
        }
        int clitic = Apostrophes.leading(s, at);
        if (clitic > at) {
            out.add(at, clitic, Pieces.OTHER);
            return clitic;
        }
        int end = Symbols.end(s, at);
        out.add(at, end, Symbols.kind(s, at, end));
        return end;
    }

    private int word(int at) {
        int part = WordParts.end(s, at);
        if (Chars.isHyphen(s, part) && Chars.isWordUnit(s, part + 1)) {
            int whole = Hyphens.end(s, at, part);
            if (whole > part) {
                addWord(at, whole);
                return whole;
            }
        } else if (Chars.isHyphen(s, part) && Hyphens.isLonePrefix(s, at, part)) {
            out.add(at, part + 1, Pieces.OTHER);
            return part + 1;
        }
        if (part < s.length && s[part] == '.') {
            int abbreviation = abbreviation(at, part);
            if (abbreviation > part) {
                return abbreviation;
            }
        } else if (s[part - 1] == '.') {
            acronym(at, part);
            return part;
        }
        addWord(at, part);
        return part;
    }

    /** A word whose dot belongs to it. */
    private int abbreviation(int at, int dot) {
        Abbreviations.Use use = Abbreviations.use(s, at, dot);
        if (use == Abbreviations.Use.NONE) {
            return at;
        }
        out.add(at, dot + 1, use == Abbreviations.Use.FINAL ? Pieces.FINAL : Pieces.OTHER);
        return dot + 1;
    }

    private void acronym(int at, int end) {
        boolean last = Abbreviations.acronymEnds(s, at, end);
        out.add(at, end, last ? Pieces.FINAL : Pieces.OTHER);
    }

    /** Cuts "cannot" and what hangs on by an apostrophe. */
    private void addWord(int at, int end) {
        int cut = Apostrophes.cut(s, at, end);
        int second = cut == end ? Contractions.cut(s, at, end) : 0;
        if (second > at) {
            out.add(at, second, Pieces.OTHER);
            int third = Contractions.secondCut(s, at, end);
            if (third > second) {
                out.add(second, third, Pieces.OTHER);
                second = third;
            }
            out.add(second, end, Pieces.OTHER);
            return;
        }
        if (cut > at && cut < end) {
            addWord(at, cut);
            out.add(cut, end, Pieces.OTHER);
            return;
        }
        out.add(at, end, Pieces.OTHER);
    }
}
