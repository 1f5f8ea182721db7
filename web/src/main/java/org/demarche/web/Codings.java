package org.demarche.web;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.demarche.article.Article;
import org.demarche.pipeline.CodingResult;
import org.demarche.problem.ProblemCode;

/** Codes texts for readers, a few at a time and none that is too long. Thread-safe. */
public final class Codings {
    private final Desk desk;
    private final Limits limits;
    private final Semaphore free;

    public Codings(Desk desk, Limits limits) {
        this.desk = desk;
        this.limits = limits;
        this.free = new Semaphore(limits.codings(), true);
    }

    /**
     * Codes an article.
     *
     * @throws Refusal when it is too long, or too many are being coded
     */
    public CodingResult code(Article article) {
        return withinLimits(article, () -> desk.code(article));
    }

    /**
     * Says why a sentence is coded as it is.
     *
     * @throws Refusal as {@link #code}, and when there is no such sentence
     */
    public String explain(Article article, int sentence) {
        String lines = withinLimits(article, () -> desk.explain(article, sentence));
        if (lines.isEmpty()) {
            throw Refusal.missing("The text has no sentence " + sentence + ".");
        }
        return lines;
    }

    private <T> T withinLimits(Article article, Supplier<T> work) {
        int length = article.text().length();
        if (length > limits.text()) {
            throw new Refusal(
                    413,
                    ProblemCode.DM145,
                    "The text has " + length + " characters; " + limits.text() + " may be coded.");
        }
        if (!acquired()) {
            throw new Refusal(503, ProblemCode.DM147, "Too many texts are being coded.");
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    private boolean acquired() {
        try {
            return free.tryAcquire(limits.query().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
