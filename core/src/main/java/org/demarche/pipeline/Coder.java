package org.demarche.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.demarche.article.Article;
import org.demarche.article.StoryLayout;
import org.demarche.codebook.Codebook;
import org.demarche.mention.ActorFinder;
import org.demarche.place.PlaceReader;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.record.ActReader;
import org.demarche.record.CodedRecord;
import org.demarche.record.Rejection;
import org.demarche.text.LanguageLayer;
import org.demarche.text.Sentence;
import org.demarche.text.Span;
import org.demarche.time.ClauseTimes;
import org.jspecify.annotations.Nullable;

/**
 * The front door: codes an article. Thread-safe; the same article and codebook give the same result, whatever else is
 * being coded.
 */
public final class Coder {
    /**
     * How to code.
     *
     * @param keepUncoded keep records with neither side coded as well
     */
    public record Options(boolean keepUncoded) {}

    private final Codebook codebook;
    private final LanguageLayer language;
    private final Options options;

    public Coder(Codebook codebook, LanguageLayer language, Options options) {
        this.codebook = codebook;
        this.language = language;
        this.options = options;
    }

    /** What the article says that actors did. Never throws for what an article holds. */
    public CodingResult code(Article article) {
        return code(article, null, (read, sentences) -> {});
    }

    /** As {@link #code(Article)}, telling on the way how far it has come. */
    public CodingResult code(Article article, Advance advance) {
        return code(article, null, advance);
    }

    /** As {@link #code(Article)}, showing each sentence as it is coded. */
    public CodingResult code(Article article, Watcher watcher) {
        return code(article, watcher, (read, sentences) -> {});
    }

    /** As {@link #code(Article)}, showing each sentence and telling how far it has come; null shows none. */
    public CodingResult code(Article article, @Nullable Watcher watcher, Advance advance) {
        String text = article.text();
        StoryLayout layout = StoryLayout.of(text);
        Article known = withProvenance(article, layout);
        ArticleCoder work = new ArticleCoder(known, layout, codebook, options.keepUncoded(), watcher);
        List<Problem> problems = new ArrayList<>();
        for (List<Span> block : blocks(text, layout.passages())) {
            LanguageLayer.Parse parse = language.parse(text, block);
            for (Span span : parse.tooLong()) {
                problems.add(new Problem(
                        ProblemCode.DM010,
                        "article " + article.id() + " at " + span.start(),
                        span.length() + " characters without an end of a sentence."));
            }
            work.take(parse.sentences(), sentence -> advance.to(sentence.span().end(), work.sentences()));
        }
        work.finish();
        return new CodingResult(known, work.records(), work.rejections(), problems, work.sentences(), work.promising());
    }

    private List<List<Span>> blocks(String text, List<Span> passages) {
        return language.wantsWhole() ? List.of(passages) : Blocks.of(text, passages);
    }

    /** Is told how far an article has come, by the thread that codes it. */
    @FunctionalInterface
    public interface Advance {
        /**
         * Called after each sentence.
         *
         * @param read offset up to which the text has been coded
         * @param sentences how many sentences that were
         */
        void to(int read, int sentences);
    }

    /** Sees each sentence as it is coded. */
    @FunctionalInterface
    public interface Watcher {
        /** Called once for each sentence, in order. */
        void sentence(
                Sentence sentence,
                ActorFinder actors,
                ActReader acts,
                ClauseTimes times,
                PlaceReader places,
                List<CodedRecord> records,
                List<Rejection> rejections);
    }

    private static Article withProvenance(Article article, StoryLayout layout) {
        return article.builder()
                .publisher(article.publisher() == null ? layout.publisher().orElse(null) : article.publisher())
                .agency(article.agency() == null ? layout.agency().orElse(null) : article.agency())
                .byline(article.byline() == null ? layout.byline().orElse(null) : article.byline())
                .build();
    }

    public Codebook codebook() {
        return codebook;
    }

    public LanguageLayer language() {
        return language;
    }
}
