package org.commonlot.marketplace.calloff;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.commonlot.marketplace.award.AwardApproved;
import org.commonlot.marketplace.contract.ContractRegister;
import org.commonlot.marketplace.contract.ContractSigned;
import org.commonlot.marketplace.procurement.AnnouncementCheck;
import org.commonlot.marketplace.procurement.FrameworkUsed;
import org.commonlot.marketplace.procurement.FurtherCompetition;
import org.commonlot.marketplace.procurement.LotStep;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.Opportunity;
import org.commonlot.marketplace.procurement.Problem;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.ProcurementStep;
import org.commonlot.marketplace.procurement.Restricting;
import org.commonlot.marketplace.procurement.StepRecorded;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.terms.Words;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Further competition between suppliers of a framework (Procurement Act 2023, s.46): the procurement in which they compete
 * is the body's own, and keeps to what was agreed and reserved when it was asked for.
 */
@Service
@Transactional
public class Competing implements AnnouncementCheck {

    private static final Actor JOB = Actor.system("calloff");
    private static final int WORDS_OF_TITLE = 12;
    private static final int LONGEST_TITLE = 120;

    /** The steps with which a procurement of one lot ends without a contract. */
    private static final Set<String> ENDINGS = Set.of(
            ProcurementStep.WITHDRAW.name(),
            ProcurementStep.CANCEL.name(),
            LotStep.CANCEL_LOT.name(),
            LotStep.END_UNSUCCESSFUL.name());

    private final FrameworkOffers offers;
    private final CallOffs callOffs;
    private final CallOffLock lock;
    private final Competitors competitors;
    private final Opportunities opportunities;
    private final Restricting restricting;
    private final ContractRegister contracts;
    private final CallOffRecords records;
    private final Clock clock;

    Competing(
            FrameworkOffers offers,
            CallOffs callOffs,
            CallOffLock lock,
            Competitors competitors,
            Opportunities opportunities,
            Restricting restricting,
            ContractRegister contracts,
            CallOffRecords records,
            Clock clock) {
        this.offers = offers;
        this.callOffs = callOffs;
        this.lock = lock;
        this.competitors = competitors;
        this.opportunities = opportunities;
        this.restricting = restricting;
        this.contracts = contracts;
        this.records = records;
        this.clock = clock;
    }

    /**
     * Starts the draft in which the suppliers compete; whoever starts it is its author.
     *
     * @param entitlement where the framework names the body, in words (s.45(5)(f))
     */
    public ProcurementId start(CallOffId id, String entitlement, Actor by) {
        var now = clock.instant();
        var callOff = lock.hold(id);
        if (!by.may(Right.WRITE_PROCUREMENTS, callOff.authority())) throw new NotFound();
        callOff.requireCompetable();
        var terms = offers.findById(callOff.procurement().value())
                .orElseThrow(NotFound::new)
                .terms();
        if (!terms.runsOn(UkTime.date(now))) {
            throw new Refused(CallOffRefusal.NOT_RUNNING, terms.starts(), terms.ends());
        }
        competitors.requireSeveral(callOff.lots());
        var begun = begun(callOff, terms, entitlement);
        var competition = restricting.compete(begun, callOff.authority(), by);
        callOff.compete(competition);
        callOffs.saveAndFlush(callOff);
        records.keep(
                "competed", callOff, Map.of("competition", competition.value().toString()), by, now);
        return competition;
    }

    private FurtherCompetition begun(CallOff callOff, OfferTerms terms, String entitlement) {
        var framework = opportunities
                .byId(callOff.procurement())
                .orElseThrow(NotFound::new)
                .opportunity();
        var used = new FrameworkUsed(
                framework.title(), framework.leadBuyer().name(), notice(framework), terms.ends(), entitlement);
        return new FurtherCompetition(
                title(callOff.need()),
                Words.first(callOff.need(), Problem.MOST_WORDS),
                used,
                framework.budget().category(),
                callOff.amount(),
                competitors.of(callOff.lots()));
    }

    private static String notice(Opportunity framework) {
        var number = framework.noticeNumber();
        return number == null ? framework.ocid() : number;
    }

    private static String title(String need) {
        var words = Words.first(need.lines().findFirst().orElse(need), WORDS_OF_TITLE);
        return words.substring(0, Math.min(LONGEST_TITLE, words.length()));
    }

    /** Exactly the suppliers of its lots are invited, for one contract of the body over no more than is reserved. */
    @Override
    @Transactional(readOnly = true)
    public void requireAnnounceable(ProcurementId id, Money estimated) {
        callOffs.findByCompetitionId(id.value()).ifPresent(callOff -> {
            var standing = restricting.competition(id);
            boolean same = standing.underFramework()
                    && standing.lots() == 1
                    && standing.authorities().equals(Set.of(callOff.authority()));
            if (!same) throw new Refused(CallOffRefusal.COMPETITION_ALTERED);
            if (!competitors.are(callOff.lots(), standing.invited())) {
                throw new Refused(CallOffRefusal.COMPETITORS_DIFFER);
            }
            callOff.requireEstimated(estimated);
        });
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(AwardApproved approved) {
        lock.holdCompetition(approved.procurement()).ifPresent(callOff -> callOff.requireAwardable(approved.price()));
    }

    @EventListener
    void on(ContractSigned signed) {
        lock.holdCompetition(signed.procurement()).ifPresent(callOff -> {
            var price = contracts.signed(signed.id()).orElseThrow(NotFound::new).price();
            callOff.conclude(signed.id(), price);
            callOffs.saveAndFlush(callOff);
            var facts = Map.of("contract", signed.id().value().toString());
            records.keep("signed", callOff, facts, JOB, clock.instant());
        });
    }

    /** What is reserved is free again once nobody can win it any more. */
    @EventListener
    void on(StepRecorded recorded) {
        var step = recorded.step();
        if (!recorded.capability().equals("procurement") || !ENDINGS.contains(step.step())) return;
        lock.holdCompetition(step.procurement())
                .filter(callOff -> CallOffStep.WITHDRAW.possibleFrom(callOff.state()))
                .ifPresent(callOff -> {
                    var now = clock.instant();
                    var reason = restricting.endedBecause(step.procurement());
                    callOff.giveUp(reason.orElse(null), step.by(), now);
                    callOffs.saveAndFlush(callOff);
                    records.keep("withdrawn", callOff, Map.of("reason", reason.orElse("")), step.by(), now);
                });
    }
}
