package org.demarche.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.record.CodedRecord;
import org.demarche.record.Kind;
import org.demarche.record.Status;
import org.jspecify.annotations.Nullable;

/** The stages that each kind of entry goes through, and which report moves an entry to another. */
final class Stages {
    static final String SIGNED = "signed";
    static final String ENDED = "ended";
    static final String ORDERED = "ordered";
    static final String DELIVERED = "delivered";
    static final String OFFERED = "offered";
    static final String TOOK_PLACE = "took place";

    private static final String SUSPENDED = "suspended";
    private static final String REFUSED = "refused";
    private static final String NOT_CONCLUDED = "not concluded";
    private static final String CALLED_OFF = "called off";

    /** Classes of acts that call a visit or an exercise off. */
    private static final Set<String> CALLING_OFF = Set.of("12", "16");

    private static final List<String> AGREEMENT =
            List.of("proposed", "pledged", "negotiated", SIGNED, "ratified", "in force");
    private static final List<String> ARMS = List.of(OFFERED, "licensed", ORDERED, DELIVERED);
    private static final List<String> DOINGS = List.of("proposed", "planned", "under way", TOOK_PLACE);

    /** Stages that stop the way of an entry. */
    private static final Set<String> STOPS = Set.of(SUSPENDED, ENDED, NOT_CONCLUDED, REFUSED, CALLED_OFF);

    /** What a deal in arms has reached when the agreement on it has reached a stage. */
    private static final Map<String, String> ARMS_OF_AGREEMENT = Map.of(
            "proposed", OFFERED, "negotiated", OFFERED, SIGNED, ORDERED, "ratified", ORDERED, "in force", ORDERED);

    private static final Map<String, String> AGREEMENT_OF_ARMS =
            Map.of(OFFERED, "proposed", ORDERED, SIGNED, "licensed", SIGNED, REFUSED, NOT_CONCLUDED);

    private Stages() {}

    /**
     * The stage that a record tells of an entry of a kind; of a record with two kinds, the stage of the one is carried
     * over to the other.
     */
    static Optional<String> of(Kind kind, CodedRecord record) {
        Object told = record.attributes().get("stage");
        return switch (kind) {
            case AGREEMENT ->
                told instanceof String stage ? among(AGREEMENT, AGREEMENT_OF_ARMS, stage) : Optional.empty();
            case ARMS -> told instanceof String stage ? among(ARMS, ARMS_OF_AGREEMENT, stage) : Optional.empty();
            default -> isCallingOff(record) ? Optional.of(CALLED_OFF) : ofDoing(record.status());
        };
    }

    private static Optional<String> among(List<String> own, Map<String, String> others, String stage) {
        if (others.containsKey(stage)) {
            return Optional.of(others.get(stage));
        }
        boolean foreign = stage.equals(own.equals(ARMS) ? NOT_CONCLUDED : REFUSED);
        return !foreign && (own.contains(stage) || STOPS.contains(stage)) ? Optional.of(stage) : Optional.empty();
    }

    private static boolean isCallingOff(CodedRecord record) {
        String code = record.cameo();
        return code != null && CALLING_OFF.contains(code.substring(0, 2));
    }

    private static Optional<String> ofDoing(Status status) {
        return switch (status) {
            case PROPOSED, REQUESTED -> Optional.of("proposed");
            case PLANNED, PLEDGED, THREATENED -> Optional.of("planned");
            case ONGOING -> Optional.of("under way");
            case OCCURRED -> Optional.of(TOOK_PLACE);
            default -> Optional.empty();
        };
    }

    /** True for a record that can be a step: it is real, or its stage says that the thing did not come about. */
    static boolean isStep(CodedRecord record, Optional<String> stage) {
        return !record.status().unreal() || stage.filter(STOPS::contains).isPresent();
    }

    /** True for what can be reached once only, so that a second report of it tells of the first. */
    static boolean isOnce(String stage) {
        return !stage.equals(DELIVERED) && !STOPS.contains(stage);
    }

    /** True for what follows on a signature. */
    static boolean isAfterSignature(@Nullable String stage) {
        return stage != null && AGREEMENT.indexOf(stage) > AGREEMENT.indexOf(SIGNED);
    }

    /** True for an exercise or a visit that is under way or over. */
    static boolean isDone(@Nullable String stage) {
        return stage != null && DOINGS.indexOf(stage) > DOINGS.indexOf("planned");
    }

    static boolean isStop(@Nullable String stage) {
        return stage != null && STOPS.contains(stage);
    }

    /**
     * Whether a later report moves an entry: not back to an earlier stage, which is only recalled.
     *
     * @param current where the entry stands, or null where no stage is known yet
     * @param next what the report tells
     */
    static boolean moves(Kind kind, @Nullable String current, String next) {
        if (current == null) {
            return true;
        }
        if (current.equals(next) || current.equals(ENDED)) {
            return false;
        }
        List<String> order = switch (kind) {
            case AGREEMENT -> AGREEMENT;
            case ARMS -> ARMS;
            default -> DOINGS;
        };
        return switch (next) {
            case SUSPENDED, ENDED -> true;
            case NOT_CONCLUDED -> order.indexOf(current) < order.indexOf(SIGNED);
            case REFUSED -> !current.equals(DELIVERED);
            default ->
                switch (current) {
                    case SUSPENDED -> order.indexOf(next) >= order.indexOf(kind == Kind.ARMS ? DELIVERED : SIGNED);
                    case NOT_CONCLUDED, REFUSED -> true;
                    default -> order.indexOf(next) > order.indexOf(current);
                };
        };
    }
}
