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
    static {
        Quiet.libraries();
    }

    @Override
    public DocumentText read(byte[] document) throws IOException, Refused {
        try (WordExtractor word = new WordExtractor(new HWPFDocument(new ByteArrayInputStream(document)))) {
            return new DocumentText(clean(word.getParagraphText()), title(word.getSummaryInformation()));
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
                .map(words ->
                        words.replace('\u000B', '\n').replace('\u0007', ' ').replaceAll("[\\x00-\\x08\\x0E-\\x1F]", ""))
                .toList();
    }

    private static @Nullable String title(@Nullable SummaryInformation properties) {
        return properties == null ? null : properties.getTitle();
    }
}
