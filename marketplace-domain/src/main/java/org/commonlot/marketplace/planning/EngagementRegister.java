package org.commonlot.marketplace.planning;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Right;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Engagements as everybody reads them, and as those do who keep them or take part. */
@Service
@Transactional(readOnly = true)
public class EngagementRegister {

    private static final int MOST = 100;

    private final Engagements engagements;
    private final EngagementRows rows;
    private final OrganisationDirectory organisations;
    private final Clock clock;

    EngagementRegister(Engagements engagements, EngagementRows rows, OrganisationDirectory organisations, Clock clock) {
        this.engagements = engagements;
        this.rows = rows;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Those in which one can take part, the soonest to close first. */
    public List<EngagementView> open() {
        return engagements.open(clock.instant(), Limit.of(MOST)).stream()
                .map(this::view)
                .toList();
    }

    public EngagementView byReference(String reference) {
        return engagements
                .findByReference(reference)
                .filter(Engagement::isPublic)
                .map(this::view)
                .orElseThrow(NotFound::new);
    }

    /** One that is public. */
    public Optional<EngagementView> published(UUID id) {
        return engagements.findById(id).filter(Engagement::isPublic).map(this::view);
    }

    /** What came before a procurement, the oldest first. */
    public List<EngagementView> before(ProcurementId procurement) {
        return engagements.before(procurement.value()).stream()
                .filter(Engagement::isPublic)
                .map(this::view)
                .toList();
    }

    /** All of the authority for which the person buys, the newest first. */
    public List<EngagementView> keptBy(Actor by) {
        var authority = by.buysFor().orElseThrow(NotFound::new);
        return engagements.of(authority.value()).stream().map(this::view).toList();
    }

    public EngagementView kept(UUID id, Actor by) {
        return view(requireKept(id, by));
    }

    /** Who is interested, for its keepers. */
    public List<Interest> interests(UUID id, Actor by) {
        return rows.interests(requireKept(id, by).id());
    }

    /** Who comes to its events, for its keepers. */
    public List<Guest> guests(UUID id, Actor by) {
        return rows.guests(requireKept(id, by).id());
    }

    private Engagement requireKept(UUID id, Actor by) {
        var engagement = engagements.findById(id).orElseThrow(NotFound::new);
        if (!by.may(Right.WRITE_PROCUREMENTS, engagement.authority())) throw new NotFound();
        return engagement;
    }

    /** What the firm took part in whose bids this person reads; also as the firms that it took in. */
    public List<TookPart> tookPart(Actor by) {
        var firm = organisations.oneFirm(by.readsBidsOf().orElseThrow(NotFound::new)).stream()
                .filter(one -> by.may(Right.READ_BIDS, one))
                .map(OrganisationId::value)
                .toList();
        return rows.tookPart(firm);
    }

    /** Whether this person comes to an event. */
    public boolean sits(UUID event, Actor by) {
        return rows.sits(event, by);
    }

    /** What the supplier has said for which the person writes bids, if it has. */
    public Optional<String> wordsOf(UUID engagement, Actor by) {
        return by.bidsFor()
                .flatMap(supplier -> rows.wordsOf(engagement, supplier).stream().findFirst());
    }

    private EngagementView view(Engagement engagement) {
        var id = engagement.id();
        return engagement.view(organisations.name(engagement.authority()), rows.taken(id), rows.safeguards(id));
    }
}
