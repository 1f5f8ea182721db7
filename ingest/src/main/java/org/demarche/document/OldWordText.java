package org.demarche.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.extractor.Word6Extractor;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.jspecify.annotations.Nullable;

/** The text of a Word document before 2007: its body, without headers, footers and notes. */
final class OldWordText implements Extractor {
    @Override
    public DocumentText read(byte[] document) throws IOException, Refused {
        try (HWPFDocument word = new HWPFDocument(new ByteArrayInputStream(document))) {
            String[] paragraphs = WordExtractorParagraphs.of(word);
            return new DocumentText(clean(paragraphs), title(word.getSummaryInformation()));
        } catch (OldWordFileFormatException e) {
            try (Word6Extractor word = new Word6Extractor(new ByteArrayInputStream(document))) {
                return new DocumentText(clean(word.getText().split("\r\n|\r|\n")), null);
            }
        } catch (EncryptedDocumentException e) {
            throw Refused.unreadable("it is locked by a password.");
        }
    }

    private static List<String> clean(String[] paragraphs) {
        return Arrays.stream(paragraphs)
                .map(WordExtractor::stripFields)
                .map(words -> words.replace('\u000B', '\n').replace('\u0007', ' ').replaceAll("[\\x00-\\x08\\x0E-\\x1F]", ""))
                .toList();
    }

    private static @Nullable String title(@Nullable SummaryInformation properties) {
        return properties == null ? null : properties.getTitle();
    }

    /** Takes paragraphs out, closing nothing that its caller still needs. */
    private static final class WordExtractorParagraphs {
        static String[] of(HWPFDocument word) {
            @SuppressWarnings("resource")
            WordExtractor extractor = new WordExtractor(word);
            return extractor.getParagraphText();
        }
    }
}
