package org.commonlot.marketplace.market;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A file that ends at the end of each line until the next is asked for, so that a parser can't run from a broken line
 * into a good one. Nothing is held but one buffer, however long a line is.
 */
final class LineStream extends InputStream {

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private long line;
    private boolean lineEnded = true;
    private boolean lines = true;
    private long allowance = Long.MAX_VALUE;
    private @Nullable IOException failure;

    LineStream(InputStream in) {
        this.in = in;
        while (end < BUFFER && more(end)) {}
        if (text(3).equals("\u00EF\u00BB\u00BF")) at = 3;
    }

    /**
     * Whether each line is a document of its own. One document over several lines betrays itself by a first line that
     * opens something and ends there.
     */
    boolean holdsLines() {
        var lines = text(end - at).stripLeading().split("\r?\n", 3);
        var first = lines[0].stripTrailing();
        if (lines.length == 1) return true;
        if (first.startsWith("[") || first.endsWith("{") || first.endsWith("[")) return false;
        return !first.endsWith(",") || lines[1].startsWith("{");
    }

    /** From now on the whole file is one document. */
    void asOne() {
        lines = false;
        lineEnded = false;
        line = 1;
    }

    /** Goes to the next line, past whatever is unread of this one; false at the end of the file. */
    boolean nextLine() {
        allowance = Long.MAX_VALUE;
        var rest = new byte[BUFFER];
        while (!lineEnded && read(rest, 0, BUFFER) >= 0) {}
        if (!filled()) return false;
        line++;
        lineEnded = false;
        return true;
    }

    long line() {
        return line;
    }

    /** How many more bytes may be read before {@link #exceeded}. */
    void allow(long bytes) {
        allowance = bytes;
    }

    boolean exceeded() {
        return allowance < 0;
    }

    /** What broke the file off, if something did. */
    @Nullable
    IOException failure() {
        return failure;
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (lineEnded || exceeded() || !filled()) return -1;
        int stop = Math.min(end, at + length);
        int count = 0;
        while (at + count < stop && !(lines && buffer[at + count] == '\n')) count++;
        System.arraycopy(buffer, at, target, offset, count);
        at += count;
        allowance -= count;
        if (lines && at < end && buffer[at] == '\n') {
            at++;
            lineEnded = true;
        }
        return count == 0 ? -1 : count;
    }

    private boolean filled() {
        if (at < end) return true;
        at = 0;
        end = 0;
        return more(0);
    }

    private boolean more(int from) {
        if (failure != null) return false;
        try {
            int count = in.read(buffer, from, BUFFER - from);
            if (count > 0) end = from + count;
            return count > 0;
        } catch (IOException e) {
            failure = e;
            return false;
        }
    }

    private String text(int length) {
        return new String(buffer, at, Math.min(length, end - at), StandardCharsets.ISO_8859_1);
    }
}
