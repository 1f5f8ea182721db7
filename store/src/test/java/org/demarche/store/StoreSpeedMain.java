package org.demarche.store;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.demarche.article.Article;
import org.demarche.codebook.Codebook;
import org.demarche.mention.Actor;
import org.demarche.record.CodedRecord;
import org.demarche.record.EventDate;
import org.demarche.record.Kind;
import org.demarche.record.Origin;
import org.demarche.record.Quote;
import org.demarche.record.RecordJson;
import org.demarche.record.Status;
import org.demarche.store.RecordFilter.Dyad;
import org.demarche.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Makes a store of synthetic records, and measures how fast it is filled and asked. Run by {@code tools/store-speed}; a
 * program of one file, so that it needs no build of its own.
 */
public final class StoreSpeedMain {
    private static final int RUNS = 5;
    private static final int YEARS = 20;
    private static final int FOR_EACH_ARTICLE = 3;
    private static final int PAIRS = 50;
    private static final long SEED = 20261126;
    private static final Origin ORIGIN = new Origin("demarche synthetic", "none", "synthetic", "1", "0123456789abcdef");
    private static final List<String> CODES = List.of(
            "010", "020", "030", "036", "040", "042", "043", "050", "057", "060", "070", "111", "112", "120", "130",
            "138", "141", "163", "172", "173", "190", "193", "195");
    private static final List<String> COUNTRIES = List.of(
            "USA", "CHN", "RUS", "GBR", "FRA", "DEU", "IND", "JPN", "ISR", "IRN", "UKR", "TUR", "SYR", "PSE", "IRQ",
            "PAK", "KOR", "PRK", "SAU", "EGY", "AFG", "ITA", "POL", "AUS", "CAN", "BRA", "MEX", "ZAF", "NGA", "ETH",
            "KEN", "SDN", "LBY", "LBN", "JOR", "YEM", "ARE", "QAT", "GRC", "ESP", "NLD", "BEL", "SWE", "NOR", "FIN",
            "CZE", "HUN", "ROU", "BGR", "SRB", "GEO", "ARM", "AZE", "KAZ", "UZB", "MNG", "VNM", "THA", "IDN", "PHL",
            "MYS", "SGP", "TWN", "LKA", "BGD", "NPL", "VEN", "COL", "CUB", "ARG", "CHL", "PER");
    private static final String[] VERBS = {
        "praised", "accused", "met", "attacked", "visited", "sanctioned", "warned", "joined", "armed", "rejected"
    };
    private static final String[] TOPICS = {
        "over the border talks",
        "after the joint exercise",
        "in a dispute about trade",
        "with bombers and submarines",
        "on the nuclear question",
        "during the summit",
        "about the prisoners",
        "at the strait",
        "near the capital"
    };

    private StoreSpeedMain() {}

