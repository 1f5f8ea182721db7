package org.demarche.web.page;

import java.util.List;

/**
 * The form in which a text is coded, with what came of it.
 *
 * @param text as it was given
 * @param date as it was given
 * @param coded whether anything was coded
 * @param paragraphs the text cut at marks
 * @param records in the order of the text
 * @param counted how many records, and of how many sentences
 * @param problems what went wrong, in words
 * @param longest characters that the form takes
 */
public record CodedView(
        String text,
        String date,
        boolean coded,
        List<List<Piece>> paragraphs,
        List<RecordView> records,
        String counted,
        List<String> problems,
        int longest) {
    public CodedView {
        paragraphs = List.copyOf(paragraphs);
        records = List.copyOf(records);
        problems = List.copyOf(problems);
    }
}
