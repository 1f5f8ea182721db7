package org.demarche.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.store.MadeRecord.CODING;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.demarche.article.Article;
import org.demarche.record.CodedRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsTest {
    @TempDir
    Path folder;

    /** Else what comes together would depend on what was still in memory. */
    @Test
    void aRecordTellsTheSameBeforeAndAfterItWasKept() throws SQLException {
        Article article = MadeRecord.article("a", "2006-01-13", "Moscow sold twelve tanks to Beijing in Oslo.");
        CodedRecord record = MadeRecord.full(article);
        try (Store store = Store.toWrite(folder.resolve("a.db"));
                StoreWriter writer = new StoreWriter(store, () -> Instant.EPOCH)) {
            writer.add(article, List.of(record), CODING, 1, 0);
            writer.flush();
            try (Accounts fresh = new Accounts(store.connection());
                    Accounts read = new Accounts(store.connection())) {
                fresh.added(1, article);
                Accounts.Kept added = fresh.added(1, new HappeningGroups.Added(1, 1, record));
                assertThat(added.account()).isPresent();
                assertThat(added.account().get().figures()).hasSize(2);
                assertThat(added).isEqualTo(read.one(1));
            }
        }
    }
}
