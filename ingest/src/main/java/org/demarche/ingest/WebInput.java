package org.demarche.ingest;

import java.io.IOException;
import java.io.InputStream;
import org.demarche.article.Article;
import org.demarche.fetch.Answer;
import org.demarche.fetch.Ask;
import org.demarche.fetch.FetchFailure;
import org.demarche.fetch.Fetcher;
import org.demarche.fetch.WebAddress;
import org.demarche.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * A page, a feed or a file on the web, fetched once.
 *
 * @param body its bytes, to be closed
 * @param url the address that answered, after all redirections
 * @param charset how its server says that it is encoded, or null
 * @param retrieved moment of the answer, as YYYY-MM-DDThh:mm:ssZ
 */
record WebInput(InputStream body, String url, @Nullable String charset, String retrieved) {

    /** An article of it, with what is known from fetching where the article does not say so itself. */
    Article told(Article article) {
        return article.builder()
                .url(article.url() == null ? url : article.url())
                .retrieved(article.retrieved() == null ? retrieved : article.retrieved())
                .build();
    }

    /**
     * Fetches an address that a person named.
     *
     * @throws FetchFailure when it cannot be reached, is none, or the server refuses
     * @throws IOException when what came cannot be kept
     */
    static WebInput fetch(String words) throws IOException {
        WebAddress address = WebAddress.of(words);
        try (Fetcher fetcher = Fetcher.named(address)) {
            Answer answer = fetcher.fetch(Ask.named(address));
            return new WebInput(
                    answer.body().stream(), answer.address().toString(), answer.charset(), answer.retrieved());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** The number under which a failure is reported. */
    static ProblemCode code(IOException e) {
        return e instanceof FetchFailure failure ? failure.code() : ProblemCode.DM002;
    }
}
