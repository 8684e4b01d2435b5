package org.commonlot.marketplace.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonlot.marketplace.terms.Actor;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Appends to the log, inside the caller's transaction. */
@Service
public class Ledger {

    private final LedgerRows rows;

    Ledger(LedgerRows rows) {
        this.rows = rows;
    }

    /**
     * Records an act. The entry is written just before the transaction commits, after everything else that it does.
     *
     * @param act what was done, as {@code capability.act}
     * @param subject the id or reference of what it was done to
     * @param facts what else must be provable later; never the content of a bid
     * @throws IllegalStateException outside a transaction, or when the entries of this one are written already
     */
    public void append(String act, String subject, Actor actor, Instant at, Map<String, String> facts) {
        append(act, subject, actor.reference(), at, facts);
    }

    /** As {@link #append(String, String, Actor, Instant, Map)}, for an act whose person must stay unknown for now. */
    public void append(String act, String subject, String actor, Instant at, Map<String, String> facts) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An act is recorded in its own transaction: " + act);
        }
        pending(act)
                .add(new LedgerEntry(
                        -1, at.truncatedTo(ChronoUnit.MICROS), act, subject, actor, Canonical.facts(facts)));
    }

    private List<LedgerEntry> pending(String act) {
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof Writing writing && writing.owner() == this) {
                if (writing.written) throw new IllegalStateException("The entries are written already: " + act);
                return writing.entries;
            }
        }
        var writing = new Writing();
        TransactionSynchronizationManager.registerSynchronization(writing);
        return writing.entries;
    }

    /** The entries of one transaction, written when all its other work has been flushed. */
    private final class Writing implements TransactionSynchronization, Ordered {

        private final List<LedgerEntry> entries = new ArrayList<>();
        private boolean written;

        Ledger owner() {
            return Ledger.this;
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            written = true;
            rows.append(entries);
        }
    }
}
