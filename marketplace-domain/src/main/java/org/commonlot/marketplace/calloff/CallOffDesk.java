package org.commonlot.marketplace.calloff;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonlot.marketplace.contract.ContractRegister;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.pooling.Delegating;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.Opportunity;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Right;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Call-offs for the people of their bodies, and for those of the lead. */
@Service
@Transactional(readOnly = true)
public class CallOffDesk {

    /** How many are listed. */
    public static final int MOST = 200;

    private final FrameworkOffers offers;
    private final CallOffs callOffs;
    private final ContractRegister contracts;
    private final Opportunities opportunities;
    private final OrganisationDirectory organisations;
    private final Delegating delegating;
    private final ProcurementCatalogue catalogue;

    CallOffDesk(
            FrameworkOffers offers,
            CallOffs callOffs,
            ContractRegister contracts,
            Opportunities opportunities,
            OrganisationDirectory organisations,
            Delegating delegating,
            ProcurementCatalogue catalogue) {
        this.offers = offers;
        this.callOffs = callOffs;
        this.contracts = contracts;
        this.opportunities = opportunities;
        this.organisations = organisations;
        this.delegating = delegating;
        this.catalogue = catalogue;
    }

    /** What a published procurement offers to others, if anything. */
    public Optional<OfferTerms> offered(ProcurementId id) {
        return offers.findById(id.value()).filter(FrameworkOffer::isPublished).map(FrameworkOffer::terms);
    }

    /** What can be called off from, with the lots whose contract is signed. */
    public record Open(ProcurementId id, Opportunity opportunity, OfferTerms terms, List<Opportunity.LotOnOffer> lots) {
        public Open {
            lots = List.copyOf(lots);
        }
    }

    /** Nothing where a procurement of that reference lets nobody else in. */
    public Optional<Open> open(String reference) {
        return opportunities
                .byReference(reference)
                .flatMap(published -> offers.findById(published.id().value())
                        .filter(FrameworkOffer::isPublished)
                        .map(offer -> new Open(
                                published.id(),
                                published.opportunity(),
                                offer.terms(),
                                published.opportunity().lots().stream()
                                        .filter(lot -> contracts.concluded(new LotId(lot.id())))
                                        .toList())));
    }

    /** Those of these procurements that have awarded a framework, or are to. */
    public Set<ProcurementId> frameworks(Collection<ProcurementId> ids) {
        return offers
                .findByProcurementIdIn(ids.stream().map(ProcurementId::value).collect(Collectors.toSet()))
                .stream()
                .filter(FrameworkOffer::isPublished)
                .filter(offer -> offer.terms().route() == OfferRoute.FRAMEWORK)
                .map(FrameworkOffer::procurement)
                .collect(Collectors.toSet());
    }

    /** Those of all authorities that this person belongs to, the newest first. */
    public List<CallOffView> own(Actor by) {
        var own = authorities(by);
        return own.isEmpty() ? List.of() : views(callOffs.ofAuthorities(own, Limit.of(MOST)));
    }

    /** Those at procurements that an authority leads to which this person belongs, the newest first. */
    public List<CallOffView> led(Actor by) {
        var own = authorities(by);
        return own.isEmpty() ? List.of() : views(callOffs.ledBy(own, MOST));
    }

    private static Set<UUID> authorities(Actor by) {
        return by.seats().stream().map(seat -> seat.organisation().value()).collect(Collectors.toSet());
    }

    /** For the people of its body and of the lead. */
    public CallOffView one(CallOffId id, Actor by) {
        var callOff = callOffs.findById(id).orElseThrow(NotFound::new);
        if (!by.belongsTo(callOff.authority()) && !by.belongsTo(lead(callOff.procurement()))) throw new NotFound();
        return views(List.of(callOff)).getFirst();
    }

    private OrganisationId lead(ProcurementId id) {
        return new OrganisationId(opportunities
                .byId(id)
                .orElseThrow(NotFound::new)
                .opportunity()
                .leadBuyer()
                .id());
    }

