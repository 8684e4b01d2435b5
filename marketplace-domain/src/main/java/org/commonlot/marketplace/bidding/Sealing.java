package org.commonlot.marketplace.bidding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.organisation.SupplierView;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals versions and takes them out again; the ledger learns the reference, the lot, the size and the hash. */
@Component
class Sealing {

    /** Who acts stays inside the seal. */
    private static final String BIDDER = "bidder";

    private final SealedBids sealedBids;
    private final SealingKeys keys;
    private final ProcurementCatalogue procurements;
    private final JsonMapper json;
    private final Ledger ledger;

    Sealing(
            SealedBids sealedBids,
            SealingKeys keys,
            ProcurementCatalogue procurements,
            JsonMapper json,
            Ledger ledger) {
        this.sealedBids = sealedBids;
        this.keys = keys;
        this.procurements = procurements;
        this.json = json;
        this.ledger = ledger;
    }

    Workspace.Submission seal(LotId lot, Received received, Workspace workspace, SupplierView supplier, Actor by) {
        var reference = BidReference.next();
        var content = new SealedContent(
                supplier.id().value(),
                supplier.name(),
                supplier.size().name(),
                supplier.sme(),
                supplier.vcse(),
                by.person().value(),
                workspace.content());
        var round = procurements.round(lot);
        var context = SealedContent.context(round.procurement(), lot, reference);
        var sealed = keys.seal(round, json.writeValueAsString(content).getBytes(StandardCharsets.UTF_8), context);
        var sha256 = sha256(sealed.ciphertext());
        sealedBids.save(new SealedBid(reference, lot, sealed, sha256, received));
        var hex = HexFormat.of().formatHex(sha256);
        ledger.append(
                "bidding.sealed",
                reference.value(),
                BIDDER,
                received.at(),
                Map.of("lot", lot.value().toString(), "size", "" + sealed.ciphertext().length, "sha256", hex));
        return new Workspace.Submission(
                reference.value(),
                workspace.revision(),
                received.at(),
                hex,
                sealed.ciphertext().length,
                by.person().value(),
                false);
    }

    void replace(BidReference reference, Received received) {
        sealedBids.findById(reference).orElseThrow(NotFound::new).replace();
        ledger.append("bidding.replaced", reference.value(), BIDDER, received.at(), Map.of());
    }

    void withdraw(BidReference reference, Received received) {
        sealedBids.findById(reference).orElseThrow(NotFound::new).withdraw();
        ledger.append("bidding.withdrawn", reference.value(), BIDDER, received.at(), Map.of());
    }

    SealedContent unseal(LotId lot, BidReference reference) {
        var bid = sealedBids.findById(reference).orElseThrow(NotFound::new);
        return unseal(lot, bid);
    }

    SealedContent unseal(LotId lot, SealedBid bid) {
        return unsealing(lot).apply(bid);
    }

    /** What is inside several versions for a lot, by their references. */
    Map<String, SealedContent> unseal(LotId lot, Collection<String> references) {
        var unsealing = unsealing(lot);
        return sealedBids.all(references).stream()
                .collect(Collectors.toMap(bid -> bid.reference().value(), unsealing));
    }

    private Function<SealedBid, SealedContent> unsealing(LotId lot) {
        var round = procurements.round(lot);
        var unsealing = keys.unsealing(round);
        return bid -> {
            var context = SealedContent.context(round.procurement(), lot, bid.reference());
            return json.readValue(unsealing.unseal(bid.sealed(), context), SealedContent.class);
        };
    }

    static byte[] sha256(byte[] data) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(data);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
