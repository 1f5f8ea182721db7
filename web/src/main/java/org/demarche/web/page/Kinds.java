package org.demarche.web.page;

import java.util.List;
import org.demarche.record.CodedRecord;
import org.demarche.record.Kind;

/** The one kind by which a record is coloured, and the name of its place on a page. */
final class Kinds {
    /** The most particular first. */
    private static final List<Kind> ORDER =
            List.of(Kind.ARMS, Kind.EXERCISE, Kind.AGREEMENT, Kind.VISIT, Kind.EVENT, Kind.STATEMENT);

    private Kinds() {}

    static String principal(CodedRecord record) {
        return ORDER.stream()
                .filter(record.kinds()::contains)
                .findFirst()
                .orElse(Kind.EVENT)
                .label();
    }

    static String anchor(CodedRecord record) {
        return "r-" + record.id();
    }
}
