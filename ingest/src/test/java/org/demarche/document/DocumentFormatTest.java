package org.demarche.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.demarche.article.Article;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.Fit;
import org.demarche.reading.Head;
import org.demarche.reading.Problems;
import org.demarche.reading.Reading;
import org.demarche.reading.Source;
import org.demarche.reading.SourceFormat;
import org.junit.jupiter.api.Test;

class DocumentFormatTest {
    private static final String WORD =
            "<?xml version=\"1.0\"?><w:document xmlns:w=\"urn:w\" xmlns:mc=\"urn:mc\"><w:body>";
    private static final String WORD_END = "</w:body></w:document>";

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void aWordDocumentIsOneArticle() throws IOException {
        String xml = WORD + "<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>Oslo acts</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t>1 March 2024</w:t></w:r></w:p><w:p/>"
                + "<w:p><w:r><w:t xml:space=\"preserve\">Norway </w:t></w:r><w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
                + "<w:r><w:instrText>PAGE</w:instrText><w:t>sent aid.</w:t><w:br/><w:t>Soon &amp; well.</w:t></w:r></w:p>"
                + "<mc:Fallback><w:p><w:r><w:t>twice</w:t></w:r></w:p></mc:Fallback>" + WORD_END;
        Article article = only("docx", zip(Map.of("word/document.xml", xml)));

        assertThat(article.text()).isEqualTo("Oslo acts\n\n1 March 2024\n\nNorway sent aid.\nSoon & well.");
        assertThat(article.title()).isEqualTo("Oslo acts");
        assertThat(article.published()).isEqualTo("2024-03-01");
        assertThat(article.origin()).isEqualTo("t.docx");
        assertThat(problems).isEmpty();
    }

    @Test
    void theTitleAmongThePropertiesCountsWhenTheTextBeginsWithIt() throws IOException {
        String xml =
                WORD + "<w:p><w:r><w:t>Oslo acts</w:t></w:r></w:p><w:p><w:r><w:t>Norway.</w:t></w:r></w:p>" + WORD_END;
        String core = "<c:core xmlns:c=\"urn:c\" xmlns:dc=\"urn:d\"><dc:title>%s</dc:title></c:core>";

        assertThat(only("docx", zip(Map.of("word/document.xml", xml, "docProps/core.xml", core.formatted("Oslo acts"))))
                        .title())
                .isEqualTo("Oslo acts");
        assertThat(only("docx", zip(Map.of("word/document.xml", xml, "docProps/core.xml", core.formatted("Document1"))))
                        .title())
                .isNull();
    }

    @Test
    void anOpenDocumentIsOneArticle() throws IOException {
        String xml = "<o:d xmlns:o=\"urn:o\" xmlns:text=\"urn:t\"><text:tracked-changes><text:p>gone</text:p>"
                + "</text:tracked-changes><text:h>Oslo acts</text:h><text:p>Norway<text:s/>sent"
                + "<text:note><text:p>a note</text:p></text:note> <text:span>aid</text:span>.</text:p></o:d>";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        parts.put("content.xml", xml);

        assertThat(only("odt", zip(parts)).text()).isEqualTo("Oslo acts\n\nNorway sent aid.");
    }

    @Test
    void anRtfDocumentIsOneArticle() {
        String rtf =
                "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times;}}{\\info{\\title no}}{\\header page}\\pard\\b Oslo"
                        + " acts\\b0\\par\nNorway\\rquote s \\ldblquote caf\\'e9\\rdblquote  sent\\~{\\i aid} \\u8212?"
                        + " {\\field{\\*\\fldinst HYPERLINK x}{\\fldrslt now}}{\\v hidden}.{\\*\\unknown gone}\\line\nSoon.\\par}";

        assertThat(only("rtf", rtf.getBytes(StandardCharsets.US_ASCII)).text())
                .isEqualTo("Oslo acts\n\nNorway’s “café” sent aid — now.\nSoon.");
    }

