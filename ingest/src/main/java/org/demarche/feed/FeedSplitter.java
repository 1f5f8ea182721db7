package org.demarche.feed;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Locale;
import java.util.Set;
import org.demarche.problem.ProblemCode;
import org.demarche.reading.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the items out of a feed, however broken it is, holding one at a time: an item ends where its end tag stands, where
 * the next one begins, or where the feed ends. Comments, document types and control characters are left out; an
 * ampersand that begins no reference is escaped. Entities of the document's own are never expanded, and nothing is
 * fetched. Not thread-safe.
 */
final class FeedSplitter implements Closeable {
    /** Most characters of an item, markup and all. */
    static final int LONGEST_ITEM = 8 << 20;

    private static final int LONGEST_FRAME = 1 << 20;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_REFERENCE = 36;
    private static final int AHEAD = 64;
    private static final int MOST_REREADINGS = 3;
    private static final String CDATA = "<![CDATA[";
    private static final Set<String> ITEMS = Set.of("item", "entry");
    private static final Set<String> ROOTS = Set.of("channel", "rss", "feed");

    private Reader in;
    private final Problems problems;
    private final char[] buffer = new char[1 << 16];
    private int at;
    private int filled;
    private boolean ended;

    private final StringBuilder frame = new StringBuilder();
    private StringBuilder item = new StringBuilder();
    private String itemName = "";
    private boolean inItem;
    private int number;
    private boolean reportedEntities;
    private int rereadings;

    FeedSplitter(Reader in, Problems problems) {
        this.in = in;
        this.problems = problems;
    }

    /** The markup of the next item that is whole, or null at the end. */
    @Nullable
    String next() throws IOException {
        while (ensure(1)) {
            String done = null;
            if (buffer[at] == '<') {
                done = markup();
            } else {
                word();
            }
            if (done != null) {
                return done;
            }
        }
        if (inItem) {
            inItem = false;
            problems.report(ProblemCode.DM086, "it ends within item " + number + ", which was left out.");
        }
        return null;
    }

    /** The number of the item that was given last, from 1 on. */
    int number() {
        return number;
    }

