package org.demarche.pipeline;

import java.util.List;
import org.demarche.codebook.Codebook;
import org.demarche.mention.Actor;
import org.demarche.record.CodedRecord;
import org.demarche.text.Sentence;
import org.demarche.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Whether an article is about sport or entertainment, told by how many of its words only those use (word classes
 * topic.sport, topic.show; topic.play holds words that count half). There countries are teams and "attack" is a line of
 * forwards, so that only what officials do to known actors is kept.
 */
final class Topic {
    private static final int FEWEST_WORDS = 3;
    private static final double DENSITY = 0.02;
    private static final List<String> OFFICIAL = List.of("GOV", "MIL", "LEG", "REB", "SPY");

    private final Codebook codebook;
    private double score;
    private long words;

    Topic(Codebook codebook) {
        this.codebook = codebook;
    }

    /** Counts the words of a sentence. */
    void add(Sentence sentence) {
        for (Token token : sentence.tokens()) {
            words++;
            String lemma = token.lemmaLower();
            if (codebook.classes().contains("topic.sport", lemma)
                    || codebook.classes().contains("topic.show", lemma)) {
                score++;
            } else if (codebook.classes().contains("topic.play", lemma)) {
                score += 0.5;
            }
        }
    }

    /** True when the words of sport or entertainment are dense. */
    boolean isPlay() {
        return score >= FEWEST_WORDS && score / words >= DENSITY;
    }

    /** True for a record that stands even in an article about sport or entertainment. */
    static boolean isOfficial(CodedRecord record) {
        return record.cameo() == null && record.wouldBe() == null
                || isOfficial(record.source()) && isOfCountry(record.target())
                || isOfficial(record.target()) && isOfCountry(record.source());
    }

    /** True for an actor of a country that is more than the place where something is played. */
    private static boolean isOfCountry(@Nullable Actor actor) {
        return actor != null
                && actor.country() != null
                && actor.via().stream().noneMatch(step -> step.kind().equals("place"));
    }

    private static boolean isOfficial(@Nullable Actor actor) {
        return isOfCountry(actor)
                && actor != null
                && actor.sectors().stream().anyMatch(OFFICIAL::contains)
                && !actor.sectors().contains("LAB");
    }
}
