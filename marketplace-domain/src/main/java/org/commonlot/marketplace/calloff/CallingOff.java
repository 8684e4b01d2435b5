package org.commonlot.marketplace.calloff;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.commonlot.marketplace.contract.CalledOff;
import org.commonlot.marketplace.contract.ContractRegister;
import org.commonlot.marketplace.notification.Letter;
import org.commonlot.marketplace.notification.Posting;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.pooling.Delegating;
import org.commonlot.marketplace.procedure.Buyer;
import org.commonlot.marketplace.procedure.ContractKind;
import org.commonlot.marketplace.procedure.Procedures;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.Opportunity;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What bodies call off. The offer, then the call-off are locked, always in this order: so no more than the headroom is ever
 * taken, whoever asks at the same time.
 */
@Service
@Transactional
public class CallingOff {

    private final FrameworkOffers offers;
    private final CallOffs callOffs;
    private final CallOffLock lock;
    private final ContractRegister contracts;
    private final Competitors competitors;
    private final Taken taken;
    private final CalledOff signing;
    private final Opportunities opportunities;
    private final OrganisationDirectory organisations;
    private final Delegating delegating;
    private final Procedures procedures;
    private final People people;
    private final Posting posting;
    private final CallOffRecords records;
    private final Clock clock;

    CallingOff(
            FrameworkOffers offers,
            CallOffs callOffs,
            CallOffLock lock,
            ContractRegister contracts,
            Competitors competitors,
            Taken taken,
            CalledOff signing,
            Opportunities opportunities,
            OrganisationDirectory organisations,
            Delegating delegating,
            Procedures procedures,
            People people,
            Posting posting,
            CallOffRecords records,
            Clock clock) {
        this.offers = offers;
        this.callOffs = callOffs;
        this.lock = lock;
        this.contracts = contracts;
        this.competitors = competitors;
        this.taken = taken;
        this.signing = signing;
        this.opportunities = opportunities;
        this.organisations = organisations;
        this.delegating = delegating;
        this.procedures = procedures;
        this.people = people;
        this.posting = posting;
        this.records = records;
        this.clock = clock;
    }

    /** The authorities for which this person may ask. */
    public static List<OrganisationId> speaksFor(Actor by) {
        return by.seats().stream()
                .map(Actor.Seat::organisation)
                .distinct()
                .filter(authority -> by.may(Right.PLACE_ORDERS, authority))
                .toList();
    }

    /** Whether this person may agree for the lead, or refuse. */
    static boolean leads(OrganisationId lead, Actor by) {
        return by.may(Right.BIND_AUTHORITY, lead);
    }

    /** Asks to call off; its amount is reserved from then on. */
    public CallOffId ask(ProcurementId id, Wanted wanted, Actor by) {
        if (!by.may(Right.PLACE_ORDERS, wanted.authority())) throw new NotFound();
        var now = clock.instant();
        var today = UkTime.date(now);
        var offer = offers.alone(id.value()).filter(FrameworkOffer::isPublished).orElseThrow(NotFound::new);
        var opportunity = opportunity(id);
        var lots = opportunity.lots().stream().map(lot -> new LotId(lot.id())).toList();
        if (!lots.containsAll(wanted.lots())) throw new NotFound();
        wanted.check();
        var terms = offer.terms();
        var body = organisations.authority(wanted.authority());
        if (!terms.names(body)) throw new Refused(CallOffRefusal.NOT_NAMED);
        if (!terms.runsOn(today)) throw new Refused(CallOffRefusal.NOT_RUNNING, terms.starts(), terms.ends());
        requireSelectable(terms, wanted);
        requireNotIn(wanted);
        offer.requireRoom(wanted.amount(), taken.all(id));
        var callOff = callOffs.saveAndFlush(
                CallOff.ask(id, wanted, !terms.needsAgreement(body), owesNotices(wanted, opportunity, today), by, now));
        records.keep("asked", callOff, Map.of("amount", wanted.amount().amount().toPlainString()), by, now);
        if (terms.needsAgreement(body)) tellLead(callOff, opportunity, body.name(), now);
        return callOff.id();
    }

    private void requireSelectable(OfferTerms terms, Wanted wanted) {
        if (!terms.method().allows(wanted.method())) {
            throw new Refused(
                    switch (wanted.method()) {
                        case DIRECT -> CallOffRefusal.COMPETITION_NEEDED;
                        case COMPETITION -> CallOffRefusal.DIRECT_NEEDED;
                    });
        }
        if (!wanted.lots().stream().allMatch(contracts::concluded)) throw new Refused(CallOffRefusal.NOT_AWARDED);
        if (wanted.method() == CallOffMethod.COMPETITION) competitors.requireSeveral(wanted.lots());
    }

    /** Where suppliers compete, the notices are those of that procurement. */
    private boolean owesNotices(Wanted wanted, Opportunity opportunity, LocalDate day) {
        return wanted.method() == CallOffMethod.DIRECT
                && !threshold(opportunity, day).exceeds(wanted.amount());
    }

