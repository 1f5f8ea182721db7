package org.demarche.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.demarche.article.Article;
import org.demarche.article.StoryLayout;
import org.demarche.codebook.Codebook;
import org.demarche.mention.ActorFinder;
import org.demarche.mention.Memory;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.record.ActReader;
import org.demarche.record.CodedRecord;
import org.demarche.record.Rejection;
import org.demarche.text.GraphRepair;
import org.demarche.text.LanguageLayer;
import org.demarche.text.Sentence;
import org.demarche.text.Span;
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
        StoryLayout layout = StoryLayout.of(article.text());
        Article known = withProvenance(article, layout);
        LanguageLayer.Parse parse = language.parse(article.text(), layout.passages());
        List<Problem> problems = new ArrayList<>();
        for (Span span : parse.tooLong()) {
            problems.add(new Problem(
                    ProblemCode.DM010,
                    "article " + article.id() + " at " + span.start(),
                    span.length() + " characters without an end of a sentence."));
        }
        List<CodedRecord> records = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        int promising = walk(known, parse.sentences(), layout, records, rejections, null);
        return new CodingResult(
                known, records, rejections, problems, parse.sentences().size(), promising);
    }

    /**
     * Codes the sentences in order.
     *
     * @param watcher is shown each sentence with what was made of it, or null
     * @return how many sentences held an actor and a trigger
     */
    public int walk(
            Article article,
            List<Sentence> sentences,
            StoryLayout layout,
            List<CodedRecord> records,
            List<Rejection> rejections,
            @Nullable Watcher watcher) {
        Memory memory = new Memory();
        Quotation quotation = new Quotation(article.text());
        String hash = SentenceCoder.hash(article.text());
        int promising = 0;
        List<CodedRecord> headline = new ArrayList<>();
        for (Sentence parsed : sentences) {
            Sentence sentence = GraphRepair.mend(parsed);
            ActorFinder actors = new ActorFinder(article, sentence, codebook, memory);
            ActReader acts = new ActReader(sentence, codebook, actors);
            if (watcher != null) {
                acts.trace();
            }
            SentenceCoder coder = new SentenceCoder(
                    article, sentence, codebook, actors, acts, quotation, options.keepUncoded(), hash);
            coder.code();
            if (coder.hasTriggers() && actors.hasActors()) {
                promising++;
            }
            boolean title =
                    layout.headline().isPresent() && layout.headline().get().contains(sentence.span());
            if (title) {
                headline.addAll(coder.records());
            }
            records.addAll(coder.records());
            rejections.addAll(coder.rejections());
            if (watcher != null) {
                watcher.sentence(sentence, actors, acts, coder.records(), coder.rejections());
            }
            actors.remember();
            for (CodedRecord record : coder.records()) {
                if (record.reciprocal() && record.source() != null && record.target() != null) {
                    memory.together(record.source(), record.target());
                }
            }
        }
        if (article.given().isEmpty() && Topic.isPlay(sentences, codebook)) {
            dropPlay(records, rejections);
        }
        dropRepeatedHeadline(headline, records, rejections);
        return promising;
    }

    private static void dropPlay(List<CodedRecord> records, List<Rejection> rejections) {
        for (CodedRecord record : List.copyOf(records)) {
            if (!Topic.isOfficial(record)) {
                records.remove(record);
                rejections.add(new Rejection(
                        record.sentence(),
                        record.trigger().span(),
                        record.rule(),
                        Rejection.Reason.NOT_NEWS,
                        "an article about sport or entertainment"));
            }
        }
    }

    /** What the headline tells and the story tells again stands once, in the story's words. */
    private static void dropRepeatedHeadline(
            List<CodedRecord> headline, List<CodedRecord> records, List<Rejection> rejections) {
        for (CodedRecord title : headline) {
            boolean repeated =
                    records.stream().filter(r -> !headline.contains(r)).anyMatch(r -> sameHappening(title, r));
            if (repeated) {
                records.remove(title);
                rejections.add(new Rejection(
                        title.sentence(),
                        title.trigger().span(),
                        title.rule(),
                        Rejection.Reason.DUPLICATE,
                        "the story tells it again"));
            }
        }
    }

    private static boolean sameHappening(CodedRecord a, CodedRecord b) {
        if (a.cameo() == null || b.cameo() == null || a.source() == null || b.source() == null) {
            return false;
        }
        boolean target = a.target() == null
                || b.target() != null
                        && String.valueOf(a.target().country())
                                .equals(String.valueOf(b.target().country()));
        return a.cameo().substring(0, 2).equals(b.cameo().substring(0, 2))
                && String.valueOf(a.source().country())
                        .equals(String.valueOf(b.source().country()))
                && target;
    }

    /** Sees each sentence as it is coded. */
    @FunctionalInterface
    public interface Watcher {
        /** Called once for each sentence, in order. */
        void sentence(
                Sentence sentence,
                ActorFinder actors,
                ActReader acts,
                List<CodedRecord> records,
                List<Rejection> rejections);
    }

    private static Article withProvenance(Article article, StoryLayout layout) {
        return new Article(
                article.id(),
                article.text(),
                article.title(),
                article.published(),
                article.url(),
                article.publisher() == null ? layout.publisher().orElse(null) : article.publisher(),
                article.agency() == null ? layout.agency().orElse(null) : article.agency(),
                article.byline() == null ? layout.byline().orElse(null) : article.byline(),
                article.language(),
                article.given());
    }

    public Codebook codebook() {
        return codebook;
    }

    public LanguageLayer language() {
        return language;
    }
}
