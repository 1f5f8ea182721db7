package org.demarche.wire;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.Fit;
import org.demarche.reading.Head;
import org.demarche.reading.Source;
import org.demarche.reading.SourceFormat;

/** News items of NewsML-G2, alone or in a message. */
public final class NewsMlFormat implements SourceFormat {
    private static final Pattern ROOT =
            Pattern.compile("(?:<[?!][^>]*>\\s*)*<(?:\\w+:)?(?:newsitem|newsmessage|packageitem|contentmeta)[\\s>]");

    @Override
    public String name() {
        return "newsml";
    }

    @Override
    public List<String> endings() {
        return List.of(".newsml", ".g2");
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
