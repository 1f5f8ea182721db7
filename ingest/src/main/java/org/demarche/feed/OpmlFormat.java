package org.demarche.feed;

import java.io.IOException;
import java.util.List;
import org.demarche.problem.ProblemCode;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.Fit;
import org.demarche.reading.Head;
import org.demarche.reading.Reading;
import org.demarche.reading.Source;
import org.demarche.reading.SourceFormat;
import org.jspecify.annotations.Nullable;

/** A list of feeds: it holds no articles, which is said. */
public final class OpmlFormat implements SourceFormat {
    @Override
    public String name() {
        return "opml";
    }

    @Override
    public List<String> endings() {
        return List.of(".opml");
    }

    @Override
    public Fit fits(Head head) {
        String text = head.lower();
        return text.startsWith("<opml", XmlStart.of(text)) ? Fit.YES : Fit.NO;
    }

    @Override
    public ArticleReader open(Source source) {
        return new ArticleReader() {
            @Override
            public @Nullable Reading next() throws IOException {
                int count = Opml.read(source.in(), source.problems()).size();
                source.problems().report(ProblemCode.DM088, "it holds " + count + " addresses and no articles.");
                return null;
            }

            @Override
            public void close() throws IOException {
                source.in().close();
            }
        };
    }
}
