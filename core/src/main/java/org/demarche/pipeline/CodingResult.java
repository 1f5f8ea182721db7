package org.demarche.pipeline;

import java.util.List;
import org.demarche.article.Article;
import org.demarche.problem.Problem;
import org.demarche.record.CodedRecord;
import org.demarche.record.Rejection;

/**
 * What came of one article.
 *
 * @param article as it was given, with publisher, agency and byline filled in where its text names them
 * @param records in the order of the text
 * @param rejections triggers that did not become records, in the order of the text
 * @param problems what went wrong without stopping
 * @param sentences how many sentences were read
 * @param promising how many of them held an actor and a trigger
 */
public record CodingResult(
        Article article,
        List<CodedRecord> records,
        List<Rejection> rejections,
        List<Problem> problems,
        int sentences,
        int promising) {

    public CodingResult {
        records = List.copyOf(records);
        rejections = List.copyOf(rejections);
        problems = List.copyOf(problems);
    }
}
