package org.demarche.explain;

import java.util.List;
import java.util.Map;
import org.demarche.article.Article;
import org.demarche.mention.UnknownMention;
import org.demarche.mention.UnknownNames;
import org.demarche.pipeline.Coder;
import org.demarche.pipeline.CodingResult;
import org.demarche.problem.Problem;

/** Reads articles for names that no actor table holds. Thread-safe. */
public final class UnknownReader {
    private final Coder coder;

    public UnknownReader(Coder coder) {
        this.coder = coder;
    }

    /**
     * What came of an article.
     *
     * @param mentions names without a line in a table, in the order of the text
     * @param ordinary how often each word was met without a capital
     * @param sentences how many sentences it has
     * @param problems what could not be read
     */
    public record Found(
            List<UnknownMention> mentions, Map<String, Integer> ordinary, int sentences, List<Problem> problems) {
        public Found {
            mentions = List.copyOf(mentions);
            ordinary = Map.copyOf(ordinary);
            problems = List.copyOf(problems);
        }

        /** Of an article that could not be read. */
        public static Found none(Problem problem) {
            return new Found(List.of(), Map.of(), 0, List.of(problem));
        }
    }

    /**
     * Reads one article.
     *
     * @param advance is told how far it has come
     */
    public Found read(Article article, Coder.Advance advance) {
        UnknownNames names = new UnknownNames(article, coder.codebook());
        CodingResult result = coder.code(
                article,
                (sentence, actors, acts, times, places, records, rejections) -> names.take(sentence, actors),
                advance);
        return new Found(names.mentions(), names.ordinaryWords(), result.sentences(), result.problems());
    }
}
