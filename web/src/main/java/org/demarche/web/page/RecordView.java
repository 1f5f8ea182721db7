package org.demarche.web.page;

import java.util.List;

/**
 * A record as a page shows it.
 *
 * @param id of the record
 * @param anchor its place on the page
 * @param kind by which it is coloured
 * @param source who acts
 * @param arrow "→", "↔" where both do the same, "about", or "" without another side
 * @param target towards whom
 * @param event what was done, in words
 * @param code of CAMEO, in brackets where it did not happen; "" for none
 * @param status occurred, planned, negated ...
 * @param happened false for what was negated, is hypothetical or long ago
 * @param facts everything else, by name
 * @param why where its explanation stands
 * @param dyad where the dyad stands; "" where a side has no country
 */
public record RecordView(
        String id,
        String anchor,
        String kind,
        Side source,
        String arrow,
        Side target,
        String event,
        String code,
        String status,
        boolean happened,
        List<Fact> facts,
        String why,
        String dyad) {
    public RecordView {
        facts = List.copyOf(facts);
    }

    /**
     * One side.
     *
     * @param name in words; "" for none
     * @param code "" for none
     * @param href what else this actor does; "" without a code
     */
    public record Side(String name, String code, String href) {
        static final Side NOBODY = new Side("", "", "");
    }

    /**
     * A name with a value.
     *
     * @param href "" for none
     */
    public record Fact(String name, String value, String href) {}

    /** Who did what to whom, in one line. */
    public String line() {
        String sides = source.name + (arrow.isEmpty() ? "" : " " + arrow + " " + target.name);
        String state = status.equals("occurred") ? "" : " (" + status + ")";
        return (sides.isBlank() ? event : sides + ": " + event) + state;
    }
}
