package org.demarche.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.demarche.reading.ArticleFields;

/** The text of a PDF, its pages made one flow of paragraphs. */
final class PdfText implements Extractor {
    private static final int MOST_PAGES = 5_000;
    private static final long MEMORY = 64L << 20;
    private static final long STORAGE = 1L << 30;
    private static final int LARGEST_STREAM = 256 << 20;
    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};
    private static final byte ZLIB = 0x78;

    static {
        Quiet.libraries();
    }

    @Override
    public DocumentText read(byte[] document) throws IOException, Refused {
        checkStreams(document);
        try (PDDocument pdf =
                Loader.loadPDF(document, "", null, null, MemoryUsageSetting.setupMixed(MEMORY, STORAGE).streamCache)) {
            int count = pdf.getNumberOfPages();
            if (count > MOST_PAGES) {
                throw Refused.large("it has more than " + MOST_PAGES + " pages.");
            }
            List<String> paragraphs = PageFlow.paragraphs(pages(pdf, count));
            if (paragraphs.isEmpty()) {
                throw Refused.unreadable("its " + (count == 1 ? "page holds" : count + " pages hold")
                        + " no text, as scanned pages do.");
            }
            return new DocumentText(paragraphs, pdf.getDocumentInformation().getTitle());
        } catch (InvalidPasswordException e) {
            throw Refused.unreadable("it is locked by a password.");
        }
    }

    /** The lines of each page; one that begins a paragraph is marked. */
    private static List<List<String>> pages(PDDocument pdf, int count) throws IOException, Refused {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setLineSeparator("\n");
        stripper.setParagraphStart(PageFlow.MARK);
        stripper.setParagraphEnd("\n");
        stripper.setPageStart("");
        stripper.setPageEnd("");
        List<List<String>> pages = new ArrayList<>();
        long characters = 0;
        for (int page = 1; page <= count; page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            String text = stripper.getText(pdf);
            characters += text.length();
            if (characters > ArticleFields.LONGEST_TEXT) {
                throw Refused.large("it has more than " + ArticleFields.LONGEST_TEXT + " characters.");
            }
            pages.add(Arrays.asList(text.split("\n")));
        }
        return pages;
    }

    /** Refuses a document of which a part is far larger unpacked than any page is. */
    private static void checkStreams(byte[] document) throws Refused {
        byte[] sink = new byte[1 << 16];
        for (int at = 0; at + STREAM.length + 2 < document.length; at++) {
            if (document[at] != 's' || !Arrays.equals(document, at, at + STREAM.length, STREAM, 0, STREAM.length)) {
                continue;
            }
            int begin = at + STREAM.length;
            while (begin < document.length && (document[begin] == '\r' || document[begin] == '\n')) {
                begin++;
            }
            if (begin < document.length && document[begin] == ZLIB) {
                at = Math.max(at, inflate(document, begin, sink) - 1);
            }
        }
    }

    /** Where a packed stream ends. */
    private static int inflate(byte[] document, int begin, byte[] sink) throws Refused {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(document, begin, document.length - begin);
            while (!inflater.finished()) {
                int got = inflater.inflate(sink);
                if (inflater.getBytesWritten() > LARGEST_STREAM) {
                    throw Refused.large("a part of it has more than " + LARGEST_STREAM + " bytes unpacked.");
                }
                if (got == 0) {
                    return begin;
                }
            }
            return begin + (int) inflater.getBytesRead();
        } catch (DataFormatException e) {
            return begin;
        } finally {
            inflater.end();
        }
    }
}
