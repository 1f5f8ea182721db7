package org.demarche.report;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.record.JsonLine;
import org.demarche.report.DyadReport.Point;
import org.demarche.report.DyadReport.Way;
import org.demarche.report.RecordLine.Who;
import org.jspecify.annotations.Nullable;

/** Writes a report as one JSON object on one line. What is absent is left out. */
public final class DyadJson {
    /** Value of the field "schema". */
    public static final String SCHEMA = "demarche.dyad/1";

    private static final double THOUSAND = 1000;

    private DyadJson() {}

    /**
     * Writes it.
     *
     * @param out where it goes; not closed
     */
    public static void write(Writer out, DyadReport report) throws IOException {
        JsonLine.write(out, members(report));
    }

    /** The object, member by member in the order of docs/dyad.md. */
    public static Map<String, @Nullable Object> members(DyadReport report) {
        DyadRequest request = report.request();
        Map<String, @Nullable Object> lists = new LinkedHashMap<>();
        Section.of(report).forEach(section -> lists.put(section.id(), section(section)));
        return object(
                "schema", SCHEMA,
                "one", side(request.one()),
                "other", side(request.other()),
                "since", request.since(),
                "until", request.until(),
                "happenings", report.totals().happenings(),
                "quads", report.totals().quads(),
                "not_happened", report.notHappened().total(),
                "ways", report.ways().stream().map(DyadJson::way).toList(),
                "points", report.points().stream().map(DyadJson::point).toList(),
                "lists", lists,
                "provenance", provenance(report.provenance()),
                "commands",
                        object(
                                "report", report.command(),
                                "years", report.yearsCommand(),
                                "records", report.recordsCommand()));
    }

    private static Map<String, @Nullable Object> side(Side side) {
        return object("code", side.label(), "name", side.name());
    }

    private static Map<String, @Nullable Object> way(Way way) {
        return object(
                "label",
                way.label(),
                "years",
                way.years().stream().map(DyadJson::year).toList());
    }

    private static Map<String, @Nullable Object> year(Year year) {
        Year.Rate rate = year.rate();
        return object(
                "year", year.year(),
                "articles", year.articles(),
                "happenings", year.happenings(),
                "quads", year.happenings() == null ? null : year.quads(),
                "rate", rate == null ? null : rounded(rate.value()),
                "rate_low", rate == null ? null : rounded(rate.low()),
                "rate_high", rate == null ? null : rounded(rate.high()),
                "goldstein", rounded(year.net()),
                "goldstein_above", rounded(year.above()),
                "goldstein_below", rounded(year.below()),
                "not_happened", year.notHappened());
    }

    /** To three decimals, as in a panel. */
    private static double rounded(double figure) {
        return Math.round(figure * THOUSAND) / THOUSAND;
    }

    private static Map<String, @Nullable Object> point(Point point) {
        List<String> ways = List.of("both", "one", "other");
        return object(
                "day",
                point.day(),
                "by",
                ways.get(point.way()),
                "quad",
                point.quad(),
                "happenings",
                point.happenings());
    }

    private static Map<String, @Nullable Object> section(Section section) {
        Lines<EntryLine> register = section.register();
        return object(
                "title", section.title(),
                "counts", section.unit(),
                "total", section.total(),
                "shown",
                        register == null
                                ? section.lines().shown().stream()
                                        .map(DyadJson::record)
                                        .toList()
                                : register.shown().stream().map(DyadJson::entry).toList(),
                "command", section.command());
    }

    private static Map<String, @Nullable Object> record(RecordLine line) {
        return object(
                "record",
                line.id(),
                "article",
                line.article(),
                "day",
                line.day(),
                "published",
                line.published(),
                "since",
                line.open() ? line.from() : null,
                "date_basis",
                line.dated(),
                "source",
                who(line.source()),
                "target",
                who(line.target()),
                "reciprocal",
                line.reciprocal(),
                "code",
                line.code(),
                "quad",
                line.quad(),
                "goldstein",
                line.goldstein(),
                "status",
                line.status(),
                "tense",
                line.tense(),
                "aspect",
                line.aspect(),
                "kind",
                line.kinds(),
                "speaker",
                who(line.speaker()),
                "quoted",
                line.quoted(),
                "stance",
                line.stance(),
                "about",
                line.about(),
                "attributes",
                line.attributes(),
                "rule",
                line.rule(),
                "evidence",
                line.evidence(),
                "publisher",
                line.publisher(),
                "url",
                line.url(),
                "records",
                line.records(),
                "reports",
                line.reports(),
                "publishers",
                line.publishers());
    }

    private static @Nullable Map<String, @Nullable Object> who(@Nullable Who who) {
        return who == null ? null : object("text", who.text(), "code", who.code(), "name", who.name());
    }

    private static Map<String, @Nullable Object> entry(EntryLine entry) {
        return object(
                "entry",
                entry.id(),
                "kind",
                entry.kind(),
                "parties",
                entry.parties(),
                "from",
                entry.from(),
                "to",
                entry.to(),
                "what",
                entry.what(),
                "first_date",
                entry.first(),
                "last_date",
                entry.last(),
                "stage",
                entry.stage(),
                "stage_date",
                entry.stageDate(),
                "steps",
                entry.steps().stream()
                        .map(step -> object(
                                "stage",
                                step.stage(),
                                "date",
                                step.date(),
                                "records",
                                step.records(),
                                "record",
                                step.record(),
                                "article",
                                step.article(),
                                "evidence",
                                step.evidence()))
                        .toList());
    }

    private static Map<String, @Nullable Object> provenance(Provenance from) {
        return object(
                "articles",
                from.articles(),
                "first_article",
                from.firstArticle(),
                "last_article",
                from.lastArticle(),
                "articles_told",
                from.told(),
                "records",
                from.records(),
                "first_day",
                from.firstDay(),
                "last_day",
                from.lastDay(),
                "publishers",
                sources(from.publishers()),
                "agencies",
                sources(from.agencies()),
                "bylines",
                sources(from.bylines()),
                "codings",
                from.codings());
    }

    private static List<Map<String, @Nullable Object>> sources(List<Provenance.Source> sources) {
        return sources.stream()
                .map(source ->
                        object("name", source.name(), "articles", source.articles(), "happenings", source.happenings()))
                .toList();
    }

    private static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return object;
    }
}
