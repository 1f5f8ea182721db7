package org.demarche.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.article.Hashing;
import org.demarche.problem.ProblemCode;
import org.demarche.reading.ArticleFields;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.Decoding;
import org.demarche.reading.Problems;
import org.demarche.reading.Reading;
import org.demarche.reading.Source;
import org.jspecify.annotations.Nullable;

/** Reads a plain text file as one article, whose id is the hash of its text. */
final class TextReader implements ArticleReader {
    private static final int BLOCK = 1 << 16;

    /** The two bits that tell the bytes inside a character of UTF-8 from its first. */
    private static final int INSIDE_MASK = 0xC0;

    private static final int INSIDE = 0x80;

    private static final int SAMPLE = 8000;

    private final InputStream in;
    private final Problems problems;
    private boolean done;

    TextReader(InputStream in, Problems problems) {
        this.in = in;
        this.problems = problems;
    }

    @Override
    public @Nullable Reading next() throws IOException {
        if (done) {
            return null;
        }
        done = true;
        byte[] bytes = head(in);
        String text = Decoding.utf16(bytes).orElse("");
        if (text.isEmpty()) {
            if (isBinary(bytes)) {
                problems.report(ProblemCode.DM013, "it is not text.");
                return null;
            }
            text = decode(bytes);
        }
        if (text.length() > ArticleFields.LONGEST_TEXT) {
            problems.report(ProblemCode.DM007, "more than " + ArticleFields.LONGEST_TEXT + " characters.");
            return null;
        }
        if (text.isBlank()) {
            problems.report(ProblemCode.DM006, "the file is empty.");
            return null;
        }
        String file = problems.input().equals(Source.STANDARD_INPUT) ? null : problems.input();
        return Reading.of(new Article.Builder(Hashing.of(text), text)
                .url(file)
                .origin(file)
                .build());
    }

    /** All bytes, or as many as hold more characters than a text may have: no more is kept of a file that is too long. */
    private static byte[] head(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(BLOCK);
        byte[] block = new byte[BLOCK];
        int characters = 0;
        for (int read = in.read(block); read >= 0 && characters <= ArticleFields.LONGEST_TEXT; read = in.read(block)) {
            for (int i = 0; i < read; i++) {
                characters += (block[i] & INSIDE_MASK) == INSIDE ? 0 : 1;
            }
            bytes.write(block, 0, read);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private String decode(byte[] bytes) {
        Optional<String> text = Decoding.utf8(bytes, bytes.length);
        if (text.isPresent()) {
            return text.get();
        }
        problems.report(ProblemCode.DM003, "a byte sequence is not well-formed.");
        return Decoding.windows(bytes, bytes.length);
    }

    private static boolean isBinary(byte[] bytes) {
        for (int i = 0; i < Math.min(SAMPLE, bytes.length); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return bytes.length > 4 && bytes[0] == '%' && bytes[1] == 'P' && bytes[2] == 'D' && bytes[3] == 'F';
    }
}
