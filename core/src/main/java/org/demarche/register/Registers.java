package org.demarche.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.record.CodedRecord;
import org.demarche.record.Kind;

/** Lets each kind's reader add to the records of that kind. Thread-safe: it keeps nothing. */
public final class Registers {
    private static final List<KindReader> READERS = List.of(
            new AgreementReader(), new VisitReader(), new ExerciseReader(), new StatementReader(), new ArmsReader());

    private Registers() {}

    /** True for a record that some reader adds to. */
    public static boolean concerns(CodedRecord record) {
        return READERS.stream().anyMatch(reader -> record.kinds().contains(reader.kind()));
    }

    /** The record with what the readers of its kinds found, and without the kinds that it turns out not to be of. */
    public static CodedRecord fill(Told told) {
        CodedRecord record = told.record();
        Map<String, Object> attributes = new LinkedHashMap<>(record.attributes());
        List<Kind> kinds = new ArrayList<>(record.kinds());
        for (KindReader reader : READERS) {
            Kind kind = reader.kind();
            if (!record.kinds().contains(kind)) {
                continue;
            }
            if (reader.isOfKind(told)) {
                reader.read(told, attributes);
            } else {
                kinds.remove(kind);
            }
        }
        CodedRecord filled = kinds.equals(record.kinds()) ? record : record.ofKinds(kinds);
        return attributes.equals(record.attributes()) ? filled : filled.withAttributes(attributes);
    }
}
