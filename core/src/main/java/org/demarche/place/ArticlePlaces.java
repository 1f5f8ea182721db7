package org.demarche.place;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.codebook.ActorFact;
import org.demarche.codebook.ActorTable;
import org.demarche.codebook.Codebook;
import org.demarche.codebook.Folding;
import org.demarche.codebook.PlaceFact;
import org.demarche.codebook.PlaceKey;
import org.demarche.codebook.PlaceKind;
import org.demarche.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What an article says of countries and regions, by which names that several places share are told apart. Read in one
 * walk over the words when it is first asked for. Belongs to one article; not thread-safe.
 */
public final class ArticlePlaces {
    /** Roles of those who are at home in many countries. */
    private static final Set<String> EVERYWHERE = Set.of("MED", "BUS");

    private static final int MOST_WORDS = 4;
    private static final int MOST_BEFORE_COMMA = 3;
    private static final int MANY = 4;
    private static final int MANY_TIMES = 3;
    private static final Pattern SECOND_SENTENCE = Pattern.compile("[\\p{L}\\d][.!?][\"'\u201d\u2019]?\\s+\\p{Lu}|\\n");

    private final Codebook codebook;
    private final String text;
    private final int textStart;
    private final @Nullable String dateline;
    private final Map<String, Integer> countries = new HashMap<>();
    private final Map<String, Integer> named = new HashMap<>();
    private final Set<String> titled = new HashSet<>();
    private final Map<String, Span> firstOf = new HashMap<>();
    private final Map<String, Integer> regions = new HashMap<>();
    private final Map<String, Set<String>> qualified = new HashMap<>();
    private boolean walked;
    private @Nullable Place filed;
    private boolean filedKnown;
    private @Nullable Only main;
    private boolean mainKnown;

    /**
     * @param text of an article without a title
     * @param dateline where it was filed as written, or null
     */
    public ArticlePlaces(Codebook codebook, String text, @Nullable String dateline) {
        this(codebook, null, text, dateline);
    }

    /**
     * @param title of an article, or null
     * @param text of the article
     * @param dateline where it was filed as written, or null
     */
    public ArticlePlaces(Codebook codebook, @Nullable String title, String text, @Nullable String dateline) {
        this.codebook = codebook;
        this.textStart = title == null ? 0 : title.length() + 1;
        this.text = title == null ? text : title + "\n" + text;
        this.dateline = dateline == null || dateline.isBlank() ? null : dateline;
    }

    /** Where the article was filed, as its dateline has it. Never the place of an event by itself. */
    public Optional<Place> dateline() {
        if (!filedKnown && dateline != null) {
            filedKnown = true;
            String[] parts = dateline.split("[,/(]", 2);
            String within = parts.length > 1 ? parts[1].replace(")", "").strip() : "";
            filed = new PlaceChoice(codebook)
                    .choose(parts[0].strip(), qualifier(within), this, Set.of())
                    .place();
        }
        return Optional.ofNullable(filed);
    }

    /** The dateline as written. */
    public Optional<String> datelineWords() {
        return Optional.ofNullable(dateline);
    }

    /** Codes of countries and regions that words after a comma stand for; empty when they are none. */
    Set<String> qualifier(String words) {
        Set<String> found = new HashSet<>();
        for (PlaceFact fact : codebook.places().facts(PlaceKey.of(words))) {
            if (fact.kind() == PlaceKind.REGION || fact.kind() == PlaceKind.SHORT) {
                found.add(fact.admin() == null ? String.valueOf(fact.country()) : fact.admin());
            } else if (fact.country() != null && fact.kind() == PlaceKind.AREA) {
                found.add(fact.country());
            }
        }
        Optional<String> country = country(words, false);
        country.ifPresent(found::add);
        return found;
    }

    /**
     * True for a country that shares its name with a region of another one, as Georgia does, unless the other names of
     * the article speak for the region by the tables of senses.
     */
    boolean isCountryBesideRegion(String name) {
        String folded = Folding.fold(name);
        return codebook.actors().senses().has(folded)
                && codebook.actors().senses().in(folded, text).isEmpty();
    }

    /** True when the article names a country or something of it. */
    boolean names(@Nullable String country) {
        walk();
        return country != null
                && (countries.containsKey(country)
                        || dateline()
                                .filter(place -> country.equals(place.country()))
                                .isPresent());
    }

    boolean namesRegion(@Nullable String region) {
        walk();
        return region != null && regions.containsKey(region);
    }

    /**
     * A country that an article is about.
     *
     * @param country its code
     * @param span where the text names it first, or null where only the title does
     */
    public record Only(String country, @Nullable Span span) {}

