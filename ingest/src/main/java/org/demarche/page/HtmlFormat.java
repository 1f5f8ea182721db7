package org.demarche.page;

import java.util.List;
import java.util.regex.Pattern;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.Fit;
import org.demarche.reading.Head;
import org.demarche.reading.Source;
import org.demarche.reading.SourceFormat;

/** A saved web page, which holds one article. */
public final class HtmlFormat implements SourceFormat {
    /** What may stand before the first tag that counts. */
    private static final Pattern BEFORE = Pattern.compile("^(?:\\s+|<!--.*?-->|<\\?.*?\\?>)+", Pattern.DOTALL);

    private static final Pattern PAGE = Pattern.compile("^(?:<!doctype\\s+html\\b|<html[\\s>])");
    private static final Pattern PART = Pattern.compile("^<(?:article|body|div|head|meta|p|script|table|title)[\\s>]");

    @Override
    public String name() {
        return "html";
    }

    @Override
    public List<String> endings() {
        return List.of(".html", ".htm", ".xhtml");
    }

    @Override
    public Fit fits(Head head) {
        String start = BEFORE.matcher(head.lower()).replaceFirst("");
        if (PAGE.matcher(start).find()) {
            return Fit.YES;
        }
        return PART.matcher(start).find() ? Fit.MAYBE : Fit.NO;
    }

    @Override
    public ArticleReader open(Source source) {
        return new HtmlReader(source);
    }
}
