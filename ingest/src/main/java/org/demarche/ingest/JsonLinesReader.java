package org.demarche.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.problem.ProblemCode;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.Decoding;
import org.demarche.reading.Problems;
import org.demarche.reading.Reading;
import org.jspecify.annotations.Nullable;

/** Reads one JSON article a line, holding one line at a time; a bad line is reported and passed over. */
final class JsonLinesReader implements ArticleReader {
    private static final int LONGEST_LINE = 256 << 20;
    private static final int BLOCK = 1 << 16;

    private final InputStream in;
    private final Problems problems;
    private final byte[] block = new byte[BLOCK];
    private int at;
    private int filled;

    private byte[] line = new byte[BLOCK];
    private int length;
    private boolean tooLong;
    private long number;

    JsonLinesReader(InputStream in, Problems problems) {
        this.in = in;
        this.problems = problems;
    }

    @Override
    public @Nullable Reading next() throws IOException {
        while (readLine()) {
            number++;
            Article article = article();
            if (article != null) {
                return Reading.of(article);
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private @Nullable Article article() throws IOException {
        if (tooLong) {
            problems.report(ProblemCode.DM007, number, "the line has more than " + LONGEST_LINE + " bytes.");
            return null;
        }
        String text = decode();
        if (text.isBlank()) {
            return null;
        }
        try (JsonParser parser = ArticleJson.JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                problems.report(ProblemCode.DM004, number, 1, "it does not begin with '{'.");
                return null;
            }
            Article article = ArticleJson.read(parser, problems, number - 1);
            if (parser.nextToken() != null) {
                int column = parser.currentTokenLocation().getColumnNr();
                problems.report(ProblemCode.DM004, number, column, "something follows the object.");
                return null;
            }
            return article;
        } catch (JsonProcessingException e) {
            problems.report(ProblemCode.DM004, number, column(e), JsonReader.reason(e));
            return null;
        }
    }

    private static int column(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNr());
    }

    private String decode() {
        Optional<String> text = Decoding.utf8(line, length);
        if (text.isPresent()) {
            return text.get();
        }
        problems.report(ProblemCode.DM003, number, "a byte sequence is not well-formed.");
        return Decoding.windows(line, length);
    }

    /** Fills {@link #line} up to the next line end; false at the end of the file. */
    private boolean readLine() throws IOException {
        length = 0;
        tooLong = false;
        if (line.length > BLOCK << 8) {
            line = new byte[BLOCK];
        }
        while (true) {
            if (at == filled) {
                at = 0;
                filled = Math.max(0, in.read(block));
                if (filled == 0) {
                    return length > 0 || tooLong;
                }
            }
            int end = at;
            while (end < filled && block[end] != '\n') {
                end++;
            }
            append(end);
            boolean ended = end < filled;
            at = ended ? end + 1 : end;
            if (ended) {
                return true;
            }
        }
    }

    private void append(int end) {
        int more = end - at;
        if (tooLong || length + more > LONGEST_LINE) {
            tooLong = true;
            length = 0;
            return;
        }
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(length + more, 2 * line.length));
        }
        System.arraycopy(block, at, line, length, more);
        length += more;
    }
}
