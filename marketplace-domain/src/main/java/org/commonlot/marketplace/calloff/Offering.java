package org.commonlot.marketplace.calloff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.commonlot.marketplace.award.AwardApproved;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.procurement.AnnouncementCheck;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.ProcurementPublished;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets what a procurement offers to others. The author does, while it is a draft, and it counts as an edit of it. */
@Service
@Transactional
public class Offering implements AnnouncementCheck {

    private static final String PART = "FRAMEWORK_OFFER";

    private final FrameworkOffers offers;
    private final ProcurementCatalogue catalogue;
    private final Procuring procuring;
    private final OrganisationDirectory organisations;
    private final Taken taken;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    Offering(
            FrameworkOffers offers,
            ProcurementCatalogue catalogue,
            Procuring procuring,
            OrganisationDirectory organisations,
            Taken taken,
            JdbcTemplate jdbc,
            Clock clock) {
        this.offers = offers;
        this.catalogue = catalogue;
        this.procuring = procuring;
        this.organisations = organisations;
        this.taken = taken;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A draft with what it offers by now. */
    public record Draft(ProcurementDetails details, Optional<OfferTerms> terms) {}

    /** For whoever writes the draft. */
    @Transactional(readOnly = true)
    public Draft draft(ProcurementId id, Actor by) {
        procuring.requireEditable(id, by);
        return new Draft(catalogue.details(id, by), terms(id));
    }

    /** What a procurement offers, as it stands: the caller may read it. */
    @Transactional(readOnly = true)
    public Optional<OfferTerms> terms(ProcurementId id) {
        return offers.findById(id.value()).map(FrameworkOffer::terms);
    }

    /** How long a framework may run without a reason, in years (s.47). */
    @Transactional(readOnly = true)
    public int mostYears() {
        return mostYears(UkTime.date(clock.instant()));
    }

    private int mostYears(LocalDate day) {
        return jdbc
                .queryForList(
                        "select years from framework_term where valid_from <= ? and (valid_to is null or valid_to >= ?)",
                        Integer.class,
                        day,
                        day)
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No term of frameworks is known for " + day));
    }

    /** Sets all of it anew. */
    public void set(ProcurementId id, long version, OfferTerms terms, Actor by) {
        procuring.edited(id, version, PART, by);
        terms.bodies().forEach(organisations::authority);
        var estimated = catalogue.details(id, by).opportunity().estimatedValue();
        var offer = offers.alone(id.value()).orElseGet(() -> FrameworkOffer.of(id));
        offer.set(terms, mostYears(), estimated);
        offers.saveAndFlush(offer);
    }

    /** Nobody else is let in after all. */
    public void drop(ProcurementId id, long version, Actor by) {
        procuring.edited(id, version, PART, by);
        offers.alone(id.value()).ifPresent(offers::delete);
    }

    @Override
    @Transactional(readOnly = true)
    public void requireAnnounceable(ProcurementId id, Money estimated) {
        terms(id).ifPresent(terms -> {
            terms.check(mostYears());
            terms.requireCounted(estimated);
        });
    }

    @EventListener
    void on(ProcurementPublished published) {
        offers.alone(published.id().value()).ifPresent(offer -> {
            offer.publish(published.at());
            offers.saveAndFlush(offer);
        });
    }

    /** After the contracts are drawn up: together they stay within what the notice named. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(AwardApproved approved) {
        offers.alone(approved.procurement().value())
                .ifPresent(offer -> offer.requireHolds(taken.byContracts(approved.procurement())));
    }
}
