package org.demarche.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.article.Article;
import org.demarche.codebook.ActorFact;
import org.demarche.codebook.ActorTable;
import org.demarche.codebook.AgentTable;
import org.demarche.codebook.Codebook;
import org.demarche.codebook.Country;
import org.demarche.codebook.Folding;
import org.demarche.codebook.NearNames;
import org.demarche.codebook.Organisation;
import org.demarche.explain.NameMeaning.Composed;
import org.demarche.explain.NameMeaning.Part;
import org.demarche.mention.Actor;
import org.demarche.mention.Actor.Via;
import org.demarche.mention.ActorFinder;
import org.demarche.mention.Memory;
import org.demarche.text.GraphRepair;
import org.demarche.text.LanguageLayer;
import org.demarche.text.Sentence;
import org.demarche.text.Span;
import org.demarche.text.Token;
import org.jspecify.annotations.Nullable;

/** Says whom the coder takes a name or a phrase for. Thread-safe. */
public final class NameLookup {
    private static final int MOST_NEAR = 5;
    private static final Pattern GAPS = Pattern.compile("\\s+");
    private static final Pattern QUOTED = Pattern.compile("^[\"'\u2018\u201c](.+)[\"'\u2019\u201d]$");
    private static final Pattern ARTICLE = Pattern.compile("^(?i:the|an?) (?=.)");

    /** Stands after the phrase, so that the parser reads a sentence and not a heading. */
    private static final String REST = " said so.";

    private static final Comparator<ActorFact> IN_TIME = Comparator.comparing(
                    (ActorFact fact) -> Objects.requireNonNullElse(fact.from(), ""))
            .thenComparing(fact -> Objects.requireNonNullElse(fact.to(), "9999"));

    private final Codebook codebook;
    private final LanguageLayer language;

    /** @param language parses phrases that no line of a table holds as a whole */
    public NameLookup(Codebook codebook, LanguageLayer language) {
        this.codebook = codebook;
        this.language = language;
    }

    /**
     * What the codebook says of a name.
     *
     * @param words a name or phrase as it might stand in print
     * @param day YYYY-MM-DD, YYYY-MM or YYYY on which it is printed, or null when that is not known
     */
    public NameMeaning look(String words, @Nullable String day) {
        String name = bare(words);
        ActorTable table = codebook.actors();
        List<ActorFact> facts = table.facts(name).stream().sorted(IN_TIME).toList();
        ActorFact taken = table.find(Folding.fold(name), name, false, day).orElse(null);
        AgentTable.Agent agent = agent(name).orElse(null);
        Organisation organisation =
                codebook.ontology().organisations().named(name).orElse(null);
        boolean whole = !facts.isEmpty() || agent != null || organisation != null;
        List<Composed> composed = whole ? List.of() : composed(name, day);
        List<String> near = whole || !composed.isEmpty() ? List.of() : new NearNames(codebook).of(name, MOST_NEAR);
        List<Country> countries = taken == null ? List.of() : countries(taken.code(), day);
        return new NameMeaning(name, day, facts, taken, agent, composed, near, countries, organisation);
    }

    /** All states of a code, or the one that existed on the day. */
    private List<Country> countries(String code, @Nullable String day) {
        List<Country> all = codebook.ontology().countries(code);
        List<Country> then = all.stream()
                .filter(country -> day != null && country.existsOn(day))
                .toList();
        return then.isEmpty() ? all : then;
    }

    /** The name without quotation marks around it and without an article before it, unless these are part of it. */
    private String bare(String words) {
        String name = GAPS.matcher(words.strip()).replaceAll(" ");
        for (Pattern around : List.of(ARTICLE, QUOTED, ARTICLE)) {
            if (codebook.actors().facts(name).isEmpty()) {
                name = around == QUOTED
                        ? QUOTED.matcher(name).replaceFirst("$1")
                        : ARTICLE.matcher(name).replaceFirst("");
            }
        }
        return name;
    }

    private Optional<AgentTable.Agent> agent(String phrase) {
        return codebook.agents().find(phrase.toLowerCase(Locale.ROOT));
    }

    private List<Composed> composed(String name, @Nullable String day) {
        String text = name + REST;
        Article article = Article.of("", text).publishedOn(day);
        Span phrase = new Span(0, name.length());
        List<Composed> found = new ArrayList<>();
        for (Sentence parsed :
                language.parse(text, List.of(new Span(0, text.length()))).sentences()) {
            Sentence sentence = GraphRepair.mend(parsed);
            ActorFinder actors = new ActorFinder(article, sentence, codebook, new Memory());
            for (Actor actor : Explainer.mentions(sentence, actors)) {
                if (phrase.contains(actor.span()) && isKnown(actor)) {
                    found.add(new Composed(actor, parts(actor, sentence, day), unlisted(actor)));
                }
            }
        }
        return found;
    }

    /** More than words without a meaning: "spokesman" has no code, but a line in a table. */
    private static boolean isKnown(Actor actor) {
        return actor.code() != null
                || actor.via().stream().anyMatch(step -> step.kind().equals("title"));
    }

    private List<Part> parts(Actor actor, Sentence sentence, @Nullable String day) {
        List<Part> parts = new ArrayList<>();
        for (Via step : actor.via()) {
            if (step.kind().equals("title")) {
                parts.add(new Part(step, null, agent(step, sentence).orElse(null)));
            } else {
                String folded = Folding.fold(step.text());
                parts.add(new Part(
                        step,
                        codebook.actors().find(folded, step.text(), false, day).orElse(null),
                        null));
            }
        }
        return parts;
    }

    /** The line for a title, which may stand in the plural. */
    private Optional<AgentTable.Agent> agent(Via step, Sentence sentence) {
        for (Token token : sentence.tokens()) {
            if (token.span().end() == step.span().end()) {
                String before = step.text()
                        .substring(0, step.text().length() - token.form().length());
                return agent(step.text()).or(() -> agent(before + token.lemma()));
            }
        }
        return agent(step.text());
    }

    private @Nullable String unlisted(Actor actor) {
        String name = actor.name();
        return name == null || !codebook.actors().facts(name).isEmpty() ? null : name;
    }
}
