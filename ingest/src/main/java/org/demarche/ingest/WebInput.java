package org.demarche.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.demarche.article.Article;

/**
 * A page, a feed or a file on the web, fetched once.
 *
 * @param body its bytes, to be closed
 * @param url the address that answered, after all redirections
 * @param retrieved moment of the answer, as YYYY-MM-DDThh:mm:ssZ
 */
record WebInput(InputStream body, String url, String retrieved) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int FINE = 200;

    /** An article of it, with what is known from fetching where the article does not say so itself. */
    Article told(Article article) {
        return article.builder()
                .url(article.url() == null ? url : article.url())
                .retrieved(article.retrieved() == null ? retrieved : article.retrieved())
                .build();
    }

    /**
     * Fetches an address.
     *
     * @throws IOException when it cannot be reached, is none, or the server refuses
     */
    static WebInput fetch(String address) throws IOException {
        HttpRequest request;
        try {
            request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(PATIENCE)
                    .header("User-Agent", "demarche")
                    .header(
                            "Accept",
                            "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, */*;q=0.8")
                    .GET()
                    .build();
        } catch (IllegalArgumentException e) {
            throw new IOException("it is no address: " + e.getMessage(), e);
        }
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() != FINE) {
                response.body().close();
                throw new IOException("the server answered " + response.statusCode());
            }
            String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
            return new WebInput(response.body(), response.uri().toString(), now);
        } catch (HttpTimeoutException e) {
            throw new IOException("the server did not answer within " + PATIENCE.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ConnectException e) {
            throw new IOException("the server cannot be reached", e);
        }
    }
}
