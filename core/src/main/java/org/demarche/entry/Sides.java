package org.demarche.entry;

import java.util.Objects;
import java.util.Optional;
import org.demarche.record.CodedRecord;
import org.demarche.record.Kind;
import org.demarche.register.ArmsSides;
import org.jspecify.annotations.Nullable;

/**
 * Who gives and who takes: supplier and recipient of arms, guest and host of a visit. Both are null where the record
 * does not tell.
 *
 * @param from supplier or guest
 * @param to recipient or host
 */
record Sides(@Nullable Party from, @Nullable Party to) {
    static final Sides UNKNOWN = new Sides(null, null);

    /** The sides of a record. */
    static Sides of(Kind kind, CodedRecord record) {
        return switch (kind) {
            case ARMS -> arms(record);
            case VISIT -> visit(record);
            default -> UNKNOWN;
        };
    }

    private static Sides visit(CodedRecord record) {
        Object guest = record.attributes().get("guest");
        Object host = record.attributes().get("host");
        if (guest instanceof String from && host instanceof String to) {
            return both(Party.ofCode(from), Party.ofCode(to));
        }
        Optional<Party> source = Party.of(record.source());
        Optional<Party> target = Party.of(record.target());
        String code = code(record);
        if (guest == null && host == null && code.equals("042")) {
            return both(source, target);
        }
        return guest == null && host == null && code.equals("043") ? both(target, source) : UNKNOWN;
    }

    private static Sides arms(CodedRecord record) {
        return ArmsSides.of(record)
                .map(sides -> both(Party.of(sides.supplier()), Party.of(sides.recipient())))
                .orElse(UNKNOWN);
    }

    private static String code(CodedRecord record) {
        return Objects.requireNonNullElse(record.cameo(), Objects.requireNonNullElse(record.wouldBe(), ""));
    }

    private static Sides both(Optional<Party> from, Optional<Party> to) {
        return from.isPresent() && to.isPresent() ? new Sides(from.get(), to.get()) : UNKNOWN;
    }
}
