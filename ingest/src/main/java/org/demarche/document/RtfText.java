package org.demarche.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.reading.ArticleFields;

/** The text of an RTF document: its body, without headers, footers, notes, pictures and hidden words. */
final class RtfText {
    private static final int DEEPEST = 20_000;
    private static final Set<String> UNREAD = Set.of(
            "fonttbl",
            "colortbl",
            "stylesheet",
            "info",
            "pict",
            "object",
            "header",
            "headerl",
            "headerr",
            "headerf",
            "footer",
            "footerl",
            "footerr",
            "footerf",
            "footnote",
            "annotation",
            "fldinst",
            "listtable",
            "listoverridetable",
            "revtbl",
            "rsidtbl",
            "generator",
            "themedata",
            "xmlnstbl",
            "bkmkstart",
            "bkmkend",
            "nonshppict",
            "datafield",
            "filetbl");
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("tab", "\t"),
            Map.entry("cell", "\t"),
            Map.entry("nestcell", "\t"),
            Map.entry("line", "\n"),
            Map.entry("emdash", "—"),
            Map.entry("endash", "–"),
            Map.entry("lquote", "‘"),
            Map.entry("rquote", "’"),
            Map.entry("ldblquote", "“"),
            Map.entry("rdblquote", "”"),
            Map.entry("bullet", "•"),
            Map.entry("emspace", " "),
            Map.entry("enspace", " "));
    private static final Set<String> ENDS = Set.of("par", "sect", "page", "row", "nestrow");

    private final byte[] bytes;
    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final ByteArrayOutputStream encoded = new ByteArrayOutputStream();
    private final Deque<State> states = new ArrayDeque<>();
    private Charset charset = Charset.forName("windows-1252");
    private State state = new State(false, 1);
    private int at;
    private int skip;
    private long length;
    private boolean star;

    /**
     * What holds inside a group.
     *
     * @param unread whether its words are left out
     * @param replacement characters behind one in Unicode that stand for it in old programs
     */
    private record State(boolean unread, int replacement) {}

    private RtfText(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The text of a document. */
    static DocumentText read(byte[] document) throws Refused {
        RtfText reader = new RtfText(document);
        reader.read();
        return new DocumentText(reader.paragraphs, null);
    }

    private void read() throws Refused {
        while (at < bytes.length) {
            char c = (char) (bytes[at++] & 0xFF);
            switch (c) {
                case '{' -> open();
                case '}' -> close();
                case '\\' -> control();
                case '\r', '\n' -> {}
                default -> plain(c);
            }
        }
        endParagraph();
    }

    private void open() throws Refused {
        flush();
        if (states.size() >= DEEPEST) {
            throw Refused.large("its groups are nested more than " + DEEPEST + " deep.");
        }
        states.push(state);
        skip = 0;
    }

    private void close() {
        flush();
        state = states.isEmpty() ? new State(false, 1) : states.pop();
        star = false;
        skip = 0;
    }

    private void plain(char c) throws Refused {
        star = false;
        if (skip > 0) {
            skip--;
        } else if (c < 0x80) {
            words(String.valueOf(c));
        } else if (!state.unread) {
            encoded.write(c);
        }
    }

    private void control() throws Refused {
        if (at >= bytes.length) {
            return;
        }
        char c = (char) (bytes[at] & 0xFF);
        if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
            word();
            return;
        }
        at++;
        switch (c) {
            case '\'' -> hexadecimal();
            case '*' -> star = true;
            case '~' -> symbol(" ");
            case '_' -> symbol("-");
            case '-' -> {}
            case '\r', '\n' -> endParagraph();
            default -> symbol(String.valueOf(c));
        }
    }

    private void symbol(String words) throws Refused {
        if (skip > 0) {
            skip--;
        } else {
            words(words);
        }
    }

    private void hexadecimal() {
        if (at + 2 > bytes.length) {
            return;
        }
        int high = Character.digit((char) bytes[at], 16);
        int low = Character.digit((char) bytes[at + 1], 16);
        if (high < 0 || low < 0) {
            return;
        }
        at += 2;
        if (skip > 0) {
            skip--;
        } else if (!state.unread) {
            encoded.write(high * 16 + low);
        }
    }

    private void word() throws Refused {
        int begin = at;
        while (at < bytes.length && Character.isLetter((char) (bytes[at] & 0x7F)) && bytes[at] > 0) {
            at++;
        }
        String name = new String(bytes, begin, Math.min(at - begin, 32), StandardCharsets.US_ASCII);
        int number = number();
        if (at < bytes.length && bytes[at] == ' ') {
            at++;
        }
        boolean starred = star;
        star = false;
        if (starred && !name.equals("shppict") || UNREAD.contains(name)) {
            flush();
            state = new State(true, state.replacement);
        } else {
            act(name, number);
        }
    }

    /** The number behind a control word; the smallest one when there is none. */
    private int number() {
        int begin = at;
        if (at < bytes.length && bytes[at] == '-') {
            at++;
        }
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        String digits = new String(bytes, begin, Math.min(at - begin, 11), StandardCharsets.US_ASCII);
        try {
            return digits.isEmpty() ? Integer.MIN_VALUE : Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            return Integer.MIN_VALUE;
        }
    }

    private void act(String name, int number) throws Refused {
        switch (name) {
            case "u" -> {
                flush();
                words(String.valueOf((char) number));
                skip = state.replacement;
            }
            case "uc" -> state = new State(state.unread, Math.max(0, number));
            case "bin" -> at = (int) Math.min(bytes.length, (long) at + Math.max(0, number));
            case "ansicpg" -> charset = charset(number);
            case "v", "deleted" -> state = new State(number != 0, state.replacement);
            case "plain" -> {}
            default -> {
                String words = WORDS.get(name);
                if (words != null) {
                    flush();
                    words(words);
                } else if (ENDS.contains(name) && !state.unread) {
                    endParagraph();
                }
            }
        }
    }

    private static Charset charset(int page) {
        String name = page == 65001 ? "UTF-8" : "windows-" + page;
        return Charset.isSupported(name) ? Charset.forName(name) : Charset.forName("windows-1252");
    }

    private void words(String words) throws Refused {
        flush();
        if (!state.unread) {
            paragraph.append(words);
            length += words.length();
            if (length > 4L * ArticleFields.LONGEST_TEXT) {
                throw Refused.large("it has too many characters.");
            }
        }
    }

    private void flush() {
        if (encoded.size() > 0) {
            paragraph.append(encoded.toString(charset));
            encoded.reset();
        }
    }

    private void endParagraph() {
        flush();
        paragraphs.add(paragraph.toString());
        paragraph.setLength(0);
    }
}
