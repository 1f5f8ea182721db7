package org.demarche.train;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.parser.words.Lemmatizer;

/** Makes the forms of English verbs and nouns of their dictionary form. */
final class Inflection {
    private static final Map<String, String> OVERRIDES = Map.ofEntries(
            Map.entry("have", "had"),
            Map.entry("do", "did done"),
            Map.entry("go", "went gone"),
            Map.entry("strike", "struck"),
            Map.entry("bid", "bid"),
            Map.entry("get", "got"),
            Map.entry("beat", "beat beaten"),
            Map.entry("lie", "lied"),
            Map.entry("thrive", "thrived"),
            Map.entry("abide", "abided"),
            Map.entry("chide", "chided"),
            Map.entry("work", "worked"),
            Map.entry("dream", "dreamed"),
            Map.entry("leap", "leaped"),
            Map.entry("learn", "learned"),
            Map.entry("spill", "spilled"),
            Map.entry("burn", "burned"),
            Map.entry("gas", "gassed"),
            Map.entry("bus", "bused"),
            Map.entry("say", "said"));
    private static final Set<String> LAST_STRESSED = Set.of(
            "admit",
            "commit",
            "permit",
            "submit",
            "omit",
            "remit",
            "emit",
            "transmit",
            "expel",
            "compel",
            "repel",
            "propel",
            "dispel",
            "impel",
            "rebel",
            "control",
            "patrol",
            "regret",
            "occur",
            "incur",
            "concur",
            "deter",
            "refer",
            "prefer",
            "confer",
            "defer",
            "transfer",
            "infer",
            "kidnap",
            "begin",
            "forbid",
            "upset",
            "equip",
            "demur",
            "recur",
            "rebut",
            "handicap",
            "debar",
            "disbar",
            "embed",
            "forget",
            "outwit",
            "recommit",
            "extol",
            "acquit",
            "quit",
            "quiz",
            "hobnob",
            "horsewhip",
            "entrap",
            "unplug",
            "abet",
            "allot",
            "abhor",
            "annul",
            "appal",
            "fulfil",
            "eavesdrop",
            "outfit",
            "outgun",
            "readmit",
            "sidestep",
            "unban",
            "wiretap",
            "inter",
            "gas");

    private static final Map<String, Verb> IRREGULAR = irregular();

    /** The forms of a verb. */
    record Verb(String base, String third, String past, String participle, String ing) {}

    private Inflection() {}

    /** Forms of one word, or of one that ends in one after a hyphen. */
    static Verb verb(String base) {
        Verb known = IRREGULAR.get(base);
        if (known != null) {
            return known;
        }
        int hyphen = base.lastIndexOf('-') + 1;
        if (hyphen > 0) {
            String before = base.substring(0, hyphen);
            Verb last = verb(base.substring(hyphen));
            return new Verb(
                    base, before + last.third(), before + last.past(), before + last.participle(), before + last.ing());
        }
        String past = regularPast(base);
        return new Verb(base, third(base), past, past, ing(base));
    }

    /** Plural of a noun, or of the last of several words. */
    static String plural(String noun) {
        int of = noun.indexOf(" of ");
        return of > 0 ? third(noun.substring(0, of)) + noun.substring(of) : third(noun);
    }

    private static Map<String, Verb> irregular() {
        Map<String, Verb> verbs = new HashMap<>();
        try (InputStream in = Lemmatizer.class.getResourceAsStream("irregular-verbs.txt")) {
            if (in == null) {
                throw new IllegalStateException("no irregular verbs");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceAll("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> add(List.of(line.split("\\s+")), verbs));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        OVERRIDES.forEach((base, forms) -> {
            String[] each = forms.split(" ");
            verbs.put(base, new Verb(base, third(base), each[0], each[each.length - 1], ing(base)));
        });
        return verbs;
    }

    /** A line of the table; a verb alone in its line never changes. */
    private static void add(List<String> words, Map<String, Verb> verbs) {
        String base = words.get(0);
        List<String> pasts = new ArrayList<>();
        String ing = ing(base);
        String third = third(base);
        for (String form : words.subList(1, words.size())) {
            if (form.endsWith("ing") && form.length() > base.length()) {
                ing = form;
            } else if (form.endsWith("s") && form.length() > base.length()) {
                third = form;
            } else {
                pasts.add(form);
            }
        }
        String past = pasts.isEmpty() ? base : pasts.get(0);
        boolean fromBase = base.endsWith("come") || base.endsWith("run");
        boolean regular = past.endsWith("ed") && pasts.size() > 1;
        if (pasts.size() == 1 && past.matches(".*(?:wn|en|on)")) {
            pasts.add(0, past = regularPast(base));
        }
        String participle = fromBase ? base : regular || pasts.size() < 2 ? past : pasts.get(1);
        verbs.putIfAbsent(base, new Verb(base, third, past, participle, ing));
    }

    private static String third(String base) {
        if (base.endsWith("y") && !isVowel(base, 2)) {
            return base.substring(0, base.length() - 1) + "ies";
        }
        return base.matches(".*(?:s|x|z|ch|sh|[^aeiou]o)|go") ? base + "es" : base + "s";
    }

    private static String regularPast(String base) {
        if (base.endsWith("e")) {
            return base + "d";
        }
        if (base.endsWith("y") && !isVowel(base, 2)) {
            return base.substring(0, base.length() - 1) + "ied";
        }
        return doubled(base) + "ed";
    }

    private static String ing(String base) {
        if (base.endsWith("ie")) {
            return base.substring(0, base.length() - 2) + "ying";
        }
        boolean mute = base.endsWith("e") && !base.matches(".*(?:ee|oe|ye)|be");
        return (mute ? base.substring(0, base.length() - 1) : doubled(base)) + "ing";
    }

    private static String doubled(String base) {
        char last = base.charAt(base.length() - 1);
        if (last == 'c') {
            return base + "k";
        }
        boolean one = base.matches("[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]");
        return one || LAST_STRESSED.contains(base) ? base + last : base;
    }

    private static boolean isVowel(String word, int fromEnd) {
        return word.length() >= fromEnd && "aeiou".indexOf(word.charAt(word.length() - fromEnd)) >= 0;
    }
}
