package org.demarche.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of actors with whom they stand for, on which day. Immutable and thread-safe. */
public final class ActorTable {
    /** Most words that a name may have. */
    public static final int MAX_WORDS = 9;

    private final Map<String, List<ActorFact>> byName;
    private final Set<String> firstWords;

    private final Senses senses;

    /** Made when first asked for; making it twice gives the same. */
    private volatile @Nullable Surnames surnames;

    ActorTable(List<ActorFact> facts) {
        this(facts, new Senses(List.of()));
    }

    ActorTable(List<ActorFact> facts, Senses senses) {
        this.senses = senses;
        Map<String, List<ActorFact>> names = new HashMap<>(facts.size() * 2);
        Set<String> first = new HashSet<>();
        for (ActorFact fact : facts) {
            String key = Folding.fold(fact.name());
            names.computeIfAbsent(key, k -> new ArrayList<>(1)).add(fact);
            first.add(firstWord(key));
        }
        this.byName = names;
        this.firstWords = first;
    }

    /** The part of a folded name up to the first character that is neither letter nor digit. */
    public static String firstWord(String folded) {
        int end = 0;
        while (end < folded.length() && Character.isLetterOrDigit(folded.charAt(end))) {
            end++;
        }
        return folded.substring(0, end);
    }

    /** True when some name begins with this folded word. */
    public boolean begins(String foldedWord) {
        return firstWords.contains(foldedWord);
    }

    /** Whom names mean in some company. */
    public Senses senses() {
        return senses;
    }

    /** All facts about a name, in the order of the files. */
    public List<ActorFact> facts(String name) {
        return byName.getOrDefault(Folding.fold(name), List.of());
    }

    /**
     * Whom a name stands for on a day: a fact that holds on that day, else one that ends last. Of several that hold,
     * an acronym that asks for capitals comes before a name of the same letters, then the first of the files.
     *
     * @param folded the name, folded
     * @param printed the name as printed: acronyms must match it in case, other names need a capital
     * @param shouting true when the whole sentence is in capitals, so that case tells nothing
     */
    public Optional<ActorFact> find(String folded, String printed, boolean shouting, @Nullable String day) {
        List<ActorFact> facts = byName.get(folded);
        if (facts == null) {
            return Optional.empty();
        }
        ActorFact holding = null;
        ActorFact latest = null;
        for (ActorFact fact : facts) {
            if (!shouting && !fact.fitsCapitals(printed)) {
                continue;
            }
            if (!fact.holdsOn(day)) {
                latest = latest == null || later(fact, latest) ? fact : latest;
            } else if (holding == null || !shouting && closer(fact, holding)) {
                holding = fact;
            }
        }
        return Optional.ofNullable(holding == null ? latest : holding);
    }

    private static boolean closer(ActorFact fact, ActorFact than) {
        return fact.asksForCapitals() && !than.asksForCapitals();
    }

    private static boolean later(ActorFact fact, ActorFact than) {
        String a = fact.to() == null ? "9999" : fact.to();
        String b = than.to() == null ? "9999" : than.to();
        return a.compareTo(b) > 0;
    }

    /**
     * Facts of people with this surname that hold on a day, in the order of their names. The last word of a person's
     * name is taken for the surname. Without a day, those that ever held.
     */
    public List<ActorFact> surname(String surname, @Nullable String day) {
        return surnames().facts(Folding.fold(surname)).stream()
                .filter(fact -> day == null || fact.holdsOn(day))
                .toList();
    }

    private Surnames surnames() {
        Surnames made = surnames;
        if (made == null) {
            made = new Surnames(people());
            surnames = made;
        }
        return made;
    }

    /** Every person's facts, by name. */
    List<ActorFact> people() {
        return byName.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> entry.getValue().stream())
                .filter(fact -> fact.form().equals("person"))
                .toList();
    }

    /** All names as the tables print them, each once, sorted. */
    public List<String> names() {
        return byName.values().stream()
                .flatMap(List::stream)
                .map(ActorFact::name)
                .distinct()
                .sorted()
                .toList();
    }

    /** All codes that a name stands for, in no order. */
    public Set<String> codes() {
        Set<String> codes = new HashSet<>();
        byName.values().forEach(facts -> facts.forEach(fact -> codes.add(fact.code())));
        return codes;
    }

    public int size() {
        return byName.size();
    }
}
