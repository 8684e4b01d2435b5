package org.commonlot.marketplace.calloff;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonlot.marketplace.organisation.AuthorityKind;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/** What a procurement offers to others. Whoever takes some of its headroom holds it alone. */
@Entity
class FrameworkOffer {

    @Id
    private UUID procurementId = new UUID(0, 0);

    @Version
    private @Nullable Long version;

    @Enumerated(EnumType.STRING)
    private OfferRoute route = OfferRoute.FRAMEWORK;

    private BigDecimal ceiling = BigDecimal.ONE;
    private LocalDate startsOn = LocalDate.EPOCH;
    private LocalDate endsOn = LocalDate.EPOCH;
    private @Nullable String longerBecause;
    private BigDecimal fee = BigDecimal.ZERO;

    @Enumerated(EnumType.STRING)
    private OfferMethod method = OfferMethod.DIRECT;

    private String mechanism = "";
    private boolean leadAgrees;
    private @Nullable Instant publishedAt;

    @ElementCollection
    @CollectionTable(name = "framework_body", joinColumns = @JoinColumn(name = "procurement_id"))
    @Column(name = "authority_id")
    private Set<UUID> bodies = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "framework_kind", joinColumns = @JoinColumn(name = "procurement_id"))
    @Column(name = "kind")
    @Enumerated(EnumType.STRING)
    private Set<AuthorityKind> kinds = new HashSet<>();

    protected FrameworkOffer() {}

    static FrameworkOffer of(ProcurementId procurement) {
        var offer = new FrameworkOffer();
        offer.procurementId = procurement.value();
        return offer;
    }

    /** @param years the longest term without a reason */
    void set(OfferTerms terms, int years, @Nullable Money estimated) {
        terms.check(years);
        terms.requireCounted(estimated);
        route = terms.route();
        ceiling = terms.ceiling().amount();
        startsOn = terms.starts();
        endsOn = terms.ends();
        var why = terms.longerBecause();
        longerBecause = why == null || why.isBlank() ? null : why.strip();
        fee = terms.fee();
        method = terms.method();
        mechanism = terms.mechanism().strip();
        leadAgrees = terms.leadAgrees();
        bodies.clear();
        terms.bodies().forEach(body -> bodies.add(body.value()));
        kinds.clear();
        kinds.addAll(terms.kinds());
    }

    void publish(Instant at) {
        publishedAt = at;
    }

    boolean isPublished() {
        return publishedAt != null;
    }

    /**
     * Whether there is room for some more.
     *
     * @param taken by contracts, and by call-offs that stand without one
     */
    void requireRoom(Money more, Money taken) {
        requireRoom(CallOffRefusal.BEYOND_HEADROOM, more, taken);
    }

    /** The same, for what a change adds to a contract. */
    void requireRoomForChange(Money more, Money taken) {
        requireRoom(CallOffRefusal.CHANGE_BEYOND_HEADROOM, more, taken);
    }

    private void requireRoom(CallOffRefusal refusal, Money more, Money taken) {
        var left = ceiling.subtract(taken.amount());
        if (more.amount().compareTo(left) > 0) throw new Refused(refusal, more.amount(), left.max(BigDecimal.ZERO));
    }

    /** Whether awards stay within what the notice named. */
    void requireHolds(Money contracts) {
        if (contracts.amount().compareTo(ceiling) > 0) {
            throw new Refused(CallOffRefusal.AWARD_BEYOND_CEILING, contracts.amount(), ceiling);
        }
    }

    ProcurementId procurement() {
        return new ProcurementId(procurementId);
    }

    OfferTerms terms() {
        return new OfferTerms(
                route,
                new Money(ceiling),
                startsOn,
                endsOn,
                longerBecause,
                fee,
                method,
                mechanism,
                leadAgrees,
                bodies.stream().map(OrganisationId::new).collect(Collectors.toSet()),
                kinds);
    }
}
