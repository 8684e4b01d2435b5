package org.commonlot.marketplace.bidding;

import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.ProcurementPublished;
import org.commonlot.marketplace.procurement.Round;
import org.commonlot.marketplace.procurement.StageOpened;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** A key pair for each stage of a procurement: made when it begins to take bids, in the same transaction. */
@Component
class SealingKeys {

    private final SealKeys keys;
    private final JdbcTemplate jdbc;

    SealingKeys(SealKeys keys, JdbcTemplate jdbc) {
        this.keys = keys;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(ProcurementPublished published) {
        make(published.id(), 1);
    }

    @EventListener
    void on(StageOpened opened) {
        make(opened.id(), opened.stage());
    }

    private void make(ProcurementId procurement, int stage) {
        var made = keys.create(context(procurement, stage));
        jdbc.update(
                "insert into seal_key (procurement_id, stage, public_key, wrapped_private_key) values (?, ?, ?, ?)",
                procurement.value(),
                stage,
                made.publicKey(),
                made.wrappedPrivateKey());
    }

    SealKeys.Sealed seal(Round round, byte[] content, String context) {
        var publicKey = jdbc.queryForObject(
                "select public_key from seal_key where procurement_id = ? and stage = ?",
                byte[].class,
                round.procurement().value(),
                round.stage());
        if (publicKey == null) throw new IllegalStateException("No key for " + round);
        return keys.seal(publicKey, content, context);
    }

    /** Unseals what one key has sealed, which is read once for all of it. */
    interface Unsealing {

        byte[] unseal(SealKeys.Sealed bid, String context);
    }

    Unsealing unsealing(Round round) {
        var pair = jdbc.query(
                        "select public_key, wrapped_private_key from seal_key where procurement_id = ? and stage = ?",
                        (row, n) -> new SealKeys.ProcurementKeys(row.getBytes(1), row.getBytes(2)),
                        round.procurement().value(),
                        round.stage())
                .getFirst();
        var of = context(round.procurement(), round.stage());
        return (bid, context) -> keys.unseal(pair, of, bid, context);
    }

    /** The first stage's is that of a procurement which has no others. */
    private static String context(ProcurementId procurement, int stage) {
        return "procurement|" + procurement.value() + (stage == 1 ? "" : "|" + stage);
    }
}
