package org.demarche.document;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.Fit;
import org.demarche.reading.Head;
import org.demarche.reading.Source;
import org.demarche.reading.SourceFormat;

/** A document: one article, or as many as a newspaper database exported into it. */
public final class DocumentFormat implements SourceFormat {
    private static final String ZIP = "PK\u0003\u0004";
    private static final String OLE = "\u00D0\u00CF\u0011\u00E0";

    private final String name;
    private final Predicate<Head> begins;
    private final Supplier<Extractor> extractor;

    private DocumentFormat(String name, Predicate<Head> begins, Supplier<Extractor> extractor) {
        this.name = name;
        this.begins = begins;
        this.extractor = extractor;
    }

    /**
     * All kinds of documents. The classes that read one are loaded when the first is met: references to constructors
     * would load them here, and with them classes of the libraries.
     */
    public static List<SourceFormat> all() {
        return List.of(
                new DocumentFormat("pdf", head -> head.begins("%PDF-"), () -> new PdfText()),
                new DocumentFormat(
                        "docx",
                        head -> head.begins(ZIP)
                                && (head.text().contains("word/") || head.text().contains("[Content_Types].xml")),
                        () -> new DocxText()),
                new DocumentFormat("doc", head -> head.begins(OLE), () -> new OldWordText()),
                new DocumentFormat("rtf", head -> head.begins("{\\rtf"), () -> RtfText::read),
                new DocumentFormat(
                        "odt",
                        head -> head.begins(ZIP)
                                && head.text().contains("mimetypeapplication/vnd.oasis.opendocument.text"),
                        () -> new OdtText()));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> endings() {
        return List.of("." + name);
    }

    @Override
    public Fit fits(Head head) {
        return begins.test(head) ? Fit.YES : Fit.NO;
    }

    @Override
    public ArticleReader open(Source source) {
        return new DocumentReader(source, extractor.get());
    }
}
