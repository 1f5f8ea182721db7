package org.demarche.wire;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.Fit;
import org.demarche.reading.Head;
import org.demarche.reading.Source;
import org.demarche.reading.SourceFormat;

/** Articles in NITF. */
public final class NitfFormat implements SourceFormat {
    private static final Pattern ROOT = Pattern.compile(
            "(?:<[?!][^>]*>\\s*)*<(?:\\w+:)?(?:nitf[\\s>]|contentset[\\s>](?s:.{0,400})<(?:\\w+:)?nitf[\\s>])");

    @Override
    public String name() {
        return "nitf";
    }

    @Override
    public List<String> endings() {
        return List.of(".nitf");
    }

    @Override
    public Fit fits(Head head) {
        return ROOT.matcher(head.lower()).lookingAt() ? Fit.YES : Fit.NO;
    }

    @Override
    public ArticleReader open(Source source) throws IOException {
        return new WireXmlReader(source);
    }
}
