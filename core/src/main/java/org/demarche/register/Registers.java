package org.demarche.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.record.CodedRecord;
import org.demarche.record.Kind;

/** Lets each kind's reader add to the records of that kind. Thread-safe: it keeps nothing. */
public final class Registers {
    private static final List<KindReader> READERS = List.of(new AgreementReader(), new ArmsReader());

    private Registers() {}

    /** True for a record that some reader adds to. */
    public static boolean concerns(CodedRecord record) {
        return READERS.stream().anyMatch(reader -> record.kinds().contains(reader.kind()));
    }

    /** The record with what the readers of its kinds found. */
    public static CodedRecord fill(Told told) {
        CodedRecord record = told.record();
        Map<String, Object> attributes = new LinkedHashMap<>(record.attributes());
        for (KindReader reader : READERS) {
            Kind kind = reader.kind();
            if (record.kinds().contains(kind)) {
                reader.read(told, attributes);
            }
        }
        return attributes.equals(record.attributes()) ? record : record.withAttributes(attributes);
    }
}
