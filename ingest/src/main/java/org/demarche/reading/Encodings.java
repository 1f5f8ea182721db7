package org.demarche.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Finds out how a text is encoded from its first {@value #SAMPLE} bytes: by its byte order mark; else UTF-8 where that
 * fits; else as its XML declaration says, if the bytes agree; else as the bytes look. Of encodings that a text declares,
 * the larger one that is meant in practice is taken: windows-1252 for ISO-8859-1, GB18030 for GB2312.
 */
public final class Encodings {
    private static final int SAMPLE = 1 << 18;
    private static final int DECLARATION = 2048;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml\\b[^<>]*?\\bencoding\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    /** Names in small letters without punctuation, and what is meant by them. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("iso88591", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("usascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("iso88599", "windows-1254"),
            Map.entry("iso885911", "x-windows-874"),
            Map.entry("tis620", "x-windows-874"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("hzgb2312", "GB18030"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("euckr", "x-windows-949"),
            Map.entry("ksc56011987", "x-windows-949"),
            Map.entry("ksc5601", "x-windows-949"),
            Map.entry("shiftjis", "windows-31j"),
            Map.entry("xsjis", "windows-31j"),
            Map.entry("macintosh", "x-MacRoman"));

    private Encodings() {}

    /** A reader of the text without a byte order mark; bytes that do not fit never fail. */
    public static Reader reader(InputStream in) throws IOException {
        return reader(in, null);
    }

    /**
     * As {@link #reader(InputStream)}.
     *
     * @param named how its server says that it is encoded, or null
     */
    public static Reader reader(InputStream in, @Nullable String named) throws IOException {
        byte[] sample = in.readNBytes(SAMPLE);
        int mark = markLength(sample);
        InputStream rest = new ByteArrayInputStream(sample, mark, sample.length - mark);
        InputStream all = sample.length < SAMPLE ? rest : new SequenceInputStream(rest, in);
        Charset charset = charset(sample, named, sample.length == SAMPLE);
        return charset.equals(StandardCharsets.UTF_8) ? new Utf8Reader(all) : new InputStreamReader(all, charset);
    }

    /**
     * The encoding of a text.
     *
     * @param named how its server or a line of it says that it is encoded, which goes before its XML declaration; or null
     * @param isCut whether the text goes on behind the sample
     */
    public static Charset charset(byte[] sample, @Nullable String named, boolean isCut) {
        Charset wide = wide(sample);
        if (wide != null) {
            return wide;
        }
        Charset declared = declared(sample, named);
        int wellFormed = utf8Sequences(sample, isCut);
        if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
            boolean narrow = declared.newEncoder().maxBytesPerChar() <= 1;
            boolean looksLikeUtf8 = wellFormed > 0 && narrow;
            return looksLikeUtf8 || !decodes(sample, declared, isCut) ? detected(sample, wellFormed) : declared;
        }
        return detected(sample, wellFormed);
    }

    private static Charset detected(byte[] sample, int wellFormed) {
        if (wellFormed >= 0) {
            return StandardCharsets.UTF_8;
        }
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(sample);
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        Charset found = name == null ? null : named(name);
        return found == null ? WINDOWS : found;
    }

    private static @Nullable Charset declared(byte[] sample, @Nullable String named) {
        String head = new String(sample, 0, Math.min(sample.length, DECLARATION), StandardCharsets.ISO_8859_1);
        Matcher declaration = DECLARED.matcher(head);
        Charset charset = named == null ? null : named(named.strip());
        if (charset == null && declaration.find()) {
            charset = named(declaration.group(1));
        }
        // A declaration that could be read byte by byte is none of an encoding with wider units.
        return charset == null
                        || charset.name().startsWith("UTF-16")
                        || charset.name().startsWith("UTF-32")
                ? null
                : charset;
    }

    private static @Nullable Charset named(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        try {
            return Charset.forName(MEANT.getOrDefault(plain, name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /** UTF-16 or UTF-32, told by a mark or by the zeros in the first two characters of markup. */
    private static @Nullable Charset wide(byte[] sample) {
        int first = unit(sample, 0);
        int second = unit(sample, 2);
        if (first == 0xFFFE && second == 0 || first == '<' << 8 && second == 0) {
            return Charset.forName("UTF-32LE");
        }
        if (first == 0 && (second == 0xFEFF || second == '<')) {
            return Charset.forName("UTF-32BE");
        }
        if (first == 0xFEFF || first == '<' || first == '{') {
            return StandardCharsets.UTF_16BE;
        }
        return first == 0xFFFE || first == '<' << 8 || first == '{' << 8 ? StandardCharsets.UTF_16LE : null;
    }

    private static int markLength(byte[] sample) {
        if (unit(sample, 0) == 0xEFBB && sample.length > 2 && (sample[2] & 0xFF) == 0xBF) {
            return 3;
        }
        if (unit(sample, 0) == 0 && unit(sample, 2) == 0xFEFF || unit(sample, 0) == 0xFFFE && unit(sample, 2) == 0) {
            return 4;
        }
        return unit(sample, 0) == 0xFEFF || unit(sample, 0) == 0xFFFE ? 2 : 0;
    }

    private static int unit(byte[] sample, int at) {
        return at + 1 < sample.length ? (sample[at] & 0xFF) << 8 | sample[at + 1] & 0xFF : -1;
    }

    /** How many characters of more than a byte are well-formed UTF-8; -1 when as many sequences or more are not. */
    private static int utf8Sequences(byte[] bytes, boolean isCut) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        int bad = 0;
        int good = 0;
        int at = 0;
        while (at < bytes.length) {
            if (bytes[at] >= 0) {
                at++;
                continue;
            }
            int length = sequence(bytes, at, decoder);
            if (length < 0 && isCut && at + 4 > bytes.length) {
                break;
            }
            good += length > 0 ? 1 : 0;
            bad += length > 0 ? 0 : 1;
            at += Math.max(1, length);
        }
        return bad > 0 && bad >= good ? -1 : good;
    }

    private static int sequence(byte[] bytes, int at, CharsetDecoder decoder) {
        int first = bytes[at] & 0xFF;
        int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
        if (length == 0 || at + length > bytes.length) {
            return -1;
        }
        CharBuffer out = CharBuffer.allocate(4);
        boolean fits = !decoder.reset()
                .decode(ByteBuffer.wrap(bytes, at, length), out, true)
                .isError();
        return fits ? length : -1;
    }

    private static boolean decodes(byte[] bytes, Charset charset, boolean isCut) {
        int length = isCut ? Math.max(0, bytes.length - 8) : bytes.length;
        CharBuffer out = CharBuffer.allocate(4096);
        ByteBuffer in = ByteBuffer.wrap(Arrays.copyOf(bytes, length));
        CharsetDecoder decoder = charset.newDecoder();
        while (true) {
            CoderResult result = decoder.decode(in, out.clear(), !isCut);
            if (result.isError()) {
                return charset.equals(WINDOWS);
            }
            if (result.isUnderflow()) {
                return true;
            }
        }
    }
}
