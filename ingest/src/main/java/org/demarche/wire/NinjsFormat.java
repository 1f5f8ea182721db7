package org.demarche.wire;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.Fit;
import org.demarche.reading.Head;
import org.demarche.reading.Source;
import org.demarche.reading.SourceFormat;

/** News items of ninjs, recognised by their keys. */
public final class NinjsFormat implements SourceFormat {
    private static final Pattern START = Pattern.compile("\\s*\\[?\\s*\\{\\s*\"");
    private static final Pattern KEYS = Pattern.compile(
            "\"(?:versioncreated|pubstatus|representationtype|body_xhtml|body_text|headlines|eventdetails)\"\\s*:"
                    + "|std/ninjs|\"name\"\\s*:\\s*\"ninjs\"");

    @Override
    public String name() {
        return "ninjs";
    }

    @Override
    public List<String> endings() {
        return List.of(".ninjs");
    }

    @Override
    public Fit fits(Head head) {
        String text = head.lower();
        boolean isNinjs = START.matcher(text).lookingAt()
                && text.contains("\"uri\"")
                && KEYS.matcher(text).find();
        return isNinjs ? Fit.YES : Fit.NO;
    }

    @Override
    public ArticleReader open(Source source) throws IOException {
        return new NinjsReader(source);
    }
}
