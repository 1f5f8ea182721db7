package org.demarche.web.page;

import java.util.List;
import org.demarche.codebook.EventCode;

/**
 * The codebook from above: its event codes.
 *
 * @param name name, version and hash
 * @param roots codes of two digits, each with those below it
 * @param rules how many rules there are
 */
public record CodebookView(String name, List<Root> roots, int rules) {
    public CodebookView {
        roots = List.copyOf(roots);
    }

    /** A code of two digits with those below it. */
    public record Root(EventCode code, List<EventCode> below) {
        public Root {
            below = List.copyOf(below);
        }
    }

    /**
     * One event code with the rules that give it.
     *
     * @param code the code
     * @param quad CAMEO's class in words
     * @param below codes below it
     * @param rules that give it
     */
    public record Code(EventCode code, String quad, List<EventCode> below, List<RuleView> rules) {
        public Code {
            below = List.copyOf(below);
            rules = List.copyOf(rules);
        }
    }

    /**
     * A rule.
     *
     * @param id name
     * @param gives code, or the operator that it is
     * @param href page of the code; "" for an operator
     * @param words that trigger it
     * @param where it stands
     * @param yes sentences that it codes
     * @param no sentences that it must not code
     */
    public record RuleView(
            String id,
            String gives,
            String href,
            List<String> words,
            String where,
            List<List<Piece>> yes,
            List<String> no) {
        public RuleView {
            words = List.copyOf(words);
            yes = List.copyOf(yes);
            no = List.copyOf(no);
        }
    }

    /**
     * A name that was looked up.
     *
     * @param name as asked for; "" for none
     * @param day as asked for; "" for none
     * @param answer what the coder takes it for, in words; "" where it takes it for nobody
     * @param code of whom it means; "" for nobody
     * @param lines of the tables
     * @param near names that are spelt nearly alike
     */
    public record Name(String name, String day, String answer, String code, List<Line> lines, List<String> near) {
        public Name {
            lines = List.copyOf(lines);
            near = List.copyOf(near);
        }
    }

    /**
     * A line of a table of actors.
     *
     * @param taken whether it is the one that the coder takes
     */
    public record Line(String code, String words, String form, String from, String to, String place, boolean taken) {}
}
