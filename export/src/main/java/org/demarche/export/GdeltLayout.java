package org.demarche.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.article.Article;
import org.demarche.mention.Actor;
import org.jspecify.annotations.Nullable;

/** GDELT events: version 1.0 with 58 columns, version 2.0 with 61; no header. */
final class GdeltLayout implements Layout {
    private static final String NO_CODE = "---";
    private static final int DAYS_OF_MONTH = 30;
    private static final double DAYS_OF_YEAR = 365;
    private static final int SECONDS_LENGTH = 14;

    private final Facts facts;
    private final ExportOptions options;
    private final Words words;
    private final GdeltPlace places;
    private final boolean second;

    GdeltLayout(Facts facts, ExportOptions options, boolean second) {
        this.facts = facts;
        this.options = options;
        this.words = new Words(options.text());
        this.places = new GdeltPlace(facts, second);
        this.second = second;
    }

    @Override
    public List<String> header() {
        return List.of();
    }

    @Override
    public boolean needsPlover() {
        return false;
    }

    @Override
    public boolean mirrors() {
        return true;
    }

    @Override
    public boolean needsLead() {
        return true;
    }

    @Override
    public List<String> row(Event event) {
        List<String> cells = new ArrayList<>();
        cells.add(Long.toString(Digests.number(event.article(), event.record(), event.mirrored())));
        day(cells, event.day());
        actor(cells, event.source());
        actor(cells, event.target());
        cells.add(event.lead() ? "1" : "0");
        cells.addAll(List.of(event.code(), event.base(), event.root()));
        cells.add(Words.cell(event.record().quad()));
        cells.add(Words.cell(event.record().goldstein()));
        // NumMentions, NumSources and NumArticles of one mention; AvgTone is not known.
        cells.addAll(List.of("1", "1", "1", ""));
        cells.addAll(places.none());
        cells.addAll(places.none());
        cells.addAll(places.of(event.place()));
        cells.add(added(event.article()));
        cells.add(Optional.ofNullable(event.article().url()).orElseGet(event::publisher));
        return cells;
    }

    private static void day(List<String> cells, LocalDate day) {
        cells.add(String.format(Locale.ROOT, "%tY%<tm%<td", day));
        cells.add(String.format(Locale.ROOT, "%tY%<tm", day));
        cells.add(String.format(Locale.ROOT, "%tY", day));
        double part = ((day.getMonthValue() - 1) * DAYS_OF_MONTH + day.getDayOfMonth()) / DAYS_OF_YEAR;
        cells.add(String.format(Locale.ROOT, "%.4f", day.getYear() + part));
    }

    private void actor(List<String> cells, @Nullable Actor actor) {
        CodeParts parts = CodeParts.of(actor, facts.ontology());
        cells.add(actor == null ? "" : actor.code() == null ? NO_CODE : actor.code());
        cells.add(facts.name(actor, words).toUpperCase(Locale.ROOT));
        cells.addAll(List.of(parts.country(), parts.group(), parts.ethnic()));
        cells.addAll(List.of(parts.religion(0), parts.religion(1)));
        cells.addAll(List.of(parts.type(0), parts.type(1), parts.type(2)));
    }

    /** When it came into the data: the moment of the export, of fetching, or the day of publication. */
    private String added(Article article) {
        return Stream.of(options.created(), article.retrieved(), article.published())
                .flatMap(Stream::ofNullable)
                .map(GdeltLayout::digits)
                .filter(moment -> moment.length() >= 8)
                .findFirst()
                .map(moment -> second ? moment : moment.substring(0, 8))
                .orElse("");
    }

    private static String digits(String moment) {
        String digits = moment.replaceAll("[^0-9]", "");
        return digits.length() < 8 ? digits : (digits + "000000").substring(0, SECONDS_LENGTH);
    }
}
