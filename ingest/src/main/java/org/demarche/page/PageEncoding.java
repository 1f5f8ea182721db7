package org.demarche.page;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.reading.Decoding;
import org.jspecify.annotations.Nullable;

/**
 * From the bytes of a page to its text: by its byte order mark; else as UTF-8 where that fits; else as the server or the
 * page itself declares; else as UTF-8 or Windows-1252, whichever fits better.
 */
final class PageEncoding {
    private static final int HEAD = 1 << 14;
    private static final Pattern DECLARED = Pattern.compile(
            "<\\?xml\\b[^<>]{0,200}?\\bencoding\\s*=\\s*[\"']?\\s*([\\w.:-]+)|<meta\\b[^<>]{0,500}?\\bcharset\\s*=\\s*[\"']?\\s*([\\w.:-]+)",
            Pattern.CASE_INSENSITIVE);

    /** Names that are written where Windows-1252, which holds more, is meant. */
    private static final Set<String> WESTERN = Set.of("iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii", "ansi");

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char REPLACEMENT = '\uFFFD';

    private PageEncoding() {}

    /** @param served the encoding that the server named, or null */
    static String decode(byte[] html, @Nullable String served) {
        String wide = Decoding.utf16(html.length % 2 == 0 ? html : java.util.Arrays.copyOf(html, html.length - 1))
                .orElse(null);
        if (wide != null) {
            return wide;
        }
        Charset declared = served == null ? null : named(served);
        if (declared == null) {
            declared = declared(html);
        }
        boolean isNarrow = declared == null || declared.newEncoder().maxBytesPerChar() <= 1;
        if (isNarrow || StandardCharsets.UTF_8.equals(declared)) {
            String text = Decoding.utf8(html, html.length).orElse(null);
            if (text != null) {
                return text;
            }
        }
        if (declared == null || StandardCharsets.UTF_8.equals(declared)) {
            String text = new String(html, StandardCharsets.UTF_8);
            return isMostly(text) ? text : Decoding.windows(html, html.length);
        }
        return new String(html, declared);
    }

    /** Whether more letters beyond ASCII were read than were not. */
    private static boolean isMostly(String text) {
        long good = text.chars().filter(c -> c > 0x7F && c != REPLACEMENT).count();
        long bad = text.chars().filter(c -> c == REPLACEMENT).count();
        return good > bad;
    }

    private static @Nullable Charset declared(byte[] html) {
        Matcher declaration = DECLARED.matcher(
                new String(html, 0, Math.min(html.length, HEAD), StandardCharsets.ISO_8859_1));
        if (!declaration.find()) {
            return null;
        }
        Charset charset = named(declaration.group(1) == null ? declaration.group(2) : declaration.group(1));
        // What could be read byte by byte is no encoding with wider units.
        return charset == null || charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")
                ? null
                : charset;
    }

    private static @Nullable Charset named(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        try {
            return WESTERN.contains(plain) ? WINDOWS : plain.equals("gb2312") ? Charset.forName("GB18030") : Charset.forName(plain);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
