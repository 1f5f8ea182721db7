package org.demarche.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes paragraphs of the lines of pages: what stands at the head or foot of many pages and page numbers are left out,
 * lines are joined, and words that were divided at the end of a line are made whole.
 */
final class PageFlow {
    /** Stands before a line that begins a paragraph. */
    static final String MARK = "\u0001";

    private static final int EDGE = 2;
    private static final double FULL_LINE = 0.75;
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?i)[-–—\\s|]*(?:page|seite|p\\.)?\\s*\\d{1,4}(?:\\s*(?:of|/|von)\\s*\\d{1,4})?[-–—\\s|]*");
    private static final Pattern WHOLE_SENTENCE = Pattern.compile(".*[.!?:…][\"”’')\\]]*");
    private static final Pattern DIVIDED = Pattern.compile(".*\\p{L}[-\u00AD\u2010]");
    private static final Pattern COMPOUND = Pattern.compile("\\p{L}+(?:-\\p{L}+)+");

    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final Set<String> compounds = new HashSet<>();
    private final int width;
    private String last = "";

    private PageFlow(List<List<String>> pages) {
        int longest = 0;
        for (List<String> page : pages) {
            for (String line : page) {
                longest = Math.max(longest, line.length());
                COMPOUND.matcher(line)
                        .results()
                        .forEach(found -> compounds.add(found.group().toLowerCase(java.util.Locale.ROOT)));
            }
        }
        this.width = longest;
    }

    /** The paragraphs of all pages. */
    static List<String> paragraphs(List<List<String>> pages) {
        List<List<String>> kept = withoutEdges(pages.stream()
                .map(page -> page.stream().filter(line -> !bare(line).isEmpty()).toList())
                .toList());
        PageFlow flow = new PageFlow(kept);
        kept.forEach(page -> page.forEach(flow::add));
        flow.end();
        return flow.paragraphs;
    }

    private void add(String line) {
        String words = bare(line);
        if (paragraph.length() > 0 && begins(line, words)) {
            end();
        }
        append(words);
        last = words;
    }

    /** Whether a line begins a paragraph: it is set apart or follows a short line, and the sentence before is whole. */
    private boolean begins(String line, String words) {
        if (DIVIDED.matcher(last).matches() || Character.isLowerCase(words.charAt(0))) {
            return false;
        }
        boolean apart = line.startsWith(MARK);
        boolean shortLine = last.length() < FULL_LINE * width;
        return WHOLE_SENTENCE.matcher(last).matches() ? apart || shortLine : apart && shortLine;
    }

    private void append(String words) {
        if (paragraph.length() == 0) {
            paragraph.append(words);
        } else if (DIVIDED.matcher(last).matches() && Character.isLowerCase(words.charAt(0))) {
            int end = paragraph.length() - 1;
            int start = end;
            while (start > 0 && Character.isLetter(paragraph.charAt(start - 1))) {
                start--;
            }
            int rest = 0;
            while (rest < words.length() && Character.isLetter(words.charAt(rest))) {
                rest++;
            }
            String whole = (paragraph.substring(start, end) + "-" + words.substring(0, rest))
                    .toLowerCase(java.util.Locale.ROOT);
            if (!compounds.contains(whole)) {
                paragraph.setLength(end);
            }
            paragraph.append(words);
        } else {
            paragraph.append(' ').append(words);
        }
    }

    private void end() {
        if (paragraph.length() > 0) {
            paragraphs.add(paragraph.toString().replace("\u00AD", ""));
            paragraph.setLength(0);
        }
    }

    private static List<List<String>> withoutEdges(List<List<String>> pages) {
        Map<String, Integer> counts = new HashMap<>();
        for (List<String> page : pages) {
            Set<String> edges = new HashSet<>();
            for (int i = 0; i < page.size(); i++) {
                if (isEdge(i, page.size())) {
                    edges.add(pattern(page.get(i)));
                }
            }
            edges.forEach(edge -> counts.merge(edge, 1, Integer::sum));
        }
        int many = Math.max(2, (pages.size() + 2) / 3);
        List<List<String>> kept = new ArrayList<>();
        for (List<String> page : pages) {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < page.size(); i++) {
                String line = page.get(i);
                boolean furniture = isEdge(i, page.size())
                        && (PAGE_NUMBER.matcher(bare(line)).matches() || counts.getOrDefault(pattern(line), 0) >= many);
                if (!furniture) {
                    lines.add(line);
                }
            }
            kept.add(lines);
        }
        return kept;
    }

    private static boolean isEdge(int line, int lines) {
        return line < EDGE || line >= lines - EDGE;
    }

    private static String pattern(String line) {
        return DIGITS.matcher(bare(line)).replaceAll("#");
    }

    private static String bare(String line) {
        return line.replace(MARK, "").strip();
    }
}
