package org.demarche.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.export.Manifest;
import org.demarche.record.Origin;
import org.demarche.store.Coding;
import org.demarche.store.Codings;
import org.demarche.store.RecordFilter;
import org.demarche.store.RecordQuery;
import org.demarche.store.Store;
import org.demarche.store.StoredArticles;

/** What manifests and the paragraph for a paper say about a database. */
final class ExportFacts {
    private static final String HASHED =
            "id, tab, first 16 digits of the SHA-256 of the text and line end of each article,"
                    + " in the order of these lines";

    private ExportFacts() {}

    static Manifest manifest(Store store, String now, Map<String, String> said, List<Manifest.Output> files) {
        Coding coding = coding(store);
        Map<String, String> options = new TreeMap<>(said);
        if (!coding.options().isEmpty()) {
            options.put("ingest", coding.options());
        }
        StoredArticles.Fingerprint articles = StoredArticles.fingerprint(store);
        String name = String.valueOf(store.file().getFileName());
        return new Manifest(
                now,
                "record",
                coding.origin(),
                options,
                List.of(new Manifest.Input(name, articles.characters(), articles.sha256(), HASHED)),
                files,
                articles.articles(),
                RecordQuery.count(store, new RecordFilter()),
                StoredArticles.rights(store));
    }

    /** The coding by which most articles have their newest records. */
    private static Coding coding(Store store) {
        return Codings.all(store).stream()
                .reduce((best, next) -> next.current() >= best.current() ? next : best)
                .map(Codings.Use::coding)
                .orElse(new Coding(new Origin("", "", "", "", ""), ""));
    }
}