    /** The country that the article names at least twice, where it names no other, nor a person or body of another. */
    Optional<Only> only() {
        walk();
        if (countries.size() != 1) {
            return Optional.empty();
        }
        Map.Entry<String, Integer> one = countries.entrySet().iterator().next();
        boolean others = named.keySet().stream().anyMatch(code -> !code.equals(one.getKey()));
        return others || one.getValue() < 2
                ? Optional.empty()
                : Optional.of(new Only(one.getKey(), firstOf.get(one.getKey())));
    }

    /**
     * The country that a report is about: the only one that it names in two places or in more than one sentence, or one
     * named four times and three times as often as any other. People, offices and bodies of a country count for it.
     */
    public Optional<Only> main() {
        if (!mainKnown) {
            mainKnown = true;
            main = findMain().orElse(null);
        }
        return Optional.ofNullable(main);
    }

    private Optional<Only> findMain() {
        walk();
        List<Map.Entry<String, Integer>> ranked = named.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        if (ranked.isEmpty()) {
            return Optional.empty();
        }
        Map.Entry<String, Integer> best = ranked.get(0);
        int next = ranked.size() > 1 ? ranked.get(1).getValue() : 0;
        boolean clear = next == 0
                ? best.getValue() > 1 || SECOND_SENTENCE.matcher(text).find()
                : best.getValue() >= MANY && best.getValue() >= MANY_TIMES * next;
        return clear ? Optional.of(new Only(best.getKey(), firstOf.get(best.getKey()))) : Optional.empty();
    }

    /**
     * The country that the article names most, people, offices and bodies of it among them; of two the one that it names first.
     *
     * @param country code of one that does not count, or null
     */
    public Optional<String> mostNamedBeside(@Nullable String country) {
        walk();
        return named.keySet().stream()
                .filter(code -> !code.equals(country))
                .max(Comparator.comparingInt((String code) -> named.getOrDefault(code, 0))
                        .thenComparing(code -> -firstNamed(code))
                        .thenComparing(Comparator.reverseOrder()));
    }

    private int firstNamed(String country) {
        Span first = firstOf.get(country);
        return first == null ? 0 : first.start();
    }

    /** Codes of the countries that the title names, or whose people and bodies. */
    public Set<String> inTitle() {
        walk();
        return Set.copyOf(titled);
    }

    /** The country that the title names, or whose people and bodies, where it names no other. */
    Optional<Only> titled() {
        walk();
        return titled.size() == 1
                ? titled.stream().findFirst().map(code -> new Only(code, firstOf.get(code)))
                : Optional.empty();
    }

    /** Where the text, title aside, first names a country or somebody of it. */
    public Optional<First> named(String country) {
        walk();
        return Optional.ofNullable(firstOf.get(country))
                .map(span ->
                        new First(country, span, text.substring(textStart + span.start(), textStart + span.end())));
    }

    /**
     * Where a text first names a country or somebody of it.
     *
     * @param country its code
     * @param span the words, in the text
     * @param words those words
     */
    public record First(String country, Span span, String words) {}

    /** How often the article names a country. */
    public int count(@Nullable String country) {
        walk();
        return country == null ? 0 : countries.getOrDefault(country, 0);
    }

    /** What stands after a comma behind this name somewhere in the article: "Bangor, Maine". */
    Set<String> qualifiersOf(String key) {
        walk();
        return qualified.getOrDefault(key, Set.of());
    }

    private void walk() {
        if (walked) {
            return;
        }
        walked = true;
        for (int at = nextCapital(0); at >= 0; ) {
            int end = read(at);
            at = nextCapital(Math.max(end, wordEnd(at)));
        }
    }

    /** Reads the longest known name at a word; gives back where it ends. */
    private int read(int start) {
        String first = text.substring(start, wordEnd(start));
        boolean actor = codebook.actors().begins(ActorTable.firstWord(Folding.fold(first)));
        boolean place = codebook.places().begins(PlaceKey.of(first));
        if (!actor && !place) {
            return start;
        }
        int[] ends = ends(start);
        for (int i = MOST_WORDS - 1; i >= 0; i--) {
            if (ends[i] > 0) {
                String words = text.substring(start, ends[i]);
                if (count(words, start)) {
                    return ends[i];
                }
            }
        }
        return start;
    }

    /** Counts what words name; false where they name nothing. */
    private boolean count(String words, int start) {
        if (isGivenName(words, start)) {
            return false;
        }
        Set<String> of = countriesOf(words, start);
        Optional<String> owner = of.size() == 1 ? of.stream().findFirst() : owner(words);
        owner.ifPresent(code -> {
            named.merge(code, 1, Integer::sum);
            if (start < textStart) {
                titled.add(code);
            } else {
                firstOf.putIfAbsent(code, new Span(start - textStart, start - textStart + words.length()));
            }
        });
        return !of.isEmpty() || owner.isPresent();
    }