    /** Whether this person could agree to it for the lead, or refuse it. */
    public boolean mayDecide(CallOffView callOff, Actor by) {
        return CallOffStep.AGREE.possibleFrom(callOff.state()) && CallingOff.leads(lead(callOff.procurement()), by);
    }

    /** Whether this person could start the competition for it. */
    public boolean mayCompete(CallOffView callOff, Actor by) {
        return callOff.method() == CallOffMethod.COMPETITION
                && callOff.competition() == null
                && CallOffStep.COMPETE.possibleFrom(callOff.state())
                && by.may(Right.WRITE_PROCUREMENTS, callOff.authority());
    }

    /** Whether the framework names its body one by one, not by category. */
    public boolean isListed(CallOffView callOff) {
        return offers.findById(callOff.procurement().value())
                .orElseThrow(NotFound::new)
                .terms()
                .bodies()
                .contains(callOff.authority());
    }

    /** The procurement in which suppliers compete for it, where this person may read that. */
    public Optional<ProcurementId> competition(CallOffView callOff, Actor by) {
        return Optional.ofNullable(callOff.competition()).filter(id -> catalogue.reads(id, by));
    }

    /** The call-off for which suppliers compete in this procurement, for the people of its body. */
    public Optional<CallOffView> competedFor(ProcurementId competition, Actor by) {
        return callOffs.findByCompetitionId(competition.value())
                .filter(callOff -> by.belongsTo(callOff.authority()))
                .map(callOff -> views(List.of(callOff)).getFirst());
    }

    /** The lots whose suppliers compete for it, by name. */
    public List<String> competing(CallOffView callOff) {
        if (callOff.method() == CallOffMethod.DIRECT) return List.of();
        var lots = callOffs.findById(callOff.id()).orElseThrow(NotFound::new).lots();
        return opportunities.byId(callOff.procurement()).orElseThrow(NotFound::new).opportunity().lots().stream()
                .filter(lot -> lots.contains(new LotId(lot.id())))
                .map(Opportunity.LotOnOffer::title)
                .toList();
    }

    /** Whether this person acts for its body: withdraws it, and records its notices. */
    public boolean mayAct(CallOffView callOff, Actor by) {
        return by.may(Right.PLACE_ORDERS, callOff.authority());
    }

    /** Whether this person could sign it, as far as the scheme of delegation goes. */
    public boolean maySign(CallOffView callOff, Actor by) {
        return CallOffStep.SIGN.possibleFrom(callOff.state())
                && callOff.method() == CallOffMethod.DIRECT
                && !by.person().equals(callOff.askedBy())
                && by.belongsTo(callOff.authority())
                && delegating.mayBind(callOff.authority(), callOff.amount(), by);
    }

    /** Whether its contract details notice is still to be recorded. */
    public boolean awaitsDetails(CallOffView callOff) {
        var contract = callOff.contract();
        return contract != null
                && contracts
                        .signed(contract)
                        .filter(one -> one.calledOff() && one.detailsDue() && one.detailsNumber() == null)
                        .isPresent();
    }

    private List<CallOffView> views(Collection<CallOff> found) {
        var names = organisations.names(found.stream().map(CallOff::authority).collect(Collectors.toSet()));
        var titles = new HashMap<ProcurementId, String>();
        var terms = new HashMap<ProcurementId, OfferTerms>();
        for (var published :
                opportunities.byIds(found.stream().map(CallOff::procurement).collect(Collectors.toSet()))) {
            titles.put(published.id(), published.opportunity().title());
        }
        for (var offer : offers.findByProcurementIdIn(
                found.stream().map(one -> one.procurement().value()).collect(Collectors.toSet()))) {
            terms.put(offer.procurement(), offer.terms());
        }
        return found.stream()
                .map(callOff -> {
                    var offered = terms.get(callOff.procurement());
                    if (offered == null) throw new NotFound();
                    return callOff.view(
                            titles.getOrDefault(callOff.procurement(), ""),
                            names.getOrDefault(callOff.authority(), ""),
                            offered.feeOn(callOff.amount()));
                })
                .toList();
    }
}
