package org.commonlot.marketplace.web.security;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Passwords that became known from other services: a file of SHA-1 hashes in capital hexadecimal digits, one per line and
 * in order, each perhaps with a colon and a number after it, as the download of "Pwned Passwords" ordered by hash is.
 * Looked up by binary search in the file, which may be larger than the memory. Without the setting no password is known.
 */
@Component
class BreachedPasswords {

    private static final Logger LOG = LoggerFactory.getLogger(BreachedPasswords.class);
    private static final int HASH = 40;
    private static final int LONGEST_LINE = 80;

    private final @Nullable Path file;

    /** @throws IllegalStateException for a file that is not there or is no such list: better no start than no check */
    BreachedPasswords(@Value("${commonlot.passwords.breached:}") String path) {
        file = path.isBlank() ? null : Path.of(path);
        if (file == null) return;
        try (var lines = Files.lines(file, StandardCharsets.US_ASCII)) {
            if (lines.limit(1).noneMatch(line -> line.matches("[0-9A-F]{40}(:\\d+)?"))) {
                throw new IllegalStateException("Not a list of SHA-1 hashes: " + file);
            }
            LOG.info("New passwords are looked up in {} ({} bytes)", file, Files.size(file));
        } catch (IOException e) {
            throw new IllegalStateException("The list of breached passwords can't be read: " + file, e);
        }
    }

    boolean contain(String password) {
        if (file == null) return false;
        try (var list = new RandomAccessFile(file.toFile(), "r")) {
            return find(list, sha1(password));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line that begins at or after the middle decides which half to go on with. */
    private static boolean find(RandomAccessFile list, String hash) throws IOException {
        long from = 0;
        long to = list.length();
        while (from < to) {
            long middle = (from + to) >>> 1;
            long start = lineFrom(list, middle, from);
            if (start >= to) {
                to = middle;
                continue;
            }
            var line = read(list, start);
            int order = line.substring(0, Math.min(HASH, line.length())).compareTo(hash);
            if (order == 0) return true;
            if (order < 0) from = start + line.length() + 1;
            else to = middle;
        }
        return false;
    }

    private static long lineFrom(RandomAccessFile list, long middle, long from) throws IOException {
        if (middle <= from) return from;
        list.seek(middle - 1);
        int sign;
        while ((sign = list.read()) != -1 && sign != '\n') {}
        return list.getFilePointer();
    }

    private static String read(RandomAccessFile list, long start) throws IOException {
        list.seek(start);
        var bytes = new byte[LONGEST_LINE];
        int length = Math.max(0, list.read(bytes));
        var text = new String(bytes, 0, length, StandardCharsets.US_ASCII);
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    /** What the lists are made with; nothing is protected by it here. */
    private static String sha1(String password) {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