    /** "Brittany Olsen": a region's name that is a person's, with a name behind it. */
    private boolean isGivenName(String words, int start) {
        int next = start + words.length() + 1;
        return codebook.classes().contains("given.name", words.toLowerCase(Locale.ROOT))
                && next < text.length()
                && text.charAt(next - 1) == ' '
                && Character.isUpperCase(text.charAt(next));
    }

    /** Counts the countries and regions that words name or belong to, and gives back these countries. */
    private Set<String> countriesOf(String words, int start) {
        Set<String> found = new LinkedHashSet<>();
        for (PlaceFact fact : codebook.places().facts(PlaceKey.of(words))) {
            boolean region = fact.kind() == PlaceKind.REGION;
            boolean shortForm = fact.kind() == PlaceKind.SHORT && afterComma(start);
            if (fact.country() != null && (region || shortForm || fact.kind() == PlaceKind.AREA)) {
                countries.merge(fact.country(), 1, Integer::sum);
                if (fact.admin() != null) {
                    regions.merge(fact.admin(), 1, Integer::sum);
                    qualify(start, fact.admin());
                }
                qualify(start, fact.country());
                found.add(fact.country());
            }
        }
        Optional<String> country = country(words, true);
        if (country.isPresent()) {
            countries.merge(country.get(), 1, Integer::sum);
            qualify(start, country.get());
            found.add(country.get());
        }
        return found;
    }

    /**
     * The country of a person, an office or a body that words name; papers and agencies tell of all countries, and firms
     * deal in them.
     */
    private Optional<String> owner(String words) {
        return codebook.actors()
                .find(Folding.fold(words), words, false, null)
                .map(ActorFact::code)
                .filter(code -> code.length() > 3
                        && codebook.ontology().rolesOf(code).stream().noneMatch(EVERYWHERE::contains))
                .map(code -> code.substring(0, 3))
                .filter(codebook.ontology()::isCountry);
    }

    private boolean afterComma(int start) {
        return start > 1 && text.charAt(start - 1) == ' ' && text.charAt(start - 2) == ',';
    }

    /** Keeps what stands before ", Maine". */
    private void qualify(int start, String code) {
        if (!afterComma(start)) {
            return;
        }
        int end = start - 2;
        int begin = end;
        for (int words = 0; words < MOST_BEFORE_COMMA && begin > 0; words++) {
            int before = begin;
            while (before > 0 && !Character.isWhitespace(text.charAt(before - 1))) {
                before--;
            }
            if (before == begin || !Character.isUpperCase(text.charAt(before))) {
                return;
            }
            String key = PlaceKey.of(text.substring(before, end));
            qualified.computeIfAbsent(key, k -> new HashSet<>()).add(code);
            begin = before - 1;
            if (begin <= 0 || text.charAt(begin) != ' ') {
                return;
            }
        }
    }

    /** The code of a country that words name; with what belongs to it also of "Iraqi" and "Baghdad". */
    public Optional<String> country(String words, boolean whatBelongs) {
        String folded = Folding.fold(words);
        boolean shouted = words.equals(words.toUpperCase(Locale.ROOT));
        Optional<ActorFact> fact = codebook.actors().find(folded, words, false, null);
        if (fact.isEmpty() && shouted) {
            fact = codebook.actors().find(folded, words, true, null);
        }
        return fact.filter(f -> f.code().length() == 3 && codebook.ontology().isCountry(f.code()))
                .filter(f -> whatBelongs || f.form().equals("name") || f.form().equals("acronym"))
                .map(ActorFact::code);
    }

    private int nextCapital(int from) {
        for (int i = from; i < text.length(); i++) {
            if (Character.isUpperCase(text.charAt(i)) && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)))) {
                return i;
            }
        }
        return -1;
    }

    /** Where a word ends; full stops and hyphens within it belong to it. */
    private int wordEnd(int start) {
        int end = start;
        while (end < text.length() && inWord(end)) {
            end++;
        }
        return end;
    }

    private boolean inWord(int i) {
        char c = text.charAt(i);
        return Character.isLetterOrDigit(c)
                || c == '.' && i > 0 && Character.isUpperCase(text.charAt(i - 1))
                || c == '-' && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
    }

    private int[] ends(int start) {
        int[] ends = new int[MOST_WORDS];
        int at = start;
        for (int i = 0; i < MOST_WORDS; i++) {
            int end = wordEnd(at);
            if (end == at) {
                return ends;
            }
            ends[i] = end;
            if (end + 1 >= text.length() || text.charAt(end) != ' ') {
                return ends;
            }
            at = end + 1;
        }
        return ends;
    }
}
