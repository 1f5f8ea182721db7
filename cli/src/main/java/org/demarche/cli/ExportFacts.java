package org.demarche.cli;

import java.util.List;
import java.util.Map;
import org.demarche.export.Manifest;
import org.demarche.record.Origin;
import org.demarche.store.Codings;
import org.demarche.store.Store;
import org.demarche.store.StoredArticles;

/** What manifests and the paragraph for a paper say about a database. */
final class ExportFacts {
    private ExportFacts() {}

    static Manifest manifest(
            Store store, String now, Map<String, String> said, List<Manifest.Output> files, long records) {
        StoredArticles.Fingerprint articles = StoredArticles.fingerprint(store);
        String name = String.valueOf(store.file().getFileName());
        return new Manifest(
                now,
                "record",
                origin(store),
                said,
                List.of(new Manifest.Input(name, articles.characters(), articles.sha256())),
                files,
                articles.articles(),
                records,
                Map.of(),
                StoredArticles.rights(store));
    }

    /** The coding by which most articles have their newest records. */
    private static Origin origin(Store store) {
        return Codings.all(store).stream()
                .reduce((best, next) -> next.current() >= best.current() ? next : best)
                .map(use -> use.coding().origin())
                .orElse(new Origin("", "", "", "", ""));
    }
}
