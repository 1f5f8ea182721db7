package org.demarche.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.demarche.article.Article;
import org.demarche.codebook.Codebook;
import org.demarche.codebook.Rule;
import org.demarche.explain.Explainer;
import org.demarche.explain.NameLookup;
import org.demarche.explain.NameMeaning;
import org.demarche.pipeline.Coder;
import org.demarche.pipeline.CodingResult;
import org.demarche.reading.Reading;
import org.demarche.record.Origin;
import org.demarche.text.LanguageLayer;
import org.demarche.web.Desk;
import org.jspecify.annotations.Nullable;

/** Codes and explains for pages what {@code demarche code} and {@code demarche explain} do for a terminal. */
final class ProgramDesk implements Desk {
    private static final int WIDTH = 110;

    private final Engine engine;
    private final LanguageLayer parser;
    private final @Nullable Path own;

    /** Rules with their examples: read when they are first asked for, which takes a second. */
    private @Nullable List<Rule> rules;

    /** @param own a folder of the user's own data files, or null */
    ProgramDesk(LanguageLayer parser, @Nullable Path own) {
        this.parser = parser;
        this.own = own;
        this.engine = new Engine(new Coder.Options(false), parser, true, own);
    }

    @Override
    public CodingResult code(Article article) {
        return engine.code(Reading.of(article), (read, sentences) -> {}).result();
    }

    @Override
    public Origin origin() {
        return engine.origin(Reading.of(Article.of("", "")));
    }

    @Override
    public Codebook codebook() {
        return engine.codebook();
    }

    @Override
    public synchronized List<Rule> rules() {
        List<Rule> known = rules;
        if (known == null) {
            known = OwnCodebook.read(own, false).codebook().lexicon().rules();
            rules = known;
        }
        return known;
    }

    @Override
    public String explain(Article article, int sentence) {
        StringWriter out = new StringWriter();
        // What has no coded actor is explained too.
        Explainer explainer = new Explainer(new Coder(engine.codebook(), parser, new Coder.Options(true)));
        ExplanationView view = new ExplanationView(out, WIDTH, false, false, false, engine::eventName);
        try {
            for (Explainer.Explanation explanation : explainer.explain(article)) {
                if (explanation.sentence().index() == sentence) {
                    view.show(explanation, article.text());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().strip();
    }

    @Override
    public NameMeaning name(String words, @Nullable String day) {
        return new NameLookup(engine.codebook(), parser).look(words, day);
    }
}
