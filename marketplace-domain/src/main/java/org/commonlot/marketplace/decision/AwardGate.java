package org.commonlot.marketplace.decision;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.commonlot.marketplace.preparation.AuthorityGate;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;

/** What became of one gate of an authority for one lot: nothing yet, recorded with its evidence, or waived. */
@Entity
class AwardGate {

    private static final int LONGEST_LINK = 500;

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Long version;

    private UUID procurementId = id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "lot_id"))
    private @Nullable LotId lot;

    private UUID gateId = id;
    private @Nullable LocalDate countedFrom;
    private @Nullable String evidence;
    private @Nullable String link;
    private @Nullable UUID documentId;
    private @Nullable String documentSha256;
    private @Nullable UUID recordedBy;
    private @Nullable Instant recordedAt;
    private @Nullable String waivedWhy;
    private @Nullable UUID waivedBy;
    private @Nullable Instant waivedAt;

    protected AwardGate() {}

    static AwardGate of(ProcurementId procurement, LotId lot, AuthorityGate gate) {
        var kept = new AwardGate();
        kept.procurementId = procurement.value();
        kept.lot = lot;
        kept.gateId = gate.id();
        return kept;
    }

    /**
     * Records the notice or decision, in place of what was recorded before.
     *
     * @param day on which it was published or made, from which clear days are counted
     * @param where its address, empty where it has none
     */
    void record(LocalDate day, String what, String where, Actor by, Instant now) {
        requireNotWaived();
        if (what.isBlank()) throw new Refused(DecisionRefusal.EVIDENCE_NEEDED);
        if (day.isAfter(UkTime.date(now))) throw new Refused(DecisionRefusal.DAY_IN_FUTURE);
        countedFrom = day;
        evidence = what.strip();
        link = address(where);
        recordedBy = by.person().value();
        recordedAt = now;
    }

    /** Shows the decision that is recorded by a document, in place of another one. */
    void show(GateDocument document) {
        documentId = document.id();
        documentSha256 = document.sha256();
    }

    private static @Nullable String address(String typed) {
        if (typed.isBlank()) return null;
        try {
            var uri = new URI(typed.strip());
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (web && uri.getHost() != null && typed.strip().length() <= LONGEST_LINK) return typed.strip();
        } catch (URISyntaxException malformed) {
            throw new Refused(DecisionRefusal.LINK_MALFORMED);
        }
        throw new Refused(DecisionRefusal.LINK_MALFORMED);
    }

    /** Somebody other than who records lets the act go on without it, for urgency. */
    void waive(AuthorityGate gate, String why, Actor by, Instant now) {
        requireNotWaived();
        if (state(gate, UkTime.date(now)) == GateState.PASSED) throw new Refused(DecisionRefusal.PASSED_ALREADY);
        if (by.person().value().equals(recordedBy)) throw new Refused(DecisionRefusal.RECORDER_MAY_NOT_WAIVE);
        if (why.isBlank()) throw new Refused(DecisionRefusal.REASON_NEEDED);
        waivedWhy = why.strip();
        waivedBy = by.person().value();
        waivedAt = now;
    }

    private void requireNotWaived() {
        if (waivedAt != null) throw new Refused(DecisionRefusal.WAIVED_ALREADY);
    }

    /** How it stands on a day; a waiver counts from the day on which it was given. */
    GateState state(AuthorityGate gate, LocalDate day) {
        if (waivedAt != null && !UkTime.date(waivedAt).isAfter(day)) return GateState.WAIVED;
        if (countedFrom == null) return GateState.OPEN;
        return day.isBefore(gate.opens(countedFrom)) ? GateState.RUNS : GateState.PASSED;
    }

    UUID id() {
        return id;
    }

    UUID gate() {
        return gateId;
    }

    @Nullable
    LocalDate countedFrom() {
        return countedFrom;
    }

    @Nullable
    String evidence() {
        return evidence;
    }

    @Nullable
    String link() {
        return link;
    }

    @Nullable
    GateDocument document() {
        return documentId == null || documentSha256 == null ? null : new GateDocument(documentId, documentSha256);
    }

    @Nullable
    PersonId recordedBy() {
        return recordedBy == null ? null : new PersonId(recordedBy);
    }

    @Nullable
    Instant recordedAt() {
        return recordedAt;
    }

    @Nullable
    String waivedWhy() {
        return waivedWhy;
    }

    @Nullable
    PersonId waivedBy() {
        return waivedBy == null ? null : new PersonId(waivedBy);
    }

    @Nullable
    Instant waivedAt() {
        return waivedAt;
    }
}
