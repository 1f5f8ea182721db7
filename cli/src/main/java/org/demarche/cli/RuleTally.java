package org.demarche.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.article.Article;
import org.demarche.codebook.Rule;
import org.demarche.record.CodedRecord;
import org.demarche.record.Origin;
import org.demarche.record.RecordWriter;

/** Counts which rules made the records of a corpus; an operator counts as well as the rule that it works on. */
final class RuleTally implements RecordWriter {
    private final Map<String, Integer> wins = new HashMap<>();
    private long articles;
    private long records;

    @Override
    public void write(Article article, List<CodedRecord> coded, Origin origin) {
        articles++;
        records += coded.size();
        for (CodedRecord record : coded) {
            for (String rule : record.rule().split("\\+")) {
                wins.merge(rule, 1, Integer::sum);
            }
        }
    }

    /** The rules that made no record, in the order of the lexicon. */
    List<Rule> idle(List<Rule> rules) {
        return rules.stream().filter(rule -> !wins.containsKey(rule.id())).toList();
    }

    long articles() {
        return articles;
    }

    long records() {
        return records;
    }

    @Override
    public void flush() {
        // Nothing is written.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