    @Test
    void pagesOfAPdfBecomeParagraphs() throws IOException {
        byte[] pdf = pdf(
                List.of(
                        "The Fjord Daily - Issue 7",
                        "Norway sent aid to Peru on Monday and said that more would fol-",
                        "low in the spring, when the long-term plan of the government is to be",
                        "written.",
                        "Peru signed a treaty with Chile on the use of the water that the two of",
                        "them need for the",
                        "Page 1 of 2"),
                List.of(
                        "The Fjord Daily - Issue 7",
                                "farms in the north of the country, and that is all. The plan is long-",
                        "term.", "Page 2 of 2"));
        Article article = only("pdf", pdf);

        assertThat(article.text())
                .isEqualTo("Norway sent aid to Peru on Monday and said that more would follow in the spring, when the"
                        + " long-term plan of the government is to be written.\n\nPeru signed a treaty with Chile on the"
                        + " use of the water that the two of them need for the farms in the north of the country, and"
                        + " that is all. The plan is long-term.");
        assertThat(problems).isEmpty();
    }

    @Test
    void scannedLockedAndBrokenDocumentsAreReported() throws IOException {
        assertThat(read("pdf", pdf(List.of(), List.of()))).isEmpty();
        assertThat(problems.get(0).detail()).isEqualTo("its 2 pages hold no text, as scanned pages do.");
        byte[] whole = pdf(List.of("Norway sent aid."));
        assertThat(read("pdf", Arrays.copyOf(whole, 60))).isEmpty();
        assertThat(read("pdf", locked())).isEmpty();
        assertThat(problems.get(2).detail()).isEqualTo("it is locked by a password.");
        assertThat(read(
                        "doc",
                        "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1 and more"
                                .getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
        assertThat(read("docx", zip(Map.of("word/other.xml", "<a/>")))).isEmpty();
        assertThat(read("docx", zip(Map.of("word/document.xml", "<a><b>")))).isEmpty();
        assertThat(read("docx", "PK\u0003\u0004broken".getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
        assertThat(codes()).hasSize(7).containsOnly(ProblemCode.DM098);
    }

    @Test
    void anEmptyDocumentHasNoText() throws IOException {
        assertThat(read("docx", zip(Map.of("word/document.xml", WORD + WORD_END))))
                .isEmpty();
        assertThat(read("rtf", "{\\rtf1 }".getBytes(StandardCharsets.US_ASCII))).isEmpty();
        assertThat(codes()).containsExactly(ProblemCode.DM006, ProblemCode.DM006);
    }

    @Test
    void documentsAreKnownByTheirFirstBytes() throws IOException {
        assertThat(fitting(zip(Map.of("word/document.xml", "<a/>")))).containsExactly("docx");
        assertThat(fitting("%PDF-1.7".getBytes(StandardCharsets.US_ASCII))).containsExactly("pdf");
        assertThat(fitting("{\\rtf1".getBytes(StandardCharsets.US_ASCII))).containsExactly("rtf");
        assertThat(fitting("Oslo acts".getBytes(StandardCharsets.US_ASCII))).isEmpty();
    }

    @Test
    void bombsInPackedDocumentsAreRefused() throws IOException {
        for (String name : List.of("word/document.xml", "word/media/image1.bin")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<a>".getBytes(StandardCharsets.UTF_8));
                byte[] zeros = new byte[1 << 20];
                Arrays.fill(zeros, (byte) ' ');
                for (int i = 0; i < (name.endsWith("xml") ? 200 : 2100); i++) {
                    zip.write(zeros);
                }
            }
            problems.clear();
            assertThat(read("docx", out.toByteArray())).isEmpty();
            assertThat(codes()).as(name).containsExactly(ProblemCode.DM019);
        }
    }

    @Test
    void entitiesInPackedDocumentsAreRefused() throws IOException {
        String laughs = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
                + WORD.substring(WORD.indexOf("<w:")) + "<w:p><w:r><w:t>&b;</w:t></w:r></w:p>" + WORD_END;
        String outside = "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">" + WORD.substring(WORD.indexOf("<w:")) + WORD_END;

        assertThat(read("docx", zip(Map.of("word/document.xml", laughs)))).isEmpty();
        assertThat(read("docx", zip(Map.of("word/document.xml", outside)))).isEmpty();
        assertThat(codes()).containsExactly(ProblemCode.DM098, ProblemCode.DM098);
        assertThat(problems.get(0).detail()).contains("entities");
    }

    @Test
    void nestingIsRefused() throws IOException {
        assertThat(read("docx", zip(Map.of("word/document.xml", "<a>".repeat(100_000)))))
                .isEmpty();
        assertThat(read("rtf", ("{\\rtf1 " + "{".repeat(100_000)).getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(codes()).containsExactly(ProblemCode.DM019, ProblemCode.DM019);
    }

    @Test
    void aPdfWhosePagesGoRoundInACircleEnds() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            page(pdf, List.of("Norway sent aid to Peru."));
            COSDictionary root = pdf.getPages().getCOSObject();
            COSArray kids = root.getCOSArray(COSName.KIDS);
            kids.add(root);
            pdf.save(out);
        }
        List<Article> articles = read("pdf", out.toByteArray());

        assertThat(articles.size() + problems.size()).isGreaterThan(0);
        assertThat(articles).allMatch(article -> article.text().equals("Norway sent aid to Peru."));
    }

    @Test
    void aBombInAPdfIsRefused() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed)) {
            byte[] spaces = new byte[1 << 20];
            Arrays.fill(spaces, (byte) ' ');
            for (int i = 0; i < 300; i++) {
                out.write(spaces);
            }
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(("%PDF-1.4\n4 0 obj<</Filter/FlateDecode/Length " + packed.size() + ">>stream\n")
                .getBytes(StandardCharsets.US_ASCII));
        pdf.writeBytes(packed.toByteArray());
        pdf.writeBytes("\nendstream endobj".getBytes(StandardCharsets.US_ASCII));

        assertThat(read("pdf", pdf.toByteArray())).isEmpty();
        assertThat(codes()).containsExactly(ProblemCode.DM019);
    }

    @SafeVarargs
    private static byte[] pdf(List<String>... pages) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            for (List<String> page : pages) {
                page(pdf, page);
            }
            pdf.save(out);
        }
        return out.toByteArray();
    }

    private static byte[] locked() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            page(pdf, List.of("Norway sent aid."));
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            pdf.save(out);
        }
        return out.toByteArray();
    }

    private static void page(PDDocument pdf, List<String> lines) throws IOException {
        PDPage page = new PDPage();
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            int y = 720;
            for (String line : lines) {
                content.beginText();
                content.newLineAtOffset(60, y);
                content.showText(line);
                content.endText();
                y -= 14;
            }
        }
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static List<String> fitting(byte[] head) {
        return DocumentFormat.all().stream()
                .filter(format -> format.fits(new Head(head)) == Fit.YES)
                .map(SourceFormat::name)
                .toList();
    }

    private List<ProblemCode> codes() {
        return problems.stream().map(Problem::code).toList();
    }

    private Article only(String kind, byte[] document) {
        List<Article> articles = read(kind, document);
        assertThat(articles).as("%s", problems).hasSize(1);
        return articles.get(0);
    }

    private List<Article> read(String kind, byte[] document) {
        SourceFormat format = DocumentFormat.all().stream()
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .orElseThrow();
        List<Article> articles = new ArrayList<>();
        Source source =
                new Source(new ByteArrayInputStream(document), new Problems("t." + kind, problems::add), Map.of());
        try (ArticleReader reader = format.open(source)) {
            for (Reading reading = reader.next(); reading != null; reading = reader.next()) {
                articles.add(reading.article());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return articles;
    }
}
