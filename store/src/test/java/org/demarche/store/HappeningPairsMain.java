package org.demarche.store;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Draws pairs of records from a store that were brought together, and close pairs that were not, for judges who do not see
 * which is which. Run by {@code tools/happening-pairs}; a program of one file, so that it needs no build of its own.
 */
public final class HappeningPairsMain {
    private HappeningPairsMain() {}

    /** Two records. */
    private record Pair(boolean joined, HappeningExplanation.Member one, HappeningExplanation.Member other) {
        String key() {
            return one.article() + " " + one.record() + " " + other.article() + " " + other.record();
        }
    }

    /** @param args the store, how many pairs of each, the seed, the sheet for judges and the key file to be written */
    public static void main(String[] args) throws IOException {
        int most = Integer.parseInt(args[1]);
        Random random = new Random(Long.parseLong(args[2]));
        List<Pair> drawn;
        try (Store store = Store.toRead(Path.of(args[0]))) {
            drawn = draw(store, most, random);
        }
        Collections.shuffle(drawn, random);
        try (PrintStream sheet =
                        new PrintStream(Files.newOutputStream(Path.of(args[3])), false, StandardCharsets.UTF_8);
                PrintStream key =
                        new PrintStream(Files.newOutputStream(Path.of(args[4])), false, StandardCharsets.UTF_8)) {
            key.println("pair\tjoined\tarticle\trecord\tother_article\tother_record");
            for (int i = 0; i < drawn.size(); i++) {
                Pair pair = drawn.get(i);
                sheet.println("pair " + (i + 1) + "\n  A " + facts(pair.one()) + "\n  B " + facts(pair.other()) + "\n");
                key.println((i + 1) + "\t" + (pair.joined() ? "yes" : "no") + "\t"
                        + pair.key().replace(' ', '\t'));
            }
        }
    }

    private static List<Pair> draw(Store store, int most, Random random) throws IOException {
        Ids ids = new Ids();
        SqlQuery.run(
                store,
                "SELECT id FROM happenings WHERE component IS NOT NULL ORDER BY id",
                1_000_000,
                Duration.ofMinutes(1),
                ids);
        TreeMap<String, Pair> joined = new TreeMap<>();
        TreeMap<String, Pair> close = new TreeMap<>();
        for (String id : ids.found) {
            HappeningExplanation told = HappeningExplanation.of(store, id);
            List<HappeningExplanation.Member> members = told.members();
            for (int i = 0; i < members.size(); i++) {
                for (int j = i + 1; j < members.size(); j++) {
                    Pair pair = new Pair(true, members.get(i), members.get(j));
                    joined.put(pair.key(), pair);
                }
            }
            if (members.size() == 1 && !told.near().isEmpty()) {
                HappeningExplanation.Member near = told.near().get(0).record();
                boolean first = members.get(0).record().compareTo(near.record()) < 0;
                Pair pair = new Pair(false, first ? members.get(0) : near, first ? near : members.get(0));
                close.put(pair.key(), pair);
            }
        }
        System.out.println(joined.size() + " pairs joined, " + close.size() + " close pairs not joined");
        List<Pair> drawn = some(joined, most, random);
        drawn.addAll(some(close, most, random));
        return drawn;
    }

    private static List<Pair> some(TreeMap<String, Pair> all, int most, Random random) {
        List<Pair> list = new ArrayList<>(all.values());
        Collections.shuffle(list, random);
        return new ArrayList<>(list.subList(0, Math.min(most, list.size())));
    }

    private static String facts(HappeningExplanation.Member member) {
        return member.day() + "  " + Objects.requireNonNullElse(member.source(), "---") + " > "
                + Objects.requireNonNullElse(member.target(), "---") + "  "
                + Objects.requireNonNullElse(member.code(), "claim") + "  (" + member.publisher() + ")\n    "
                + member.evidence().replaceAll("\\s+", " ");
    }

    /** Keeps the first column. */
    private static final class Ids implements RowSink {
        private final List<String> found = new ArrayList<>();

        @Override
        public void columns(List<String> columns) {}

        @Override
        public void row(List<@Nullable Object> values) {
            found.add(String.valueOf(values.get(0)));
        }
    }
}
