package org.demarche.cli;

import java.nio.file.Path;
import java.util.List;
import org.demarche.article.Article;
import org.demarche.codebook.Codebook;
import org.demarche.codebook.EventCode;
import org.demarche.explain.UnknownReader;
import org.demarche.pipeline.Coder;
import org.demarche.pipeline.CodingResult;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.reading.Reading;
import org.demarche.record.Origin;
import org.demarche.text.LanguageLayer;
import org.jspecify.annotations.Nullable;

/** The coder with its codebook and its parser, whose models load while the codebook does. Thread-safe. */
final class Engine {
    private final Coder.Options options;
    private final LanguageLayer parser;
    private final Codebook codebook;
    private @Nullable Coder coder;

    /**
     * @param parser reads what was not parsed before
     * @param loadParser whether to begin loading the parser at once; it is loaded in any case when it is needed
     * @param own a folder of the user's own data files, laid over the shipped ones, or null
     */
    Engine(Coder.Options options, LanguageLayer parser, boolean loadParser, @Nullable Path own) {
        this.options = options;
        this.parser = parser;
        if (loadParser) {
            parser.warmUp();
        }
        this.codebook = OwnCodebook.load(own);
    }

    Codebook codebook() {
        return codebook;
    }

    /** The coder over the parser of the program. */
    synchronized Coder coder() {
        if (coder == null) {
            coder = new Coder(codebook, parser, options);
        }
        return coder;
    }

    /**
     * Codes one article; a failure inside the program becomes a problem of this article, and so does a language that is
     * not English.
     *
     * @param advance is told how far it has come
     */
    Coded code(Reading reading, Coder.Advance advance) {
        Article article = reading.article();
        if (isForeign(reading)) {
            return uncoded(reading, foreign(article));
        }
        try {
            LanguageLayer given = reading.parsed();
            return new Coded(fitting(given).code(article, advance), origin(given == null ? parser : given));
        } catch (RuntimeException | StackOverflowError e) {
            return uncoded(reading, failure(article, e));
        }
    }

    /** As {@link #code}, but gives the names that no table holds. */
    UnknownReader.Found unknown(Reading reading, Coder.Advance advance) {
        Article article = reading.article();
        if (isForeign(reading)) {
            return UnknownReader.Found.none(foreign(article));
        }
        try {
            return new UnknownReader(fitting(reading.parsed())).read(article, advance);
        } catch (RuntimeException | StackOverflowError e) {
            return UnknownReader.Found.none(failure(article, e));
        }
    }

    private Coder fitting(@Nullable LanguageLayer given) {
        return given == null ? coder() : new Coder(codebook, given, options);
    }

    private Coded uncoded(Reading reading, Problem why) {
        return new Coded(
                new CodingResult(reading.article(), List.of(), List.of(), List.of(why), 0, 0), origin(reading));
    }

    /** Whether it is known to be in a language that the parser does not read. */
    private static boolean isForeign(Reading reading) {
        String language = reading.article().language();
        return reading.parsed() == null && language != null && !language.equals("en");
    }

    private static Problem foreign(Article article) {
        return new Problem(ProblemCode.DM017, "article " + article.id(), "it is in '" + article.language() + "'.");
    }

    private static Problem failure(Article article, Throwable e) {
        return new Problem(ProblemCode.DM014, "article " + article.id(), e + " " + where(e));
    }

    /** Name of a CAMEO code in words, or null when it has none. */
    @Nullable
    String eventName(String code) {
        return codebook.ontology().code(code).map(EventCode::name).orElse(null);
    }

    /** What makes records of this reading. */
    Origin origin(Reading reading) {
        LanguageLayer given = reading.parsed();
        return origin(given == null ? parser : given);
    }

    private Origin origin(LanguageLayer layer) {
        return new Origin(Version.program(), layer.name(), codebook.name(), codebook.version(), codebook.hash());
    }

    private static String where(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        return trace.length == 0 ? "" : "at " + trace[0] + ".";
    }

    /**
     * What came of an article.
     *
     * @param result records, rejections and problems
     * @param origin what made them
     */
    record Coded(CodingResult result, Origin origin) {}
}
