package org.demarche.page;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.reading.Decoding;
import org.demarche.reading.Encodings;
import org.jspecify.annotations.Nullable;

/** From the bytes of a page to its text: as its server or a meta element says where that fits; see {@link Encodings}. */
final class PageEncoding {
    private static final int HEAD = 1 << 14;
    private static final Pattern DECLARED =
            Pattern.compile("<meta\\b[^<>]{0,500}?\\bcharset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    private PageEncoding() {}

    /** @param served the encoding that the server named, or null */
    static String decode(byte[] html, @Nullable String served) {
        String name = served == null ? declared(html) : served;
        return Decoding.unmarked(new String(html, Encodings.charset(html, name, false)));
    }

    private static @Nullable String declared(byte[] html) {
        String head = new String(html, 0, Math.min(html.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher declaration = DECLARED.matcher(head);
        return declaration.find() ? declaration.group(1) : null;
    }
}
