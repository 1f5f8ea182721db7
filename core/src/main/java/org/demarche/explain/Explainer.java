package org.demarche.explain;

import java.util.ArrayList;
import java.util.List;
import org.demarche.amount.Amount;
import org.demarche.amount.SentenceAmounts;
import org.demarche.article.Article;
import org.demarche.mention.Actor;
import org.demarche.mention.ActorFinder;
import org.demarche.pipeline.Coder;
import org.demarche.place.NamedPlace;
import org.demarche.place.Place;
import org.demarche.record.Attempt;
import org.demarche.record.CodedRecord;
import org.demarche.record.Rejection;
import org.demarche.text.Sentence;
import org.demarche.text.Token;
import org.demarche.time.TimeReading;
import org.jspecify.annotations.Nullable;

/** Codes an article and keeps how each sentence came out as it did. */
public final class Explainer {
    private final Coder coder;

    public Explainer(Coder coder) {
        this.coder = coder;
    }

    /**
     * A sentence with everything that was found out about it.
     *
     * @param sentence tokens and graph
     * @param mentions phrases that were taken for actors, in the order of the text
     * @param amounts words that say how much
     * @param times time expressions, what they stand for, and the words that they belong to
     * @param places names of places, those that were passed over among them
     * @param filed where the article was filed, by its dateline, or null
     * @param candidates words that rules were tried on, with the slots around them
     * @param attempts rules that were tried, those that fitted and those that did not
     * @param records what was coded
     * @param rejections what was not, and why
     */
    public record Explanation(
            Sentence sentence,
            List<Actor> mentions,
            List<Amount> amounts,
            List<TimeReading> times,
            List<NamedPlace> places,
            @Nullable Place filed,
            List<Candidate> candidates,
            List<Attempt> attempts,
            List<CodedRecord> records,
            List<Rejection> rejections) {
        public Explanation {
            mentions = List.copyOf(mentions);
            amounts = List.copyOf(amounts);
            times = List.copyOf(times);
            places = List.copyOf(places);
            candidates = List.copyOf(candidates);
            attempts = List.copyOf(attempts);
            records = List.copyOf(records);
            rejections = List.copyOf(rejections);
        }
    }

    /** One explanation for each sentence, in the order of the text. */
    public List<Explanation> explain(Article article) {
        List<Explanation> found = new ArrayList<>();
        coder.code(
                article,
                (sentence, actors, acts, times, places, records, rejections) -> found.add(new Explanation(
                        sentence,
                        mentions(sentence, actors),
                        new SentenceAmounts(article.text(), sentence, coder.codebook()).amounts(),
                        times.readings(),
                        places.names(),
                        places.filed().orElse(null),
                        new CandidateReader(sentence, actors, acts).read(),
                        acts.attempts(),
                        records,
                        rejections)));
        return found;
    }

    /** Phrases of a sentence that are taken for actors, in the order of the text. */
    static List<Actor> mentions(Sentence sentence, ActorFinder actors) {
        List<Actor> mentions = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            if ((token.isNoun() || token.isPronoun()) && !token.isRelation("compound") && !token.isRelation("flat")) {
                for (Actor actor : actors.actors(token)) {
                    if (mentions.stream().noneMatch(m -> m.span().equals(actor.span()) && m.sameAs(actor))) {
                        mentions.add(actor);
                    }
                }
            }
        }
        return mentions;
    }
}
