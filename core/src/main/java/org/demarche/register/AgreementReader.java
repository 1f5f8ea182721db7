package org.demarche.register;

import java.util.Map;
import java.util.Optional;
import org.demarche.record.Act;
import org.demarche.record.Kind;

/** How far an agreement or a commitment has got. */
final class AgreementReader implements KindReader {
    @Override
    public Kind kind() {
        return Kind.AGREEMENT;
    }

    @Override
    public void read(Told told, Map<String, Object> attributes) {
        Act act = told.act();
        if (act != null) {
            stage(told, act).ifPresent(stage -> attributes.put("stage", stage));
        }
    }

    private static Optional<String> stage(Told told, Act act) {
        return switch (act.status()) {
            case NEGATED -> Optional.of("not concluded");
            case PLEDGED, PLANNED -> Optional.of("pledged");
            case PROPOSED, REQUESTED -> Optional.of("proposed");
            case OCCURRED, ONGOING -> {
                String root = act.code().substring(0, 2);
                if (root.equals("04")) {
                    yield Optional.of("negotiated");
                }
                if (root.equals("16") || root.equals("12")) {
                    yield Optional.of("ended");
                }
                if (!act.code().equals("057")) {
                    yield Optional.empty();
                }
                Act coding = told.coding();
                boolean ratified =
                        coding != null && coding.trigger().lemmaLower().equals("ratify");
                yield Optional.of(ratified ? "ratified" : "signed");
            }
            default -> Optional.empty();
        };
    }
}