    /** The markup around the items, as far as it was read, at most some {@value #LONGEST_FRAME} characters. */
    String frame() {
        return frame.toString();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void word() throws IOException {
        char c = buffer[at++];
        if (c == '&' && !beginsReference()) {
            append("&amp;");
        } else if (c >= ' ' || c == '\n' || c == '\t' || c == '\r') {
            append(c);
        }
    }

    private @Nullable String markup() throws IOException {
        if (looksAt("<!--")) {
            skipTo("-->", false);
            return null;
        }
        if (looksAt("<![cdata[")) {
            int start = item.length();
            if (!skipTo("]]>", true) && inItem && start < item.length()) {
                readAgain(start);
            }
            return null;
        }
        if (looksAt("<!doctype")) {
            skipDocumentType();
            return null;
        }
        boolean ends = looksAt("</");
        String name = name(ends ? 2 : 1);
        String local = name.substring(name.indexOf(':') + 1);
        if (inItem ? name.equals(itemName) : ITEMS.contains(local)) {
            return ends ? endItem() : beginItem(name);
        }
        if (inItem && ends && (ROOTS.contains(local) || name.equals("rdf:rdf") && item.indexOf("<rdf:RDF") < 0)) {
            return finished();
        }
        append(buffer[at++]);
        return null;
    }

    /** Begins an item; the one that was open, if any, is finished. */
    private @Nullable String beginItem(String name) throws IOException {
        String before = inItem ? finished() : null;
        if (before != null) {
            return before;
        }
        inItem = true;
        itemName = name;
        number++;
        boolean isEmpty = skipTag(true);
        return isEmpty ? finished() : null;
    }

    private @Nullable String endItem() throws IOException {
        if (!inItem) {
            skipTag(false);
            return null;
        }
        append("</" + itemName + ">");
        skipTag(false);
        return finished();
    }

    /** The item that was open, or null when it is too long and was reported. */
    private @Nullable String finished() {
        inItem = false;
        boolean isTooLong = item.length() > LONGEST_ITEM;
        String done = isTooLong ? null : item.toString();
        if (isTooLong) {
            problems.report(ProblemCode.DM089, "item " + number + " has more than " + LONGEST_ITEM + " characters.");
        }
        item = item.length() > LONGEST_FRAME ? new StringBuilder() : item;
        item.setLength(0);
        return done;
    }

    /** Passes a tag; true when it ends itself. */
    private boolean skipTag(boolean keeps) throws IOException {
        char last = ' ';
        while (ensure(1)) {
            char c = buffer[at++];
            if (keeps) {
                append(c);
            }
            if (c == '>') {
                return last == '/';
            }
            last = c;
        }
        return false;
    }

    /** Goes back to the beginning of an item that has a section without an end, to read on as if it were none. */
    private void readAgain(int start) throws IOException {
        if (rereadings++ == MOST_REREADINGS || item.length() > LONGEST_ITEM) {
            return;
        }
        problems.report(ProblemCode.DM086, "a CDATA section of item " + number + " has no end.");
        item.delete(start, start + CDATA.length());
        in.close();
        in = new StringReader(item.toString());
        item.setLength(0);
        inItem = false;
        ended = false;
        number--;
    }

    /** Passes all up to an end and the end itself; false when there is none. */
    private boolean skipTo(String end, boolean keeps) throws IOException {
        while (ensure(1)) {
            if (buffer[at] == end.charAt(0) && looksAt(end)) {
                at += end.length();
                if (keeps) {
                    append(end);
                }
                return true;
            }
            char c = buffer[at++];
            if (keeps && (c >= ' ' || c == '\n' || c == '\t' || c == '\r')) {
                append(c);
            }
        }
        return false;
    }

    /** Passes a document type with what it declares, which may hold tags in quotes. */
    private void skipDocumentType() throws IOException {
        int depth = 0;
        while (ensure(1)) {
            if (!reportedEntities && buffer[at] == '<' && looksAt("<!entity ") && !looksAt("<!entity %")) {
                reportedEntities = true;
                problems.report(ProblemCode.DM086, "it declares entities of its own, which are not expanded.");
            }
            char c = buffer[at++];
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (c == '>' && depth <= 0) {
                return;
            }
        }
    }

    private void append(char c) {
        StringBuilder target = inItem ? item : frame;
        if (target.length() <= (inItem ? LONGEST_ITEM : LONGEST_FRAME)) {
            target.append(c);
        }
    }

    private void append(String words) {
        words.chars().forEach(c -> append((char) c));
    }

    /** Whether a reference with its semicolon stands behind an ampersand that was just passed. */
    private boolean beginsReference() throws IOException {
        ensure(LONGEST_REFERENCE);
        for (int i = at; i < Math.min(filled, at + LONGEST_REFERENCE); i++) {
            char c = buffer[i];
            if (c == ';') {
                return i > at;
            }
            if (!(Character.isLetterOrDigit(c) || c == '#' && i == at)) {
                return false;
            }
        }
        return false;
    }

    /** The name that begins so many characters ahead, in small letters. */
    private String name(int from) throws IOException {
        ensure(AHEAD);
        int start = at + from;
        int end = start;
        while (end < filled && end - start < LONGEST_NAME && isNamePart(buffer[end])) {
            end++;
        }
        return end > start ? new String(buffer, start, end - start).toLowerCase(Locale.ROOT) : "";
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == ':' || c == '-' || c == '_' || c == '.';
    }

    /** Whether these words, in small letters, stand here. */
    private boolean looksAt(String words) throws IOException {
        ensure(AHEAD);
        if (filled - at < words.length()) {
            return false;
        }
        for (int i = 0; i < words.length(); i++) {
            if (Character.toLowerCase(buffer[at + i]) != words.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Has so many characters ready, if there are as many. */
    private boolean ensure(int count) throws IOException {
        while (filled - at < count && !ended) {
            System.arraycopy(buffer, at, buffer, 0, filled - at);
            filled -= at;
            at = 0;
            int more = in.read(buffer, filled, buffer.length - filled);
            ended = more < 0;
            filled += Math.max(0, more);
        }
        return filled > at;
    }
}
