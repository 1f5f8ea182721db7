package org.demarche.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.text.Span;
import org.jspecify.annotations.Nullable;

/** The walk behind {@link StoryLayout}: paragraph by paragraph, line by line. */
final class LayoutReader {
    private static final int MAX_HEADLINE = 200;
    private static final int COLON_PARAGRAPHS = 3;
    private static final int TAIL = 500;
    private static final String CLOSERS = "\"'\u201d\u2019)]\u00bb";
    private static final Pattern LAST_ABBREVIATION = Pattern.compile(".*\\b\\p{L}\\.(?:\\p{L}\\.)+");
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.\\s?){2,3}");
    private static final Pattern TAIL_INITIALS = Pattern.compile(
            ".*?(?<before>\\S+[.!?][\"'\u201d\u2019)]{0,3})\\s+(?<initials>\\p{Lu}\\.\\s?\\p{Lu}\\.(?:\\s?\\p{Lu}\\.)?)",
            Pattern.DOTALL);
    private static final Pattern NO_INITIALS =
            Pattern.compile("U\\.\\s?[SNK]\\.|E\\.\\s?U\\.|U\\.\\s?A\\.\\s?E\\.|[AP]\\.\\s?M\\.");
    private static final Pattern TITLE =
            Pattern.compile("(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Capt|Sgt|Sen|Rep|Gov|Prof|Rev|St|President|\\p{Lu})\\.");
    private static final Pattern REPORTS =
            Pattern.compile(",\\s(?:reports?|reported)\\s(?<agency>(?:[Tt]he\\s)?\\p{L}[\\p{L}/ -]{1,30})\\.");

    private final String text;
    private final List<Dateline> datelines = new ArrayList<>();
    private final List<Span> furniture = new ArrayList<>();
    private final List<Span> passages = new ArrayList<>();
    private final boolean speakers;
    private final List<Span> labels;
    private int nextLabel;
    private @Nullable Span headline;
    private @Nullable String byline;
    private @Nullable String agency;
    private @Nullable String publisher;
    private boolean seenProse;
    private int paragraphs;

    LayoutReader(String text) {
        this.text = text;
        this.labels = SpeakerLabels.of(text);
        this.speakers = !labels.isEmpty() || colons(text) > 1;
    }

    /** Paragraphs that begin with words in capitals and a colon: one is a dateline, several are a transcript. */
    private static int colons(String text) {
        Lines lines = new Lines(text);
        int count = 0;
        List<Span> paragraph = lines.nextParagraph();
        while (!paragraph.isEmpty() && count < 2) {
            for (Span line : paragraph) {
                Optional<DatelineScanner.Found> found = DatelineScanner.at(text, line.start(), line.end());
                count +=
                        found.isPresent() && found.get().colon() && !found.get().sure() ? 1 : 0;
            }
            paragraph = lines.nextParagraph();
        }
        return count;
    }

    StoryLayout read() {
        Lines lines = new Lines(text);
        List<Span> paragraph = lines.nextParagraph();
        while (!paragraph.isEmpty()) {
            List<Span> next = lines.nextParagraph();
            read(paragraph, !next.isEmpty());
            paragraph = next;
        }
        dropInitials();
        creditInProse();
        cutInvitations();
        furniture.sort(null);
        return new StoryLayout(headline, datelines, byline, agency, publisher, furniture, passages, labels);
    }

    /** Takes out of the passages what invites to read on elsewhere, and parts what is run together. */
    private void cutInvitations() {
        List<Span> left = new ArrayList<>();
        for (Span passage : passages) {
            List<Span> runs = InlineFurniture.in(text, passage);
            left.addAll(runs.isEmpty() ? List.of(passage) : InlineFurniture.rest(text, passage, runs));
            furniture.addAll(runs);
        }
        passages.clear();
        left.forEach(passage -> passages.addAll(RunOns.pieces(text, passage)));
    }

    private void read(List<Span> lines, boolean more) {
        if (!seenProse && headline == null && isHeadline(lines, more)) {
            headline = lines.get(0);
            addPassage(headline);
            if (lines.size() > 1) {
                readLines(lines.subList(1, lines.size()));
            }
            return;
        }
        readLines(lines);
    }

    private boolean isHeadline(List<Span> lines, boolean more) {
        Span line = lines.get(0);
        if (line.length() >= MAX_HEADLINE || !endsOpen(line) || isAside(line)) {
            return false;
        }
        if (DatelineScanner.at(text, line.start(), line.end())
                .filter(f -> f.sure())
                .isPresent()) {
            return false;
        }
        if (lines.size() == 1) {
            return more;
        }
        Span second = lines.get(1);
        return Bylines.in(second.of(text)).isPresent()
                || DatelineScanner.at(text, second.start(), second.end())
                        .filter(found -> found.sure() && !found.colon())
                        .isPresent();
    }

    private boolean isAside(Span line) {
        String words = line.of(text);
        return FurnitureRules.matches(words)
                || Bylines.in(words).isPresent()
                || Agencies.find(words).isPresent();
    }

    /** True when a line does not end as a sentence or a clause does. */
    private boolean endsOpen(Span line) {
        int end = line.end();
        while (end > line.start() && CLOSERS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end == line.start() || ",;:".indexOf(text.charAt(end - 1)) >= 0) {
            return false;
        }
        return text.charAt(end - 1) != '.'
                || LAST_ABBREVIATION.matcher(line.of(text)).matches();
    }

    private void readLines(List<Span> lines) {
        int start = -1;
        int end = -1;
        boolean border = true;
        boolean aside = true;
        boolean open = false;
        for (Span line : lines) {
            boolean consumed = open || (border && consume(line, aside));
            if (open) {
                furniture.add(line);
                open = line.of(text).indexOf(')') < 0;
            } else if (consumed) {
                open = text.charAt(line.start()) == '(' && line.of(text).indexOf(')') < 0;
            }
            if (!consumed && aside && start < 0 && continuesFurniture(line)) {
                furniture.add(line);
                consumed = true;
            }
            if (consumed) {
                flush(start, end);
                start = -1;
                end = -1;
                aside = true;
                border = true;
                continue;
            }
            if (start < 0 || border) {
                int body = dateline(line, start < 0);
                if (body > line.start()) {
                    flush(start, end);
                    start = body;
                }
            }
            start = start < 0 ? line.start() : start;
            end = line.end();
            aside = false;
            border = endsSentence(line.end());
        }
        flush(start, end);
    }

    /** Takes a line that is no prose: furniture, a byline, an agency's name. */
    private boolean consume(Span line, boolean aside) {
        if (line.length() > FurnitureRules.MAX_LENGTH) {
            return false;
        }
        String words = line.of(text);
        Optional<Bylines.Found> writer = Bylines.in(words);
        if (writer.isPresent() && aside) {
            byline = byline == null ? writer.get().names() : byline;
            credit(writer.get().agency());
            return true;
        }
        if (aside && line.length() < 40 && Agencies.find(words).isPresent()) {
            credit(Agencies.find(words).get());
            furniture.add(line);
            return true;
        }
        if (!FurnitureRules.matches(words)) {
            return false;
        }
        furniture.add(line);
        if (publisher == null) {
            publisher = FurnitureRules.publisher(words)
                    .filter(name -> Agencies.find(name).isEmpty())
                    .orElse(null);
        }
        credit(FurnitureRules.agency(words).orElse(null));
        return true;
    }

    /** True for the second line of a wrapped notice: small letters after a long line that did not end. */
    private boolean continuesFurniture(Span line) {
        if (furniture.isEmpty() || !Character.isLowerCase(text.charAt(line.start()))) {
            return false;
        }
        Span last = furniture.get(furniture.size() - 1);
        return last.length() >= 40
                && line.start() - last.end() <= 4
                && line.length() <= FurnitureRules.MAX_LENGTH
                && !endsSentence(last.end());
    }

    private boolean endsSentence(int end) {
        int at = end;
        while (at > 0 && CLOSERS.indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at > 0 && ".!?\u2026".indexOf(text.charAt(at - 1)) >= 0;
    }

    /** Where the prose of a line begins, after its dateline if it has one. */
    private int dateline(Span line, boolean first) {
        Optional<DatelineScanner.Found> found = DatelineScanner.at(text, line.start(), line.end());
        boolean fits = found.isPresent()
                && (found.get().sure()
                        || (first && !(found.get().colon() && (speakers || paragraphs >= COLON_PARAGRAPHS))));
        if (!fits) {
            return line.start();
        }
        datelines.add(found.get().dateline());
        credit(found.get().dateline().agency());
        return Lines.strip(text, found.get().dateline().span().end(), line.end())
                .start();
    }

    private void credit(@Nullable String name) {
        if (agency == null && name != null) {
            agency = name;
        }
    }

    private void flush(int start, int end) {
        if (start < 0 || start >= end) {
            return;
        }
        Span prose = withoutCredit(Lines.strip(text, start, end));
        if (prose.length() > 0) {
            addPassage(prose);
            seenProse = true;
            paragraphs++;
        }
    }

    /** Cuts "(Reporting by ...; Editing by ...)" off the end of a paragraph. */
    private Span withoutCredit(Span prose) {
        if (text.charAt(prose.end() - 1) != ')') {
            return prose;
        }
        int floor = Math.max(prose.start(), prose.end() - TAIL);
        int open = prose.end() - 1;
        while (open >= floor && text.charAt(open) != '(') {
            open--;
        }
        if (open < floor || !FurnitureRules.isCredit(text.substring(open + 1, prose.end()))) {
            return prose;
        }
        furniture.add(new Span(open, prose.end()));
        return Lines.strip(text, prose.start(), open);
    }

    /** A paragraph that is a list of headlines, one a line, is as many passages. */
    private void addPassage(Span span) {
        List<Span> lines = HeadlineList.lines(text, span);
        for (Span line : lines.isEmpty() ? List.of(span) : lines) {
            addWords(line);
        }
    }

    /** What a passage holds between the labels of speakers. */
    private void addWords(Span span) {
        int start = span.start();
        while (nextLabel < labels.size() && labels.get(nextLabel).start() < span.end()) {
            Span label = labels.get(nextLabel++);
            if (label.start() >= span.start()) {
                addProse(Lines.strip(text, start, label.start()));
                start = Math.min(label.end(), span.end());
            }
        }
        addProse(start == span.start() ? span : Lines.strip(text, start, span.end()));
    }

    private void addProse(Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            if (Character.isLetterOrDigit(text.codePointAt(i))) {
                passages.add(span);
                return;
            }
        }
    }

    /** Takes the writer's initials off the end of the last paragraph. */
    private void dropInitials() {
        if (passages.isEmpty() || (passages.size() == 1 && headline != null)) {
            return;
        }
        Span last = passages.get(passages.size() - 1);
        int from = Math.max(last.start(), last.end() - 60);
        String tail = text.substring(from, last.end());
        if (INITIALS.matcher(tail).matches()
                && passages.size() > 1
                && !NO_INITIALS.matcher(tail).matches()) {
            passages.remove(passages.size() - 1);
            furniture.add(last);
            return;
        }
        Matcher matcher = TAIL_INITIALS.matcher(tail);
        if (matcher.matches()
                && !NO_INITIALS.matcher(matcher.group("initials")).matches()
                && !TITLE.matcher(matcher.group("before")).matches()) {
            int start = from + matcher.start("initials");
            furniture.add(new Span(start, last.end()));
            passages.set(passages.size() - 1, Lines.strip(text, last.start(), start));
        }
    }

    /** Finds an agency named at the end of a sentence: ", reports the AP." */
    private void creditInProse() {
        int at = text.indexOf(", report");
        while (at >= 0 && agency == null) {
            Matcher matcher = REPORTS.matcher(text).region(at, Math.min(text.length(), at + 60));
            if (matcher.lookingAt()) {
                credit(Agencies.find(matcher.group("agency")).orElse(null));
            }
            at = text.indexOf(", report", at + 1);
        }
    }
}