    /** @param args the file to be made, and how many records it is to hold */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        int records = Integer.parseInt(args[1]);
        if (!Files.exists(file)) {
            fill(file, records);
        }
        long bytes = Files.size(file);
        System.out.printf(Locale.ROOT, "size %,d bytes, %.0f a record%n", bytes, (double) bytes / Math.max(1, records));
        try (Store store = Store.toRead(file)) {
            ask(store);
        }
    }

    private static void fill(Path file, int records) {
        long begin = System.nanoTime();
        SplittableRandom random = new SplittableRandom(SEED);
        int articles = records / FOR_EACH_ARTICLE;
        Coding coding = new Coding(ORIGIN, "");
        try (Store store = Store.toWrite(file);
                StoreWriter writer = new StoreWriter(store, () -> Instant.EPOCH)) {
            for (int i = 0; i < articles; i++) {
                Made made = Made.article(i, articles, random);
                writer.add(made.article, made.records, coding, made.records.size(), 0);
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "load %,d records of %,d articles: %.0f s, %,.0f records/s%n",
                articles * FOR_EACH_ARTICLE,
                articles,
                seconds,
                articles * FOR_EACH_ARTICLE / seconds);
    }

    private static void ask(Store store) throws IOException {
        Codebook names = Codebook.shipped();
        ActorChoice russia = ActorChoice.of("RUS", names);
        ActorChoice china = ActorChoice.of("CHN", names);
        Map<String, Asking> queries = new LinkedHashMap<>();
        queries.put("dyad RUS-CHN", () -> records(store, new RecordFilter().dyad(new Dyad(russia, china, false))));
        queries.put(
                "dyad RUS>CHN, one year",
                () -> records(
                        store,
                        new RecordFilter()
                                .dyad(new Dyad(russia, china, true))
                                .since("2015")
                                .until("2015")));
        queries.put("count of an actor", () -> RecordQuery.count(store, new RecordFilter().actor(china)));
        queries.put(
                "actor, newest 100", () -> RecordQuery.run(store, new RecordFilter().actor(china), 100, true, json()));
        queries.put(
                "NATO against RUS, code 17",
                () -> records(
                        store,
                        new RecordFilter()
                                .source(ActorChoice.group("NATO", names))
                                .target(russia)
                                .cameo("17")));
        queries.put(
                "East Asia, one month",
                () -> records(
                        store,
                        new RecordFilter()
                                .actor(ActorChoice.group("East Asia", names))
                                .since("2012-05")
                                .until("2012-05")));
        queries.put(
                "code 190, one year",
                () -> records(
                        store, new RecordFilter().cameo("190").since("2018").until("2018")));
        queries.put(
                "words, of a dyad",
                () -> records(
                        store, new RecordFilter().words("\"joint exercise\"").dyad(new Dyad(russia, china, false))));
        queries.put(
                "happenings of a dyad",
                () -> HappeningQuery.run(
                        store, new RecordFilter().dyad(new Dyad(russia, china, false)), 0, false, new Nowhere()));
        queries.put("counts by code, own SQL", () -> {
            SqlQuery.run(
                    store,
                    "SELECT cameo, count(*) FROM records WHERE current = 1 GROUP BY cameo",
                    1000,
                    Duration.ofMinutes(1),
                    new Nowhere());
            return CODES.size();
        });
        List<Dyad> pairs = new ArrayList<>();
        for (List<String> pair : Panel.commonest(store, PAIRS)) {
            pairs.add(new Dyad(ActorChoice.of(pair.get(0), names), ActorChoice.of(pair.get(1), names), false));
        }
        queries.put("panel of " + PAIRS + " dyads by month, " + YEARS + " years", () -> {
            Nowhere rows = new Nowhere();
            new Panel(store, Panel.By.MONTH, RecordFilter::new).write(pairs, null, null, rows);
            return rows.count;
        });
        for (Map.Entry<String, Asking> query : queries.entrySet()) {
            time(query.getKey(), query.getValue());
        }
    }

    private static void time(String name, Asking query) throws IOException {
        double[] seconds = new double[RUNS];
        long rows = 0;
        for (int i = 0; i < RUNS; i++) {
            long begin = System.nanoTime();
            rows = query.run();
            seconds[i] = (System.nanoTime() - begin) / 1e9;
        }
        Arrays.sort(seconds);
        System.out.printf(Locale.ROOT, "%-40s %8.3f s  %,d rows%n", name, seconds[RUNS / 2], rows);
    }

    private static long records(Store store, RecordFilter filter) throws IOException {
        return RecordQuery.run(store, filter, 0, false, json());
    }

    private static RecordJson json() {
        return new RecordJson(Writer.nullWriter());
    }

    /** A question that is timed. */
    private interface Asking {
        long run() throws IOException;
    }

    /** Counts rows and drops them. */
    private static final class Nowhere implements RowSink {
        private long count;

        @Override
        public void columns(List<String> names) {}

        @Override
        public void row(List<@Nullable Object> values) {
            count++;
        }
    }

    /** A synthetic article with its records. */
    private record Made(Article article, List<CodedRecord> records) {

        static Made article(int number, int of, SplittableRandom random) {
            LocalDate day = LocalDate.of(2005, 1, 1)
                    .plusDays((long) number * YEARS * 365 / of)
                    .plusDays(random.nextInt(3));
            StringBuilder text = new StringBuilder();
            List<Sentence> sentences = new ArrayList<>();
            for (int i = 0; i < FOR_EACH_ARTICLE; i++) {
                int start = text.length();
                String source = country(random);
                String target = country(random);
                String verb = VERBS[random.nextInt(VERBS.length)];
                text.append(source)
                        .append(' ')
                        .append(verb)
                        .append(' ')
                        .append(target)
                        .append(' ')
                        .append(TOPICS[random.nextInt(TOPICS.length)])
                        .append(", officials of both sides said in statement ")
                        .append(number)
                        .append(". ");
                sentences.add(new Sentence(start, text.length() - 1, source, target, verb));
            }
            Article article = new Article.Builder("made-" + number, text.toString())
                    .published(day.toString())
                    .publisher("Paper " + random.nextInt(20))
                    .url("https://example.org/" + number)
                    .language("en")
                    .build();
            List<CodedRecord> records = new ArrayList<>();
            for (int i = 0; i < sentences.size(); i++) {
                records.add(sentences.get(i).record(article, i, random));
            }
            return new Made(article, records);
        }

        /** Few countries have most of the news. */
        private static String country(SplittableRandom random) {
            double share = random.nextDouble();
            return COUNTRIES.get((int) (share * share * share * COUNTRIES.size()));
        }
    }

    /** A sentence of the pattern source, verb, target. */
    private record Sentence(int start, int end, String source, String target, String verb) {

        CodedRecord record(Article article, int number, SplittableRandom random) {
            String text = article.text();
            int verbStart = start + source.length() + 1;
            int targetStart = verbStart + verb.length() + 1;
            boolean real = random.nextInt(20) > 0;
            boolean said = random.nextInt(3) == 0;
            boolean sized = random.nextInt(20) == 0;
            String code = CODES.get(random.nextInt(CODES.size()));
            return new CodedRecord(
                    String.format(Locale.ROOT, "%016x", article.id().hashCode() * 31L + number),
                    "g" + number,
                    number,
                    quote(start, end, text),
                    List.of(),
                    quote(verbStart, verbStart + verb.length(), text),
                    said ? List.of(Kind.EVENT, Kind.STATEMENT) : List.of(Kind.EVENT),
                    actor(source, start, text),
                    actor(target, targetStart, text),
                    random.nextInt(10) == 0,
                    real ? code : null,
                    real ? null : code,
                    real ? "CONSULT" : null,
                    null,
                    List.of(),
                    real ? 1 + code.charAt(1) % 4 : null,
                    real ? 1 : null,
                    real ? 1.5 : null,
                    real ? Status.OCCURRED : Status.NEGATED,
                    "past",
                    "simple",
                    new EventDate(article.published(), article.published(), null, "day", "publication"),
                    null,
                    null,
                    false,
                    null,
                    said ? List.of(target) : List.of(),
                    sized ? Map.of("amount", Map.of("text", "$3 million")) : Map.of(),
                    "made.rule",
                    0.9);
        }

        private static Quote quote(int start, int end, String text) {
            return Quote.of(new Span(start, end), text);
        }

        private static Actor actor(String code, int start, String text) {
            Span span = new Span(start, start + code.length());
            return new Actor(
                    span,
                    span.of(text),
                    code,
                    code,
                    List.of(),
                    code,
                    List.of(new Actor.Via("name", span, span.of(text))));
        }
    }
}
