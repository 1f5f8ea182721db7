package org.demarche.watch;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.demarche.article.Article;
import org.demarche.fetch.FetchSettings;
import org.demarche.fetch.Fetcher;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.record.Origin;
import org.demarche.store.Coding;
import org.demarche.store.FeedState;
import org.demarche.store.Kept;
import org.demarche.store.Store;
import org.demarche.store.StoreWriter;
import org.jspecify.annotations.Nullable;

/** Watches feeds in a test, keeping articles without coding them. Each call opens the store anew, as a timer does. */
final class Watch {
    private static final Coding CODING = new Coding(new Origin("test", "test", "test", "1", "abc"), "");

    final List<Problem> problems = new ArrayList<>();
    final List<Article> kept = new ArrayList<>();
    Instant now = Instant.parse("2026-11-26T12:00:00Z");
    FullText full = FullText.NEVER;
    String broken = "";

    @Nullable
    Duration remember = Duration.ofDays(90);

    private final Path database;

    Watch(Path database) {
        this.database = database;
    }

    Tally once(String... feeds) throws InterruptedException {
        return with(List.of(feeds), Watcher::once);
    }

    Tally retry() throws InterruptedException {
        return with(List.of(), Watcher::retry);
    }

    Tally with(List<String> feeds, Work work) throws InterruptedException {
        FetchSettings fetching = new FetchSettings("", true, true, Duration.ZERO, 2, time -> {});
        try (Store store = Store.toWrite(database);
                StoreWriter writer = new StoreWriter(store, () -> now);
                Watcher watcher = new Watcher(
                        feeds,
                        new WatchSettings(full, null, 2, remember),
                        new Fetcher(fetching),
                        new FeedState(store, writer),
                        new PlainKeeper(writer),
                        new WatchListener() {
                            @Override
                            public void problem(Problem problem) {
                                problems.add(problem);
                            }
                        },
                        () -> now)) {
            return work.run(watcher);
        }
    }

    List<ProblemCode> codes() {
        return problems.stream().map(Problem::code).toList();
    }

    /** One column of what a query gives. */
    List<String> select(String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    interface Work {
        Tally run(Watcher watcher) throws InterruptedException;
    }

    private final class PlainKeeper implements Keeper {
        private final StoreWriter writer;

        PlainKeeper(StoreWriter writer) {
            this.writer = writer;
        }

        @Override
        public Verdict keep(Article article) {
            if (article.id().equals(broken)) {
                throw new IllegalStateException("cannot be kept");
            }
            kept.add(article);
            Kept how = writer.add(article, List.of(), CODING, 1, 0);
            return new Verdict(how, 0, List.of(), false);
        }

        @Override
        public void settle() {
            writer.flush();
        }

        @Override
        public void roundDone() {
            // Nothing is made of many articles here.
        }
    }
}
