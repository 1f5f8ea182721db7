package org.demarche.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.text.Span;

/**
 * Invitations to read on elsewhere that stand within a passage, as feeds run them together with it: "Get our evening
 * emails, free app or weekly podcast". So are the names of running reports, "UK politics live – latest updates". They are
 * cut out, and what stands before and behind them is read by itself.
 */
final class InlineFurniture {
    /** Its subject, "Peru-Chile war" or "Peru and Chile at war", and that it is kept up to date. */
    private static final String RUNNING_REPORT =
            "(?:(?<=^)|(?<=\\s))\\p{Lu}[\\p{L}-]*(?: and \\p{Lu}[\\p{L}-]*)?(?: \\p{Ll}+){0,2}"
                    + "(?: [–—-] (?:live|latest)(?: news)? updates"
                    + "|:? at a glance: what we know(?: so far)?(?: on day \\d+(?: of the \\p{Ll}+)?)?)"
                    + "(?=\\s+[\\p{Lu}\\p{Pi}\"'<\\d]|\\s*$)";

    private static final Pattern RUN =
            Pattern.compile("(?:(?<=^)|(?<=\\s))(?:Follow|Get|Sign up|Subscribe|Download|Join|Listen to)"
                    + " (?:our|here|for|to|the free|us)\\b(?:(?!\\b(?:said|says|told|tells|asked|urged|warned)\\b)[^.!?<>]){0,150}?"
                    + "\\b(?:newsletters?|podcasts?|(?:news )?e-?mails?|(?:live )?(?:latest )?updates|live blogs?|alerts|apps?|inbox|roundups?"
                    + "|briefings?|rundown)\\b(?=\\s+[\\p{Lu}\\p{Pi}\"'<]|\\s*$)"
                    + "|" + RUNNING_REPORT);

    private InlineFurniture() {}

    /** Where the invitations of a passage stand, in order. */
    static List<Span> in(String text, Span passage) {
        Matcher run = RUN.matcher(text).region(passage.start(), passage.end());
        List<Span> found = new ArrayList<>();
        while (run.find()) {
            found.add(new Span(run.start(), run.end()));
        }
        return found;
    }

    /** What is left of a passage: the pieces between the invitations that hold more than blanks. */
    static List<Span> rest(String text, Span passage, List<Span> runs) {
        List<Span> pieces = new ArrayList<>();
        int from = passage.start();
        for (Span run : runs) {
            add(text, from, run.start(), pieces);
            from = run.end();
        }
        add(text, from, passage.end(), pieces);
        return pieces;
    }

    private static void add(String text, int from, int to, List<Span> pieces) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            pieces.add(new Span(start, end));
        }
    }
}
