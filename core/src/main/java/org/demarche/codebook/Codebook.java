package org.demarche.codebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Everything that coding goes by: ontology, actors, agents, word classes, places, rules, amounts, equipment and time
 * expressions. Immutable and thread-safe.
 */
public final class Codebook {
    /** Class path resource of the shipped codebook, compiled when the program is built. */
    public static final String COMPILED = "/org/demarche/codebook/shipped.codebook";

    private final String name;
    private final String version;
    private final String hash;
    private final Ontology ontology;
    private final ActorTable actors;
    private final AgentTable agents;
    private final WordClasses classes;
    private final PlaceTable places;
    private final Lexicon lexicon;
    private final AmountTable amounts;
    private final EquipmentTable equipment;
    private final TimeGrammar times;

    Codebook(
            String name,
            String version,
            String hash,
            Ontology ontology,
            ActorTable actors,
            AgentTable agents,
            WordClasses classes,
            PlaceTable places,
            Lexicon lexicon,
            AmountTable amounts,
            EquipmentTable equipment,
            TimeGrammar times) {
        this.name = name;
        this.version = version;
        this.hash = hash;
        this.ontology = ontology;
        this.actors = actors;
        this.agents = agents;
        this.classes = classes;
        this.places = places;
        this.lexicon = lexicon;
        this.amounts = amounts;
        this.equipment = equipment;
        this.times = times;
    }

    /** The codebook that comes with the program. */
    public static Codebook shipped() {
        try (InputStream in = Codebook.class.getResourceAsStream(COMPILED)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without its codebook: " + COMPILED);
            }
            return CodebookLoader.compiled(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return name;
    }

    public String version() {
        return version;
    }

    /** First 16 hexadecimal digits of the SHA-256 of all its files. */
    public String hash() {
        return hash;
    }

    public Ontology ontology() {
        return ontology;
    }

    public ActorTable actors() {
        return actors;
    }

    public AgentTable agents() {
        return agents;
    }

    public WordClasses classes() {
        return classes;
    }

    public PlaceTable places() {
        return places;
    }

    public Lexicon lexicon() {
        return lexicon;
    }

    public AmountTable amounts() {
        return amounts;
    }

    /** The weapons that are known by a designation. */
    public EquipmentTable equipment() {
        return equipment;
    }

    /** How the news speaks of time. */
    public TimeGrammar times() {
        return times;
    }
}
