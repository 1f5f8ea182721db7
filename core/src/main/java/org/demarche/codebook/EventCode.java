package org.demarche.codebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CAMEO event code with what it means in PLOVER.
 *
 * @param code two to four digits, as text
 * @param name label in English
 * @param goldstein Goldstein's scale, -10 to 10
 * @param plover PLOVER type, or null for CAMEO 01
 * @param mode PLOVER mode, or null
 * @param contexts PLOVER contexts
 */
public record EventCode(
        String code,
        String name,
        double goldstein,
        @Nullable String plover,
        @Nullable String mode,
        List<String> contexts) {

    public EventCode {
        contexts = List.copyOf(contexts);
    }

    /** The first two digits. */
    public String root() {
        return code.substring(0, 2);
    }

    /** CAMEO's class: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
    public int quad() {
        int root = Integer.parseInt(root());
        if (root <= 5) {
            return 1;
        }
        if (root <= 8) {
            return 2;
        }
        return root <= 14 ? 3 : 4;
    }
}
