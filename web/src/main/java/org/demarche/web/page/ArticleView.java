package org.demarche.web.page;

import java.util.List;
import org.demarche.web.page.RecordView.Fact;

/**
 * An article with its records.
 *
 * @param title of it, or its id
 * @param facts publisher, day, address ...
 * @param whole whether the whole text is shown, or the sentences of records alone
 * @param why it is not whole; "" where it is
 * @param paragraphs text cut at marks
 * @param records in the order of the text
 * @param counted how many records happened and how many did not
 * @param others other articles of the same id
 */
public record ArticleView(
        String title,
        List<Fact> facts,
        boolean whole,
        String why,
        List<List<Piece>> paragraphs,
        List<RecordView> records,
        String counted,
        int others) {
    public ArticleView {
        facts = List.copyOf(facts);
        paragraphs = List.copyOf(paragraphs);
        records = List.copyOf(records);
    }
}
