package org.demarche.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.codebook.Codebook;
import org.demarche.codebook.EventCode;
import org.demarche.codebook.Ontology;
import org.demarche.codebook.Rule;
import org.demarche.problem.DemarcheException;
import org.demarche.store.ActorChoice;
import org.demarche.store.RecordFilter.Dyad;

/** What the words in an address mean by the codebook. Thread-safe; remembers whom a name means. */
public final class Names {
    private static final int REMEMBERED = 1_000;
    private static final int LONGEST = 200;
    private static final Pattern PAIR = Pattern.compile("([^,>]+?)\\s*[,>]\\s*([^,>]+)");
    private static final Pattern HYPHENED = Pattern.compile("((?:group:)?[\\p{L} ]+?)-((?:group:)?[\\p{L} ]+)");

    private final Codebook codebook;
    private final Set<String> rules;
    private final Map<String, ActorChoice> met = new ConcurrentHashMap<>();

    public Names(Codebook codebook) {
        this.codebook = codebook;
        this.rules = codebook.lexicon().rules().stream().map(Rule::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the lexicon has a rule of this name, and not the program alone. */
    public boolean isRule(String id) {
        return rules.contains(id);
    }

    /**
     * Whom a word of a parameter means.
     *
     * @throws Refusal when it means nobody
     */
    public ActorChoice actor(String parameter, String words) {
        return known(parameter, words, () -> ActorChoice.of(words, codebook));
    }

    /**
     * A group of states.
     *
     * @throws Refusal when there is none of this name
     */
    public ActorChoice group(String name) {
        return known("group", ActorChoice.GROUP + name, () -> ActorChoice.group(name, codebook));
    }

    private ActorChoice known(String parameter, String words, Supplier<ActorChoice> search) {
        if (words.length() > LONGEST) {
            throw Refusal.parameter(parameter, "is longer than " + LONGEST + " characters.");
        }
        ActorChoice known = met.get(words);
        if (known != null) {
            return known;
        }
        try {
            ActorChoice found = search.get();
            if (met.size() < REMEMBERED) {
                met.put(words, found);
            }
            return found;
        } catch (DemarcheException e) {
            throw Refusal.parameter(
                    parameter, "cannot be used: " + e.problems().get(0).detail());
        }
    }

    /**
     * Two sides: RUS-CHN, "Russia,China", RUS&gt;CHN.
     *
     * @throws Refusal when they are not two, or mean nobody
     */
    public Dyad dyad(String pair, boolean directed) {
        String said = pair.strip();
        Matcher matcher = PAIR.matcher(said);
        if (!matcher.matches()) {
            matcher = HYPHENED.matcher(said);
        }
        if (said.length() > LONGEST || !matcher.matches()) {
            throw Refusal.parameter("dyad", "takes two sides such as RUS-CHN, \"Russia,China\" or RUS>CHN.");
        }
        return new Dyad(
                actor("dyad", matcher.group(1).strip()),
                actor("dyad", matcher.group(2).strip()),
                directed || said.contains(">"));
    }

    /** A code of CAMEO that there is. */
    public String event(String code) {
        if (codebook.ontology().code(code).isEmpty()) {
            String guess = codebook.ontology().code("0" + code).isPresent() ? " Did you mean 0" + code + "?" : "";
            throw Refusal.parameter("cameo", "takes a code of CAMEO such as 19 or 057." + guess);
        }
        return code;
    }

    /** A type of PLOVER that there is. */
    public String plover(String type) {
        if (codebook.ontology().ploverQuad(type.toUpperCase(Locale.ROOT)) == null) {
            throw Refusal.parameter("plover", "takes a type of PLOVER such as CONSULT or ASSAULT.");
        }
        return type;
    }

    /** A value of a parameter for people: the names of codes. */
    public String inWords(String parameter, String value) {
        Ontology ontology = codebook.ontology();
        return switch (parameter) {
            case "cameo" ->
                value
                        + ontology.code(value)
                                .map(EventCode::name)
                                .map(name -> " " + name)
                                .orElse("");
            case "dyad" -> dyadInWords(dyad(value, false));
            case "actor", "source", "target", "speaker" -> actorInWords(actor(parameter, value));
            case "place" -> ontology.isCountry(value) ? ontology.countryName(value) : value;
            default -> value;
        };
    }

    /** Two sides for people. */
    public String dyadInWords(Dyad dyad) {
        return actorInWords(dyad.one()) + (dyad.directed() ? " → " : " and ") + actorInWords(dyad.other());
    }

    /** A choice for people. */
    public String actorInWords(ActorChoice choice) {
        return choice.isGroup() ? choice.label() : actorInWords(choice.code());
    }

    /** An actor code for people. */
    public String actorInWords(String code) {
        Ontology ontology = codebook.ontology();
        return ontology.isCountry(code) ? ontology.countryName(code) : ontology.actorInWords(code);
    }

    /** Name of an event code; the code itself where it has none. */
    public String eventInWords(String code) {
        return codebook.ontology().code(code).map(EventCode::name).orElse(code);
    }

    /** The codebook. */
    public Codebook codebook() {
        return codebook;
    }

    /** All event codes, sorted. */
    public List<EventCode> events() {
        return codebook.ontology().codes();
    }
}
