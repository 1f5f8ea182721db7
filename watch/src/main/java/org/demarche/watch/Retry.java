package org.demarche.watch;

import java.util.List;
import org.demarche.article.Article;
import org.demarche.fetch.WebAddress;
import org.demarche.problem.DemarcheException;
import org.demarche.store.FailedItem;
import org.demarche.watch.PageText.Found;
import org.demarche.watch.Tally.What;

/** Tries items of one feed again. Runs in a thread that fetches. */
final class Retry {
    private final Visits visits;
    private final List<FailedItem> failed;
    private final Tally tally = new Tally();

    /** @param failed of one feed, at least one */
    Retry(Visits visits, List<FailedItem> failed) {
        this.visits = visits;
        this.failed = List.copyOf(failed);
    }

    /** Tries each once; problems are told, none is thrown. */
    void run() throws InterruptedException {
        try {
            for (FailedItem item : failed) {
                if (visits.isStopped()) {
                    break;
                }
                Article article = ArticleLine.read(item.article());
                boolean wantsPage = article.url() != null && visits.full() != FullText.NEVER;
                Found found = wantsPage ? visits.pages().of(article) : Found.ofFeed(article);
                if (visits.isStopped()) {
                    break;
                }
                visits.desk().call(() -> {
                    tally.add(What.ITEMS);
                    return visits.keep(item.feed(), article, found, item.tries(), item.isKept(), tally);
                });
            }
        } catch (DemarcheException e) {
            visits.desk().call(() -> {
                e.problems().forEach(visits.listener()::problem);
                return tally;
            });
        }
        String feed = WebAddress.shown(failed.get(0).feed());
        visits.desk().call(() -> visits.feedDone(feed, tally));
    }
}
