package org.demarche.document;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.Decoding;
import org.demarche.reading.Fit;
import org.demarche.reading.Head;
import org.demarche.reading.HtmlText;
import org.demarche.reading.Source;
import org.demarche.reading.SourceFormat;

/** An export of a newspaper database as plain text or HTML; in documents, {@link DocumentFormat} finds them. */
public final class ExportFormat implements SourceFormat {
    /** Every article of an export says how many words it has. */
    private static final String WORDS = " words";

    private final String name;
    private final Predicate<List<String>> isOne;

    private ExportFormat(String name, Predicate<List<String>> isOne) {
        this.name = name;
        this.isOne = isOne;
    }

    /** All databases whose exports are known. */
    public static List<SourceFormat> all() {
        return List.of(
                new ExportFormat("nexis", NexisExport::isOne), new ExportFormat("factiva", FactivaExport::isOne));
    }

    @Override
    public String name() {
        return name;
    }

    /** None: such files end as any text does. */
    @Override
    public List<String> endings() {
        return List.of();
    }

    @Override
    public Fit fits(Head head) {
        String text = head.text();
        if (text.startsWith("{")
                || text.startsWith("[")
                || text.startsWith("PK")
                || text.startsWith("<") && !head.lower().contains(WORDS)) {
            return Fit.NO;
        }
        return isOne.test(lines(text)) ? Fit.YES : Fit.NO;
    }

    @Override
    public ArticleReader open(Source source) {
        return new DocumentReader(source, ExportFormat::text);
    }

    private static DocumentText text(byte[] bytes) {
        String text = Decoding.utf16(bytes)
                .or(() -> Decoding.utf8(bytes, bytes.length))
                .orElseGet(() -> Decoding.windows(bytes, bytes.length));
        return new DocumentText(lines(text), null);
    }

    private static List<String> lines(String text) {
        String plain = text.stripLeading().startsWith("<") ? HtmlText.of(text) : text;
        return Arrays.asList(plain.split("\r\n|\r|\n|\f"));
    }
}
