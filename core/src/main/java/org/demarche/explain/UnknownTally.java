package org.demarche.explain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.demarche.codebook.Folding;
import org.demarche.mention.UnknownMention;
import org.jspecify.annotations.Nullable;

/** Counts names over many articles, spellings that differ in accents and capitals as one. Not thread-safe. */
public final class UnknownTally {
    private static final int RARE = 10;

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Integer> ordinary = new HashMap<>();

    /** Adds what was found in one article. */
    public void add(UnknownReader.Found found) {
        found.ordinary().forEach((word, count) -> ordinary.merge(word, count, Integer::sum));
        add(found.mentions());
    }

    private void add(List<UnknownMention> mentions) {
        Set<String> seen = new HashSet<>();
        for (UnknownMention mention : mentions) {
            String key = Folding.fold(mention.name());
            entries.computeIfAbsent(key, k -> new Entry(mention)).add(mention, seen.add(key));
        }
    }

    /** How many names there are. */
    public int size() {
        return entries.size();
    }

    /**
     * The commonest names; of those that are met equally often, in the order of the alphabet. Names that are mostly no
     * actors are left out.
     *
     * @param least how often a name must have been met
     * @param most how many names to give
     */
    public List<UnknownName> commonest(int least, int most) {
        return entries.values().stream()
                .filter(entry -> entry.count >= least && !entry.isWeak() && !isOrdinary(entry))
                .map(Entry::name)
                .sorted(Comparator.comparing((UnknownName name) -> -name.count())
                        .thenComparing(UnknownName::name))
                .limit(most)
                .toList();
    }

    /** A single word that stands without a capital too is no name: "Summit", "Budget". */
    private boolean isOrdinary(Entry entry) {
        int small = ordinary.getOrDefault(entry.name.toLowerCase(Locale.ROOT), 0);
        return small > 0 && small * RARE >= entry.count;
    }

    private static final class Entry {
        private final String name;
        private final Map<String, Integer> titles = new TreeMap<>();
        private final Map<String, Integer> countries = new TreeMap<>();
        private final Map<String, Integer> guesses = new TreeMap<>();
        private String example;
        private boolean titled;
        private int count;
        private int articles;
        private int weak;

        Entry(UnknownMention first) {
            this.name = first.name();
            this.example = first.context();
        }

        void add(UnknownMention mention, boolean firstOfArticle) {
            count++;
            articles += firstOfArticle ? 1 : 0;
            weak += mention.weak() ? 1 : 0;
            vote(titles, mention.title().isEmpty() ? null : mention.title());
            vote(countries, mention.country());
            vote(guesses, mention.guess());
            if (!titled && !mention.title().isEmpty()) {
                titled = true;
                example = mention.context();
            }
        }

        /** Mostly no actor, or at least in two of five places. */
        boolean isWeak() {
            return 5 * weak >= 2 * count;
        }

        UnknownName name() {
            String title = winner(titles);
            return new UnknownName(
                    name, count, articles, title == null ? "" : title, winner(countries), winner(guesses), example);
        }

        private static void vote(Map<String, Integer> votes, @Nullable String choice) {
            if (choice != null) {
                votes.merge(choice, 1, Integer::sum);
            }
        }

        private static @Nullable String winner(Map<String, Integer> votes) {
            String best = null;
            int most = 0;
            for (Map.Entry<String, Integer> vote : votes.entrySet()) {
                if (vote.getValue() > most) {
                    best = vote.getKey();
                    most = vote.getValue();
                }
            }
            return best;
        }
    }
}
