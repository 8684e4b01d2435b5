package org.commonlot.marketplace.ledger;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the log and proves it whole. */
@Service
@Transactional(readOnly = true)
public class LedgerInspection {

    private final LedgerRows rows;

    LedgerInspection(LedgerRows rows) {
        this.rows = rows;
    }

    /**
     * What a full reading found.
     *
     * @param entries how many entries were read
     * @param root the Merkle tree hash over them, in hexadecimal
     * @param fault what is wrong with the first bad entry or with the head; nothing when the log is whole
     */
    public record Finding(
            long entries, String root, @Nullable String fault) {

        public boolean whole() {
            return fault == null;
        }
    }

    /**
     * Recomputes every leaf and the tree from the entries themselves, and compares with what was stored. Entries and head
     * are read as of one moment, so that acts which go on meanwhile are no fault (H2 takes one snapshot of all tables at
     * this level only).
     */
    @Transactional(readOnly = true, isolation = Isolation.SERIALIZABLE)
    public Finding verify() {
        var reading = new Reading();
        rows.each(reading::read);
        var head = rows.head();
        if (reading.fault == null && reading.tree.size() != head.size()) {
            reading.fault = "The head counts " + head.size() + " entries, the log holds " + reading.tree.size();
        }
        if (reading.fault == null && !Arrays.equals(reading.tree.packed(), head.packed())) {
            reading.fault = "The root of the entries is not the root that the head holds";
        }
        return new Finding(reading.tree.size(), HexFormat.of().formatHex(reading.tree.root()), reading.fault);
    }

    /** What was done to one subject, oldest first. */
    public List<LedgerEntry> about(String subject) {
        return rows.about(subject);
    }

    /** What came after the entry at this position (-1 for all), oldest first. */
    public List<LedgerEntry> after(long position, int limit) {
        return rows.after(position, limit);
    }

    private static final class Reading {

        private final MerkleFrontier tree = new MerkleFrontier();
        private @Nullable String fault;

        void read(LedgerEntry entry, byte[] stored) {
            var leaf = entry.leaf();
            if (fault == null && entry.index() != tree.size()) {
                fault = "Entry " + tree.size() + " is missing";
            }
            if (fault == null && !Arrays.equals(leaf, stored)) {
                fault = "Entry " + entry.index() + " is not what was recorded";
            }
            tree.append(leaf);
        }
    }
}
