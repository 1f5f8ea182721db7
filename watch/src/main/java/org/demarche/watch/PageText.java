package org.demarche.watch;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.demarche.article.Article;
import org.demarche.fetch.Answer;
import org.demarche.fetch.Ask;
import org.demarche.fetch.FetchFailure;
import org.demarche.fetch.Fetcher;
import org.demarche.fetch.WebAddress;
import org.demarche.page.Pages;
import org.demarche.problem.Problem;
import org.demarche.reading.Problems;
import org.jspecify.annotations.Nullable;

/** The article that an item links to. Thread-safe. */
final class PageText {
    private final Fetcher fetcher;

    PageText(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    /**
     * Fetches the page of an item and reads it.
     *
     * @param item what the feed says of it; with a link
     */
    Found of(Article item) throws InterruptedException {
        String url = item.url() == null ? "" : item.url();
        try (Answer answer = fetcher.fetch(Ask.page(WebAddress.of(url)))) {
            List<Problem> problems = new ArrayList<>();
            Article page = read(answer, problems);
            if (page == null) {
                String why = problems.isEmpty()
                        ? "it holds no article."
                        : problems.get(0).detail();
                return Found.nothing(item, why, false);
            }
            boolean isFuller = page.text().length() > item.text().length();
            return new Found(isFuller ? Articles.merged(item, page) : item, null, false);
        } catch (FetchFailure e) {
            return Found.nothing(item, e.code() + " " + e.code().title() + ": " + e.detail(), e.isPassing());
        } catch (IOException e) {
            return Found.nothing(item, "what came cannot be kept: " + e.getMessage() + ".", true);
        }
    }

    private static @Nullable Article read(Answer answer, List<Problem> problems) throws IOException {
        try (InputStream in = answer.body().stream()) {
            String place = answer.address().shown();
            return Pages.read(
                    in.readNBytes(Pages.MOST_BYTES + 1),
                    answer.charset(),
                    answer.address().toString(),
                    place,
                    answer.retrieved(),
                    new Problems(place, problems::add));
        }
    }

    /**
     * What came of looking for the page.
     *
     * @param article the fullest words that there are
     * @param why the page gave nothing, or null when it gave something
     * @param isPassing whether the page may give something later
     */
    record Found(Article article, @Nullable String why, boolean isPassing) {
        static Found nothing(Article item, String why, boolean isPassing) {
            return new Found(item, why, isPassing);
        }

        static Found ofFeed(Article item) {
            return new Found(item, null, false);
        }
    }
}
