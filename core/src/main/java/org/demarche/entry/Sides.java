package org.demarche.entry;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
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

    /** Parts of ids of rules, and triggers, of acts whose source gets the arms. */
    private static final Pattern TAKES = Pattern.compile(
            "buy|bought|purchas|procur|acqui|import|order|obtain|take|took|accept|await|license_arms|get|got");

    /** The same of acts whose source gives them; rules for receiving have the giver as their source. */
    private static final Pattern GIVES =
            Pattern.compile("sell|sold|sale|export|deliver|suppl|provid|transfer|offer|hand"
                    + "|lease|donat|ship|licen|approv|give|giving|gave|send|sent|equip|grant|maintain|repair|overhaul|refit|upgrad"
                    + "|moderni|refus|suspend|halt|stop|block|freez|pledg|receiv");

    /** The same of acts that do not tell who gives. */
    private static final Pattern DEALS = Pattern.compile("deal|contract|agreement|coproduc|sign");

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
        boolean asked = root.equals("02") || root.equals("10");
        return gives(record)
                .map(giving -> giving && !asked ? both(source, target) : both(target, source))
                .orElse(UNKNOWN);
    }

    /** Whether the source gives or takes, by the rule that gave the code or else by the trigger; empty where neither tells. */
    private static Optional<Boolean> gives(CodedRecord record) {
        String rule = record.rule().substring(record.rule().lastIndexOf('+') + 1);
        if (rule.startsWith("aid.")) {
            return Optional.of(true);
        }
        String[] words = (rule + "." + record.trigger().text().toLowerCase(Locale.ROOT)).split("\\.");
        for (String word : words) {
            if (DEALS.matcher(word).find()) {
                return Optional.empty();
            }
            if (TAKES.matcher(word).lookingAt()) {
                return Optional.of(false);
            }
            if (GIVES.matcher(word).find()) {
                return Optional.of(true);
            }
        }
        return Optional.empty();
    }

    private static String code(CodedRecord record) {
        return Objects.requireNonNullElse(record.cameo(), Objects.requireNonNullElse(record.wouldBe(), ""));
    }

    private static Sides both(Optional<Party> from, Optional<Party> to) {
        return from.isPresent() && to.isPresent() ? new Sides(from.get(), to.get()) : UNKNOWN;
    }
}
