package org.demarche.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.problem.ProblemCode;
import org.demarche.reading.ArticleFields;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.Problems;
import org.demarche.reading.Reading;
import org.demarche.text.ConlluReader;
import org.demarche.text.FixedLayer;
import org.jspecify.annotations.Nullable;

/** Reads the documents of a CoNLL-U file as articles that are already parsed. */
final class ConlluArticles implements ArticleReader {
    private final InputStream in;
    private final Problems problems;
    private final ConlluReader reader;

    ConlluArticles(InputStream in, Problems problems) {
        this.in = in;
        this.problems = problems;
        InputStreamReader decoded = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder());
        this.reader = new ConlluReader(problems.input(), new BufferedReader(decoded), problems.sink());
    }

    @Override
    public @Nullable Reading next() throws IOException {
        for (Optional<ConlluReader.Document> next = document(); next.isPresent(); next = document()) {
            ConlluReader.Document document = next.get();
            if (document.text().length() <= ArticleFields.LONGEST_TEXT) {
                return new Reading(Article.of(document.id(), document.text()), new FixedLayer(List.of(document)));
            }
            problems.report(
                    ProblemCode.DM007,
                    "'" + document.id() + "' has more than " + ArticleFields.LONGEST_TEXT + " characters.");
        }
        return null;
    }

    private Optional<ConlluReader.Document> document() throws IOException {
        try {
            return reader.next();
        } catch (CharacterCodingException e) {
            throw new IOException("it is not UTF-8.", e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
