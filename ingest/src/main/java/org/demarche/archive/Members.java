package org.demarche.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an archive, unpacked where it is packed: one gzip member for each record, or one for them all. After a
 * damage, {@link #resync()} goes on at the next member that begins with a record. Not thread-safe.
 */
final class Members extends InputStream {
    private static final int FIRST = 0x1F;
    private static final int SECOND = 0x8B;
    private static final int DEFLATE = 8;
    private static final int FIXED_HEADER = 10;
    private static final int TRAILER = 8;
    private static final int CHECK_SUM_FLAG = 2;
    private static final int EXTRA_FLAG = 4;
    private static final int NAME_FLAG = 8;
    private static final int COMMENT_FLAG = 16;
    private static final int LONGEST_HEADER = 1 << 17;
    private static final int PROBE = 1024;

    private final Lookback packed;
    private final boolean isPacked;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 sum = new CRC32();
    /** Offset in what is unpacked at which each member begins, and its offset in the file. */
    private final NavigableMap<Long, Long> starts = new TreeMap<>();

    private long given;
    private long memberStart;
    private long memberGiven;
    private boolean inMember;
    private @Nullable String damage;

    /** @param keeps most bytes that are kept of a member to find what follows a damage in it */
    Members(InputStream in, int keeps) throws IOException {
        this.packed = new Lookback(in, keeps);
        this.isPacked = packed.ahead(2) >= 2 && packed.peek(0) == FIRST && packed.peek(1) == SECOND;
    }

    /**
     * Where something lies in the file: its offset; in a packed file, the offset of its member, followed where it is not
     * the first in there by a plus sign and the offset in what the member holds.
     *
     * @param position its offset in what is unpacked
     */
    String place(long position) {
        Map.Entry<Long, Long> start = starts.floorEntry(position);
        if (start == null) {
            return Long.toString(position);
        }
        long inside = position - start.getKey();
        return start.getValue() + (inside == 0 ? "" : "+" + inside);
    }

    /** Whether a member begins at this offset in what is unpacked. */
    boolean beginsAt(long position) {
        return starts.containsKey(position);
    }

    /** Whether the last member that was begun begins at or behind this offset in what is unpacked. */
    boolean isBegunBehind(long position) {
        return memberGiven >= position;
    }

    /** Forgets the members before this offset in what is unpacked, but the one that it lies in. */
    void forgetBefore(long position) {
        Long first = starts.floorKey(position);
        if (first != null) {
            starts.headMap(first, false).clear();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** @throws BrokenRecord when the packed bytes are damaged; again and again, until {@link #resync()} */
    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (!isPacked) {
            packed.keep();
            return packed.read(target, from, length);
        }
        if (damage != null) {
            throw new BrokenRecord(damage);
        }
        try {
            while (true) {
                if (!inMember && !open()) {
                    return -1;
                }
                int n = inflate(target, from, length);
                if (n > 0) {
                    sum.update(target, from, n);
                    given += n;
                    return n;
                }
            }
        } catch (DataFormatException e) {
            throw damaged("the packed bytes are damaged");
        }
    }

    /**
     * Goes on behind a damage, at the next member that begins with a record.
     *
     * @return false when there is none
     */
    boolean resync() throws IOException {
        if (!isPacked) {
            return false;
        }
        damage = null;
        inMember = false;
        packed.back(memberStart + 1);
        while (packed.ahead(PROBE) > 0) {
            if (packed.peek(0) == FIRST && beginsRecord()) {
                return true;
            }
            packed.pass(1);
            packed.keep();
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        packed.close();
    }

    private int inflate(byte[] target, int from, int length) throws IOException, DataFormatException {
        int ahead = packed.ahead(1);
        inflater.setInput(packed.buffer(), packed.start(), ahead);
        int n = inflater.inflate(target, from, length);
        packed.pass(ahead - inflater.getRemaining());
        if (inflater.finished()) {
            if (n == 0) {
                endMember();
            }
        } else if (inflater.needsDictionary() || (n == 0 && ahead == 0)) {
            throw damaged("the file ends inside a packed record");
        }
        return n;
    }

    private void endMember() throws IOException {
        if (packed.ahead(TRAILER) < TRAILER) {
            throw damaged("the file ends inside a packed record");
        }
        long written = little(0, 4);
        long size = little(4, 4);
        packed.pass(TRAILER);
        if (written != sum.getValue() || size != (given - memberGiven & 0xFFFFFFFFL)) {
            throw damaged("its check sum is wrong");
        }
        inMember = false;
    }

    private boolean open() throws IOException {
        packed.keep();
        int zeros = 0;
        while (packed.ahead(1) > 0 && packed.peek(0) == 0) {
            packed.pass(1);
            zeros++;
        }
        if (zeros > 0) {
            packed.keep();
        }
        memberStart = packed.position();
        memberGiven = given;
        if (packed.ahead(1) == 0) {
            return false;
        }
        starts.put(given, memberStart);
        int header = headerLength();
        if (header < 0) {
            throw damaged("no packed record begins there");
        }
        packed.pass(header);
        inflater.reset();
        sum.reset();
        inMember = true;
        return true;
    }

    /** Length of the header of the member that begins here; -1 when none does. */
    private int headerLength() throws IOException {
        if (packed.ahead(FIXED_HEADER) < FIXED_HEADER
                || packed.peek(0) != FIRST
                || packed.peek(1) != SECOND
                || packed.peek(2) != DEFLATE
                || packed.peek(3) >= 32) {
            return -1;
        }
        int flags = packed.peek(3);
        int length = FIXED_HEADER;
        if ((flags & EXTRA_FLAG) != 0) {
            length = packed.ahead(length + 2) < length + 2 ? -1 : length + 2 + (int) little(length, 2);
        }
        if ((flags & NAME_FLAG) != 0) {
            length = behindZero(length);
        }
        if ((flags & COMMENT_FLAG) != 0) {
            length = behindZero(length);
        }
        if ((flags & CHECK_SUM_FLAG) != 0 && length > 0) {
            length += 2;
        }
        return length > 0 && packed.ahead(length) >= length ? length : -1;
    }

    private int behindZero(int from) throws IOException {
        for (int i = from; from > 0 && i < LONGEST_HEADER && packed.ahead(i + 1) > i; i++) {
            if (packed.peek(i) == 0) {
                return i + 1;
            }
        }
        return -1;
    }

    private long little(int from, int count) {
        long value = 0;
        for (int i = count - 1; i >= 0; i--) {
            value = value << 8 | packed.peek(from + i);
        }
        return value;
    }

    /** Whether a member begins here whose first bytes begin a record. */
    private boolean beginsRecord() throws IOException {
        int header = headerLength();
        if (header < 0) {
            return false;
        }
        Inflater probe = new Inflater(true);
        try {
            int ahead = Math.min(PROBE, packed.ahead(header + PROBE) - header);
            probe.setInput(packed.buffer(), packed.start() + header, ahead);
            byte[] head = new byte[PROBE];
            return Headers.begins(head, 0, probe.inflate(head));
        } catch (DataFormatException e) {
            return false;
        } finally {
            probe.end();
        }
    }

    private BrokenRecord damaged(String reason) {
        damage = reason;
        return new BrokenRecord(reason);
    }
}
