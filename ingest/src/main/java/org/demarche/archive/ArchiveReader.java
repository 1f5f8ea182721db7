package org.demarche.archive;

import java.io.IOException;
import java.io.InputStream;
import org.demarche.article.Article;
import org.demarche.page.Pages;
import org.demarche.problem.ProblemCode;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.PassedOver;
import org.demarche.reading.Problems;
import org.demarche.reading.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pages of a web archive, holding one record at a time. A broken record is reported and reading goes on at
 * the next place where one begins. Not thread-safe.
 */
final class ArchiveReader implements ArticleReader {
    /** Most bytes of a record, and of a page when it is unpacked. */
    static final int LARGEST = 16 << 20;

    private static final int LINE_ENDS = 4;

    private final Members members;
    private final Lookback in;
    private final Problems problems;
    private final PassedOver passedOver = new PassedOver();

    ArchiveReader(InputStream bytes, Problems problems) throws IOException {
        this.members = new Members(bytes, LARGEST);
        this.in = new Lookback(members, LARGEST);
        this.problems = problems;
    }

    @Override
    public @Nullable Reading next() throws IOException {
        while (true) {
            long start = -1;
            try {
                if (!atRecord()) {
                    passedOver.report(problems);
                    return null;
                }
                start = in.position();
                members.forgetBefore(start);
                Article article = record(start);
                if (article != null) {
                    return Reading.of(article);
                }
            } catch (BrokenRecord e) {
                long place = start < 0 ? in.position() : start;
                report(ProblemCode.DM090, place, e.getMessage() + ".");
                in.back(place + 1);
                seek();
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Goes to the record after the blank lines; false at the end. */
    private boolean atRecord() throws IOException {
        while (in.ahead(1) > 0) {
            int c = in.peek(0);
            if (c != '\n' && c != '\r' && c != 0) {
                in.keep();
                return true;
            }
            in.pass(1);
        }
        return false;
    }

    private @Nullable Article record(long start) throws IOException {
        Headers headers = Headers.read(in);
        long length = headers.length();
        boolean isWanted = headers.type().equals("response")
                && (headers.isArc() || headers.contentType().startsWith("application/http"));
        if (!isWanted || length > LARGEST) {
            pass(length);
            endRecord(headers);
            if (isWanted) {
                report(ProblemCode.DM091, start, "a record of " + length + " bytes; " + LARGEST + " are read.");
            } else {
                passedOver.add(headers.type());
            }
            return null;
        }
        byte[] block = in.readNBytes((int) length);
        if (block.length < length && !isWhole(block)) {
            throw new BrokenRecord(endsInside(length));
        }
        endRecord(headers);
        return page(headers, block, start);
    }

    private @Nullable Article page(Headers headers, byte[] block, long start) throws IOException {
        HttpAnswer answer = HttpAnswer.of(block);
        String whyNot = answer == null ? "response of another protocol" : answer.whyNoPage(headers.identifiedType());
        if (answer == null || whyNot != null) {
            passedOver.add(String.valueOf(whyNot));
            return null;
        }
        byte[] html;
        try {
            html = Bodies.plain(answer, headers.isCut(), LARGEST);
        } catch (BrokenRecord e) {
            report(ProblemCode.DM090, start, e.getMessage() + ".");
            return null;
        }
        if (html.length > LARGEST) {
            report(ProblemCode.DM091, start, "a page of more than " + LARGEST + " bytes.");
            return null;
        }
        Article article = Pages.read(html, answer.charset(), headers.url(), place(start), headers.date(), problems);
        String id = headers.id();
        return article == null || id == null ? article : article.identified(id);
    }

    /** Passes content; stops where another record begins in content that is too long to come back to. */
    private void pass(long length) throws IOException {
        long end = in.position() + length;
        while (in.position() < end) {
            int ahead = in.ahead(1);
            if (ahead == 0) {
                throw new BrokenRecord(endsInside(length));
            }
            if (length <= LARGEST) {
                in.pass((int) Math.min(ahead, end - in.position()));
            } else if (in.read() == '\n' && beginsHere() && in.position() < end) {
                throw new BrokenRecord("another record begins within its " + length + " bytes");
            }
        }
    }

    /** Whether a server's answer has the length that the server gave it, but for the line ends behind it. */
    private static boolean isWhole(byte[] block) {
        HttpAnswer answer = HttpAnswer.of(block);
        String length = answer == null ? "" : answer.field("content-length");
        if (answer == null || !length.matches("\\d{1,9}")) {
            return false;
        }
        int surplus = answer.bodyLength() - Integer.parseInt(length);
        return surplus >= 0 && surplus <= LINE_ENDS;
    }

    private static String endsInside(long length) {
        return "the file ends within its " + length + " bytes";
    }

    /**
     * Makes sure that the record ends here: two lines end, another record begins, or nothing follows; and that what was
     * read was packed whole.
     */
    private void endRecord(Headers headers) throws IOException {
        int lines = 0;
        try {
            while (in.ahead(1) > 0 && (in.peek(0) == '\n' || in.peek(0) == '\r' || in.peek(0) == 0)) {
                lines += in.peek(0) == '\n' ? 1 : 0;
                in.pass(1);
            }
        } catch (BrokenRecord e) {
            if (members.isBegunBehind(in.position())) {
                return;
            }
            throw e;
        }
        boolean isEnded = lines >= 2 && !headers.isArc();
        if (!isEnded && in.ahead(1) > 0 && !beginsHere()) {
            throw new BrokenRecord("its length is wrong, as no record follows it");
        }
    }

    /** Goes on to the next place where a record begins, or to the end. */
    private void seek() throws IOException {
        boolean isLine = false;
        while (true) {
            try {
                while (in.ahead(1) > 0) {
                    if ((isLine || members.beginsAt(in.position())) && beginsHere()) {
                        return;
                    }
                    isLine = in.read() == '\n';
                    in.keep();
                }
                return;
            } catch (BrokenRecord e) {
                if (!members.resync()) {
                    return;
                }
                isLine = true;
            }
        }
    }

    private boolean beginsHere() throws IOException {
        int c = in.ahead(1) == 0 ? -1 : in.peek(0);
        if (c != 'W' && (c < 'a' || c > 'z')) {
            return false;
        }
        int ahead = aheadInMember();
        return Headers.begins(in.buffer(), in.start(), ahead);
    }

    /** Bytes ahead, enough to tell a record; a damage behind them is met when it is read. */
    private int aheadInMember() throws IOException {
        try {
            return Math.min(Headers.LONGEST_START, in.ahead(Headers.LONGEST_START));
        } catch (BrokenRecord e) {
            return in.ahead(1);
        }
    }

    private String place(long position) {
        return problems.input() + "@" + members.place(position);
    }

    private void report(ProblemCode code, long position, String detail) {
        new Problems(place(position), problems.sink()).report(code, detail);
    }
}
