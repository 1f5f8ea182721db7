package org.demarche.codebook;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Names of actors with whom they stand for, on which day. Thread-safe; what it answers never changes. */
public final class ActorTable {
    /** Most words that a name may have. */
    public static final int MAX_WORDS = 9;

    private final RowIndex index;
    /** Facts about the names that were asked for so far. */
    private final Map<String, List<ActorFact>> met = new ConcurrentHashMap<>();

    private final Senses senses;

    /** Made when first asked for; making it twice gives the same. */
    private volatile @Nullable Surnames surnames;

    /** Over the lines of actor tables by their {@link #key}. */
    ActorTable(RowIndex index) {
        this(index, new Senses(List.of()));
    }

    /** @param senses whom some names mean beside other names */
    ActorTable(RowIndex index, Senses senses) {
        this.index = index;
        this.senses = senses;
    }

    /** What a line is found by: its name, folded. */
    static String key(Row row) {
        return Folding.fold(row.get(0));
    }

    /** The fact that a line states. */
    static ActorFact fact(Row row) {
        return new ActorFact(
                row.get(0), row.get(1), row.get(2), row.orNull(3), row.orNull(4), row.get(5), row.get(6), row.place());
    }

    /** The part of a folded name up to the first character that is neither letter nor digit. */
    public static String firstWord(String folded) {
        return RowIndex.firstWord(folded);
    }

    /** True when some name begins with this folded word. */
    public boolean begins(String foldedWord) {
        return index.begins(foldedWord);
    }

    /** Whom names mean in some company. */
    public Senses senses() {
        return senses;
    }

    /** All facts about a name, in the order of the files. */
    public List<ActorFact> facts(String name) {
        return named(Folding.fold(name));
    }

    private List<ActorFact> named(String folded) {
        List<ActorFact> known = met.get(folded);
        if (known != null) {
            return known;
        }
        List<ActorFact> read = index.rows(folded).stream().map(ActorTable::fact).toList();
        if (!read.isEmpty()) {
            met.put(folded, read);
        }
        return read;
    }

    /**
     * Whom a name stands for on a day: a fact that holds on that day, else one that ends last; before a person's first
     * office no more than the country. Of several that hold, an acronym that asks for capitals comes before a name of the same letters, then the first of the files.
     *
     * @param folded the name, folded
     * @param printed the name as printed: acronyms must match it in case, other names need a capital
     * @param shouting true when the whole sentence is in capitals, so that case tells nothing
     */
    public Optional<ActorFact> find(String folded, String printed, boolean shouting, @Nullable String day) {
        ActorFact holding = null;
        ActorFact latest = null;
        for (ActorFact fact : named(folded)) {
            if (!shouting && !fact.fitsCapitals(printed)) {
                continue;
            }
            if (!fact.holdsOn(day)) {
                latest = latest == null || later(fact, latest) ? fact : latest;
            } else if (holding == null || !shouting && closer(fact, holding)) {
                holding = fact;
            }
        }
        if (holding == null && latest != null && day != null && isBeforeAll(folded, day)) {
            return Optional.of(latest.withoutOffice());
        }
        return Optional.ofNullable(holding == null ? latest : holding);
    }

    /** True when everything that the tables say of a person is of later days. */
    private boolean isBeforeAll(String folded, String day) {
        return named(folded).stream()
                .allMatch(fact -> fact.form().equals("person")
                        && fact.from() != null
                        && fact.from().compareTo(day) > 0
                        && !day.startsWith(fact.from()));
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
        return surnames().names(Folding.fold(surname)).stream()
                .flatMap(name -> named(name).stream())
                .filter(fact -> fact.form().equals("person"))
                .filter(fact -> day == null || fact.holdsOn(day))
                .toList();
    }

    private Surnames surnames() {
        Surnames made = surnames;
        if (made == null) {
            made = new Surnames(index.keys());
            surnames = made;
        }
        return made;
    }

    /** All names as the tables print them, each once, sorted. */
    public List<String> names() {
        Set<String> names = new TreeSet<>();
        index.forEach(row -> names.add(row.get(0)));
        return List.copyOf(names);
    }

    /** All codes that a name stands for, in no order. */
    public Set<String> codes() {
        Set<String> codes = new HashSet<>();
        index.forEach(row -> codes.add(row.get(1)));
        return codes;
    }

    public int size() {
        return index.size();
    }
}
