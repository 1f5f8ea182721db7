package org.demarche.document;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.article.Hashing;
import org.demarche.problem.ProblemCode;
import org.demarche.reading.ArticleFields;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.Decoding;
import org.demarche.reading.PublicationDate;
import org.demarche.reading.PublicationDates;
import org.demarche.reading.Reading;
import org.demarche.reading.Source;
import org.jspecify.annotations.Nullable;

/** Reads one document whole, and gives the article or the articles in it. Not thread-safe. */
final class DocumentReader implements ArticleReader {
    /** Most bytes of a document. */
    static final int LARGEST = 256 << 20;

    private static final int FIRST_PARAGRAPHS = 8;
    private static final int LONGEST_DATE = 60;

    private final Source source;
    private final Extractor extractor;
    private @Nullable Iterator<Article> articles;

    DocumentReader(Source source, Extractor extractor) {
        this.source = source;
        this.extractor = extractor;
    }

    @Override
    public @Nullable Reading next() throws IOException {
        if (articles == null) {
            articles = read().iterator();
        }
        return articles.hasNext() ? Reading.of(articles.next()) : null;
    }

    @Override
    public void close() throws IOException {
        source.in().close();
    }

    private List<Article> read() throws IOException {
        byte[] bytes = source.in().readNBytes(LARGEST + 1);
        try {
            if (bytes.length > LARGEST) {
                throw Refused.large("it has more than " + LARGEST + " bytes.");
            }
            return articles(text(bytes));
        } catch (Refused e) {
            source.problems().report(e.code(), e.detail());
            return List.of();
        }
    }

    private DocumentText text(byte[] bytes) throws Refused {
        try {
            return extractor.read(bytes);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw Refused.unreadable(
                    "it is broken (" + (message.isEmpty() ? e.getClass().getSimpleName() : message) + ").");
        }
    }

    private List<Article> articles(DocumentText document) throws Refused {
        Optional<List<Article>> exported = Exports.articles(document.paragraphs(), source.problems());
        return exported.isPresent() ? exported.get() : List.of(article(document));
    }

    private Article article(DocumentText document) throws Refused {
        List<String> paragraphs = document.filled();
        String text = Decoding.whole(String.join("\n\n", paragraphs));
        if (text.isEmpty()) {
            throw new Refused(ProblemCode.DM006, "the document is empty.");
        }
        if (text.length() > ArticleFields.LONGEST_TEXT) {
            throw new Refused(ProblemCode.DM007, "more than " + ArticleFields.LONGEST_TEXT + " characters.");
        }
        String name = source.isFile() ? source.name() : null;
        return new Article.Builder(Hashing.of(text), text)
                .title(title(document.title(), paragraphs))
                .published(day(paragraphs))
                .url(name)
                .origin(name)
                .build();
    }

    /** The title that properties or style name, if the text begins with it. */
    private static @Nullable String title(@Nullable String title, List<String> paragraphs) {
        if (title == null) {
            return null;
        }
        String first = paragraphs.get(0);
        return plain(first).equals(plain(title)) ? first : null;
    }

    private static String plain(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    /** The day that stands alone among the first paragraphs; properties tell when a file was saved, not published. */
    private static @Nullable String day(List<String> paragraphs) {
        return paragraphs.stream()
                .limit(FIRST_PARAGRAPHS)
                .filter(words -> words.length() <= LONGEST_DATE)
                .flatMap(words -> PublicationDates.parse(words).stream())
                .map(PublicationDate::day)
                .filter(day -> day.length() == "YYYY-MM-DD".length())
                .findFirst()
                .orElse(null);
    }
}
