package org.demarche.entry;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.record.CodedRecord;
import org.demarche.record.Kind;
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

    /** Words, and parts of ids of rules, for acts whose source gets the arms. */
    private static final Pattern TAKES = Pattern.compile("buy|bought|purchas|procur|acqui|import|order|receiv|obtain"
            + "|take_delivery|take|took|accept|await|license_arms|get|got");

    /** Words, and parts of ids of rules, for acts whose source gives them. */
    private static final Pattern GIVES =
            Pattern.compile("sell|sold|sale|export|deliver|suppl|provid|transfer|offer|hand"
                    + "|lease|donat|ship|licen|approv|give|giving|gave|send|sent|equip|arm_|grant|maintain|repair|overhaul|refit"
                    + "|upgrad|moderni|refus|suspend|halt|stop|block|freez");

    private static final Pattern OF_DEAL = Pattern.compile("deal|contract|agreement|coproduc");

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
        Optional<Party> source = Party.of(record.source());
        Optional<Party> target = Party.of(record.target());
        String code = code(record);
        String root = code.length() < 2 ? "" : code.substring(0, 2);
        String rule = record.rule().substring(record.rule().lastIndexOf('+') + 1);
        boolean asked = root.equals("02") || root.equals("10");
        if (root.equals("07") || rule.startsWith("aid.")) {
            return asked ? both(target, source) : both(source, target);
        }
        Optional<Boolean> gives = Stream.of(
                        rule.substring(rule.lastIndexOf('.') + 1),
                        record.trigger().text().toLowerCase(Locale.ROOT))
                .map(Sides::gives)
                .flatMap(Optional::stream)
                .findFirst();
        return gives.map(giving -> giving && !asked ? both(source, target) : both(target, source))
                .orElse(UNKNOWN);
    }

    /** Whether the source of an act with this word gives or takes; empty where the word tells neither. */
    private static Optional<Boolean> gives(String word) {
        if (OF_DEAL.matcher(word).find()) {
            return Optional.empty();
        }
        if (TAKES.matcher(word).lookingAt()) {
            return Optional.of(false);
        }
        return GIVES.matcher(word).find() ? Optional.of(true) : Optional.empty();
    }

    private static String code(CodedRecord record) {
        return Objects.requireNonNullElse(record.cameo(), Objects.requireNonNullElse(record.wouldBe(), ""));
    }

    private static Sides both(Optional<Party> from, Optional<Party> to) {
        return from.isPresent() && to.isPresent() ? new Sides(from.get(), to.get()) : UNKNOWN;
    }
}