    private void requireNotIn(Wanted wanted) {
        if (contracts.has(wanted.lot(), wanted.authority())
                || callOffs.stands(wanted.lot().value(), wanted.authority().value())) {
            throw new Refused(CallOffRefusal.BUYS_ALREADY);
        }
    }

    private Opportunity opportunity(ProcurementId id) {
        return opportunities.byId(id).orElseThrow(NotFound::new).opportunity();
    }

    private Money threshold(Opportunity opportunity, LocalDate day) {
        var category = opportunity.budget().category();
        var kind = category == null ? ContractKind.SERVICES : ContractKind.ofCategory(category);
        return procedures.threshold(kind, Buyer.SUB_CENTRAL, day);
    }

    private void tellLead(CallOff callOff, Opportunity opportunity, String authority, Instant now) {
        var lead = new OrganisationId(opportunity.leadBuyer().id());
        for (var person : people.withRight(lead, Right.BIND_AUTHORITY)) {
            var facts = Map.of(
                    "authority",
                    authority,
                    "title",
                    opportunity.title(),
                    "path",
                    "/desk/call-offs/" + callOff.id().value());
            posting.post(new Letter("call-off-asked", person.email(), facts), now);
        }
    }

    private void tellBody(String kind, CallOff callOff, Instant now) {
        for (var person : people.withRight(callOff.authority(), Right.PLACE_ORDERS)) {
            var facts = Map.of(
                    "title",
                    opportunity(callOff.procurement()).title(),
                    "path",
                    "/desk/call-offs/" + callOff.id().value());
            posting.post(new Letter(kind, person.email(), facts), now);
        }
    }

    /** Whoever may bind the lead agrees. */
    public void agree(CallOffId id, Actor by) {
        var now = clock.instant();
        var callOff = asLead(id, by);
        callOff.agree(by, now);
        callOffs.saveAndFlush(callOff);
        tellBody("call-off-agreed", callOff, now);
        records.keep("agreed", callOff, Map.of(), by, now);
    }

    /** Whoever may bind the lead refuses, with a reason that the body reads; what was reserved is free again. */
    public void refuse(CallOffId id, String reason, Actor by) {
        var now = clock.instant();
        var callOff = asLead(id, by);
        callOff.refuse(reason, by, now);
        callOffs.saveAndFlush(callOff);
        tellBody("call-off-refused", callOff, now);
        records.keep("refused", callOff, Map.of("reason", reason.strip()), by, now);
    }

    private CallOff asLead(CallOffId id, Actor by) {
        var callOff = lock.hold(id);
        var lead = new OrganisationId(
                opportunity(callOff.procurement()).leadBuyer().id());
        if (!leads(lead, by)) throw new NotFound();
        return callOff;
    }

    /** The body doesn't want it any more. */
    public void withdraw(CallOffId id, String reason, Actor by) {
        var now = clock.instant();
        var callOff = asBody(id, by);
        callOff.withdraw(reason, by, now);
        callOffs.saveAndFlush(callOff);
        records.keep("withdrawn", callOff, Map.of("reason", reason.strip()), by, now);
    }

    private CallOff asBody(CallOffId id, Actor by) {
        var callOff = lock.hold(id);
        if (!by.may(Right.PLACE_ORDERS, callOff.authority())) throw new NotFound();
        return callOff;
    }

    /** Records a notice that the call-off owes: the award notice before it is signed, the contract details notice after. */
    public void file(CallOffId id, CallOffNotice kind, String number, Instant published, Actor by) {
        var now = clock.instant();
        var callOff = asBody(id, by);
        switch (kind) {
            case AWARD -> callOff.fileAward(number, published, now);
            case DETAILS -> {
                callOff.requirePossible(CallOffStep.FILE_DETAILS);
                var contract = callOff.contract();
                if (!callOff.awardOwed() || contract == null) throw new Refused(CallOffRefusal.NOTICE_NOT_OWED);
                signing.fileDetails(contract, number, published, by);
            }
        }
        callOffs.saveAndFlush(callOff);
        records.keep("notice_filed", callOff, Map.of("kind", kind.name(), "number", number), by, now);
    }

    /** Whoever may bind the body at that value signs, and is not who asked; from then on it orders under the contract. */
    public void sign(CallOffId id, Actor by) {
        var now = clock.instant();
        var callOff = lock.hold(id);
        if (!by.belongsTo(callOff.authority())) throw new NotFound();
        callOff.requireSignable(by);
        if (!delegating.mayBind(callOff.authority(), callOff.amount(), by)) {
            throw new Refused(
                    CallOffRefusal.NOT_DELEGATED, by.name(), callOff.amount().amount());
        }
        var terms = offers.findById(callOff.procurement().value())
                .orElseThrow(NotFound::new)
                .terms();
        if (!terms.runsOn(UkTime.date(now)))
            throw new Refused(CallOffRefusal.NOT_RUNNING, terms.starts(), terms.ends());
        var contract = signing.sign(callOff.lot(), callOff.authority(), callOff.amount(), callOff.awardOwed(), by);
        callOff.sign(contract, by);
        callOffs.saveAndFlush(callOff);
        records.keep("signed", callOff, Map.of("contract", contract.value().toString()), by, now);
    }
}
