package org.demarche.web;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.article.Article;
import org.demarche.codebook.Codebook;
import org.demarche.codebook.CodebookLoader;
import org.demarche.codebook.Rule;
import org.demarche.explain.Explainer;
import org.demarche.explain.NameLookup;
import org.demarche.explain.NameMeaning;
import org.demarche.parser.ParserLayer;
import org.demarche.pipeline.Coder;
import org.demarche.pipeline.CodingResult;
import org.demarche.record.Origin;
import org.jspecify.annotations.Nullable;

/** The shipped codebook and the program's own parser, loaded once for all tests. */
public final class TestDesk implements Desk {
    public static final TestDesk DESK = new TestDesk();

    private final ParserLayer parser = new ParserLayer();
    private final Codebook codebook =
            CodebookLoader.load(Path.of("..", "codebook", "src/main/resources/org/demarche/codebook"));
    private final Coder coder = new Coder(codebook, parser, new Coder.Options(false));

    private TestDesk() {}

    @Override
    public CodingResult code(Article article) {
        return coder.code(article);
    }

    @Override
    public Origin origin() {
        return new Origin("demarche test", parser.name(), codebook.name(), codebook.version(), codebook.hash());
    }

    @Override
    public Codebook codebook() {
        return codebook;
    }

    @Override
    public List<Rule> rules() {
        return codebook.lexicon().rules();
    }

    @Override
    public String explain(Article article, int sentence) {
        return new Explainer(coder)
                .explain(article).stream()
                        .filter(explanation -> explanation.sentence().index() == sentence)
                        .map(explanation -> explanation.records().stream()
                                .map(record -> "won: " + record.rule())
                                .collect(Collectors.joining("\n")))
                        .collect(Collectors.joining());
    }

    @Override
    public NameMeaning name(String words, @Nullable String day) {
        return new NameLookup(codebook, parser).look(words, day);
    }
}
