package org.demarche.wire;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.Fit;
import org.demarche.reading.Head;
import org.demarche.reading.Source;
import org.demarche.reading.SourceFormat;

/** Sentence files of PETRARCH, with parses or without, and its validation records. */
public final class PetrarchFormat implements SourceFormat {
    private static final Pattern ROOT = Pattern.compile("(?:<\\?[^>]*>\\s*|<!--(?s:.*?)-->\\s*)*<Sentences?[\\s>]");

    @Override
    public String name() {
        return "petrarch";
    }

    @Override
    public List<String> endings() {
        return List.of(".petrarch.xml");
    }

    @Override
    public Fit fits(Head head) {
        boolean isRoot = ROOT.matcher(head.text()).lookingAt();
        return isRoot && head.text().contains("<Sentence ") ? Fit.YES : Fit.NO;
    }

    @Override
    public ArticleReader open(Source source) throws IOException {
        return new PetrarchReader(source);
    }
}
