package org.commonlot.marketplace.bidding;

import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.ProcurementPublished;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The key pair of each procurement: made when it is published, in the same transaction. */
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
        var made = keys.create(context(published.id()));
        jdbc.update(
                "insert into seal_key (procurement_id, public_key, wrapped_private_key) values (?, ?, ?)",
                published.id().value(),
                made.publicKey(),
                made.wrappedPrivateKey());
    }

    SealKeys.Sealed seal(ProcurementId procurement, byte[] content, String context) {
        var publicKey = jdbc.queryForObject(
                "select public_key from seal_key where procurement_id = ?", byte[].class, procurement.value());
        if (publicKey == null) throw new IllegalStateException("No key for " + procurement);
        return keys.seal(publicKey, content, context);
    }

    byte[] unseal(ProcurementId procurement, SealKeys.Sealed sealed, String context) {
        var pair = jdbc.query(
                        "select public_key, wrapped_private_key from seal_key where procurement_id = ?",
                        (row, n) -> new SealKeys.ProcurementKeys(row.getBytes(1), row.getBytes(2)),
                        procurement.value())
                .getFirst();
        return keys.unseal(pair, context(procurement), sealed, context);
    }

    private static String context(ProcurementId procurement) {
        return "procurement|" + procurement.value();
    }
}
