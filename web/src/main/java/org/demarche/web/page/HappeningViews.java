package org.demarche.web.page;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.demarche.mention.Actor;
import org.demarche.record.CodedRecord;
import org.demarche.record.RecordJson;
import org.demarche.store.HappeningPages.Shown;
import org.demarche.store.ReportSource;
import org.demarche.store.StoredRecord;
import org.demarche.web.Csv;
import org.demarche.web.Names;
import org.demarche.web.Params;
import org.demarche.web.Reply;
import org.demarche.web.WebDays;
import org.demarche.web.WebJson;
import org.demarche.web.page.HappeningView.Day;
import org.demarche.web.page.HappeningView.SourceView;
import org.jspecify.annotations.Nullable;

/** Happenings for people, as JSON and as CSV. Thread-safe. */
public final class HappeningViews {
    /** Sources that a list shows with a happening. */
    private static final int FEW = 4;

    private static final List<String> COLUMNS = List.of(
            "happening",
            "day",
            "source_code",
            "source_text",
            "target_code",
            "target_text",
            "reciprocal",
            "cameo",
            "would_be",
            "plover",
            "quad",
            "status",
            "kind",
            "place",
            "records",
            "articles",
            "reports",
            "article",
            "record",
            "publisher",
            "url",
            "evidence");

    private final RecordViews records;

    public HappeningViews(Names names) {
        this.records = new RecordViews(names);
    }

    /** Where an article stands, at one of its records. */
    public static String articleHref(String article, String record) {
        return "/article?id=" + Params.encoded(article) + (record.isEmpty() ? "" : "#r-" + record);
    }

    /** Where the explanation of a record stands. */
    public static String whyHref(String article, String record) {
        return "/explain?article=" + Params.encoded(article) + "&record=" + Params.encoded(record);
    }

    /** For a list. */
    public HappeningView of(Shown shown) {
        List<SourceView> sources =
                shown.sources().stream().limit(FEW).map(HappeningViews::source).toList();
        return of(shown, sources);
    }

    /** With all its sources. */
    public HappeningView whole(Shown shown) {
        return of(shown, shown.sources().stream().map(HappeningViews::source).toList());
    }

    private HappeningView of(Shown shown, List<SourceView> sources) {
        StoredRecord stored = shown.record();
        CodedRecord record = stored.record();
        String article = stored.article().id();
        Marker marker = new Marker(stored.article().text(), List.of(record), one -> articleHref(article, one.id()));
        return new HappeningView(
                shown.id(),
                "/happening/" + Params.encoded(shown.id()),
                shown.day(),
                records.of(record, whyHref(article, record.id())),
                marker.pieces(record.evidence().span()),
                sources,
                counted(shown));
    }

    private static String counted(Shown shown) {
        if (shown.articles() <= 1) {
            return "";
        }
        return shown.reports() == shown.articles()
                ? shown.articles() + " articles"
                : shown.articles() + " articles, " + shown.reports()
                        + (shown.reports() == 1 ? " report" : " reports of their own");
    }

    private static SourceView source(ReportSource source) {
        String name = Objects.requireNonNullElse(source.publisher(), "");
        String agency = source.agency();
        String title = Objects.requireNonNullElse(source.title(), "");
        String shown = name.isEmpty() ? title.isEmpty() ? "Untitled article" : title : name;
        return new SourceView(
                agency == null || agency.equals(name) || name.isEmpty() ? shown : shown + " (" + agency + ")",
                name.isEmpty() ? "" : title,
                Objects.requireNonNullElse(source.published(), ""),
                articleHref(source.article(), source.record()));
    }

    /** Happenings day by day, in their order. */
    public static List<Day> days(List<HappeningView> happenings) {
        Map<String, List<HappeningView>> days = new LinkedHashMap<>();
        for (HappeningView happening : happenings) {
            days.computeIfAbsent(happening.day(), day -> new ArrayList<>()).add(happening);
        }
        return days.entrySet().stream()
                .map(day -> new Day(WebDays.inWords(day.getKey()), day.getValue()))
                .toList();
    }

    /** A happening as JSON: the record that speaks for it in the form of the contract, and where it was read. */
    public static Map<String, Object> json(Shown shown) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", shown.id());
        json.put("page", "/happening/" + Params.encoded(shown.id()));
        json.put("day", shown.day());
        json.put("records", shown.records());
        json.put("articles", shown.articles());
        json.put("reports", shown.reports());
        json.put("record", record(shown.record()));
        json.put("sources", shown.sources().stream().map(HappeningViews::json).toList());
        return json;
    }

    private static Map<String, @Nullable Object> json(ReportSource source) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("article", source.article());
        json.put("record", source.record());
        json.put("publisher", source.publisher());
        json.put("agency", source.agency());
        json.put("title", source.title());
        json.put("url", source.url());
        json.put("published", source.published());
        json.put("added", source.added());
        return json;
    }

    /** A record as the contract has it. */
    static WebJson.Raw record(StoredRecord stored) {
        StringWriter out = new StringWriter();
        try (RecordJson json = new RecordJson(out)) {
            json.write(stored.article(), List.of(stored.record()), stored.origin());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WebJson.Raw(out.toString().strip());
    }

    /** Happenings as CSV, in the columns of {@code demarche query --level happening} and a few more. */
    public static Reply csv(List<Shown> happenings) {
        Csv csv = new Csv(COLUMNS);
        happenings.forEach(shown -> csv.row(row(shown)));
        return csv.reply();
    }

    private static List<@Nullable Object> row(Shown shown) {
        StoredRecord stored = shown.record();
        CodedRecord record = stored.record();
        Actor source = record.source();
        Actor target = record.target();
        var place = record.place() == null ? null : record.place().place();
        return Arrays.asList(
                shown.id(),
                shown.day(),
                source == null ? null : source.code(),
                source == null ? null : source.text(),
                target == null ? null : target.code(),
                target == null ? null : target.text(),
                record.reciprocal(),
                record.cameo(),
                record.wouldBe(),
                record.plover(),
                record.quad(),
                record.status().label(),
                String.join(
                        ";", record.kinds().stream().map(kind -> kind.label()).toList()),
                place == null ? null : place.name(),
                shown.records(),
                shown.articles(),
                shown.reports(),
                stored.article().id(),
                record.id(),
                stored.article().publisher(),
                stored.article().url(),
                record.evidence().text());
    }
}
