package org.demarche.entry;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.demarche.record.CsvLine;
import org.demarche.record.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Writes entries as CSV by RFC 4180 with the columns of the register of their kind; of several kinds, with all of their
 * columns. Lists are joined with ';', reasons with ' | '. Absent is an empty field.
 */
public final class EntryCsv implements EntryWriter {
    private static final Set<Kind> ALL = EnumSet.of(Kind.AGREEMENT, Kind.ARMS, Kind.EXERCISE, Kind.VISIT);
    private static final Set<Kind> AGREEMENT = EnumSet.of(Kind.AGREEMENT);
    private static final Set<Kind> ARMS = EnumSet.of(Kind.ARMS);
    private static final Set<Kind> EXERCISE = EnumSet.of(Kind.EXERCISE);
    private static final Set<Kind> VISIT = EnumSet.of(Kind.VISIT);
    private static final Set<Kind> MONEY = EnumSet.of(Kind.AGREEMENT, Kind.ARMS);
    private static final Set<Kind> NAMED = EnumSet.of(Kind.AGREEMENT, Kind.EXERCISE);
    private static final Set<Kind> TOPICAL = EnumSet.of(Kind.AGREEMENT, Kind.VISIT);
    private static final Set<Kind> PLACED = EnumSet.of(Kind.AGREEMENT, Kind.EXERCISE, Kind.VISIT);

    private static final List<Column> COLUMNS = List.of(
            new Column("id", ALL, Entry::id),
            new Column("kind", ALL, entry -> entry.kind().label()),
            new Column("supplier", ARMS, Entry::from),
            new Column("recipient", ARMS, Entry::to),
            new Column("guest", VISIT, Entry::from),
            new Column("host", VISIT, Entry::to),
            new Column("parties", ALL, entry -> String.join(";", entry.parties())),
            what("guest_names", VISIT),
            what("guest_level", VISIT),
            what("host_level", VISIT),
            what("medium", VISIT),
            what("instrument", AGREEMENT),
            what("name", NAMED),
            what("subject", TOPICAL),
            what("margins", VISIT),
            what("number_ordered", ARMS),
            what("designation", ARMS),
            what("item", ARMS),
            what("description", ARMS),
            what("category", ARMS),
            what("order_date", ARMS),
            what("number_delivered", ARMS),
            what("delivery_dates", ARMS),
            what("condition", ARMS),
            part("amount_value", MONEY, "amount", "value"),
            part("amount_currency", MONEY, "amount", "currency"),
            what("branches", EXERCISE),
            what("assets", EXERCISE),
            what("size", EXERCISE),
            part("place", PLACED, "place", "name"),
            part("place_country", PLACED, "place", "country"),
            new Column("first_date", PLACED, Entry::first),
            new Column("last_date", PLACED, Entry::last),
            new Column("stage", ALL, Entry::stage),
            new Column("stage_date", ALL, Entry::stageDate),
            new Column("history", ALL, EntryCsv::history),
            new Column(
                    "records",
                    ALL,
                    entry -> entry.records().map(Citation::record).distinct().collect(joining(";"))),
            new Column(
                    "articles",
                    ALL,
                    entry -> entry.records().map(Citation::article).distinct().collect(joining(";"))),
            new Column("joined_because", ALL, EntryCsv::joinedBecause),
            new Column("kept_apart", ALL, EntryCsv::keptApart));

    private final Writer out;
    private final List<Column> columns;
    private boolean begun;

    /**
     * @param out where lines go, encoded as UTF-8 by the caller; closed with this writer
     * @param kinds the kinds of entries that will come, which decide the columns
     */
    public EntryCsv(Writer out, Set<Kind> kinds) {
        this.out = out;
        this.columns = of(kinds);
    }

    /** The names of the columns, in order. */
    public static List<String> columns(Set<Kind> kinds) {
        return of(kinds).stream().map(Column::name).toList();
    }

    private static List<Column> of(Set<Kind> kinds) {
        return COLUMNS.stream()
                .filter(column -> kinds.stream().anyMatch(column.kinds::contains))
                .filter(column -> kinds.size() > 1 || !column.name.equals("kind"))
                .toList();
    }

    @Override
    public void write(List<Entry> entries) throws IOException {
        begin();
        for (Entry entry : entries) {
            CsvLine.write(out, columns.stream().map(column -> column.of(entry)).toList());
        }
    }

    @Override
    public void close() throws IOException {
        begin();
        out.close();
    }

    private void begin() throws IOException {
        if (!begun) {
            begun = true;
            CsvLine.write(out, columns.stream().map(Column::name).toList());
        }
    }

    private static Column what(String name, Set<Kind> kinds) {
        return new Column(name, kinds, entry -> plain(entry.what().get(name)));
    }

    private static Column part(String name, Set<Kind> kinds, String whole, String part) {
        return new Column(
                name, kinds, entry -> entry.what().get(whole) instanceof Map<?, ?> map ? plain(map.get(part)) : null);
    }

    private static @Nullable String plain(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).collect(joining(";"));
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
        }
        return value == null ? null : value.toString();
    }

    /** Every step with its date and how many records tell it; one that is only recalled is marked. */
    static String history(Entry entry) {
        return entry.steps().stream()
                .map(step -> Objects.requireNonNullElse(step.date(), "undated")
                        + ' '
                        + Objects.requireNonNullElse(step.stage(), "told")
                        + (step.moved() || step.stage() == null ? "" : ", recalled")
                        + (step.records().size() == 1
                                ? ""
                                : " (" + step.records().size() + " records)"))
                .collect(joining("; "));
    }

    /** The reasons, each with the records of one article that it holds for. */
    private static String joinedBecause(Entry entry) {
        Map<String, String> reasons = new LinkedHashMap<>();
        entry.records()
                .filter(citation -> !citation.because().equals(Draft.FIRST))
                .forEach(citation -> reasons.merge(
                        citation.article() + '\n' + citation.because(),
                        citation.record(),
                        (one, other) -> one + ' ' + other));
        return reasons.entrySet().stream()
                .map(reason -> reason.getValue()
                        + ": "
                        + reason.getKey().substring(reason.getKey().indexOf('\n') + 1))
                .collect(joining(" | "));
    }

    private static String keptApart(Entry entry) {
        return entry.keptApart().stream()
                .map(refused -> "entry " + refused.entry() + ": " + refused.because())
                .collect(joining(" | "));
    }

    /** A column and where its value comes from. */
    private record Column(String name, Set<Kind> kinds, Function<Entry, @Nullable String> value) {
        String of(Entry entry) {
            boolean has = kinds.contains(entry.kind());
            return has ? Objects.requireNonNullElse(value.apply(entry), "") : "";
        }
    }
}
