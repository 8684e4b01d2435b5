package org.commonlot.marketplace.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonlot.marketplace.challenge.AwardHeld;
import org.commonlot.marketplace.document.DocumentView;
import org.commonlot.marketplace.organisation.Cpv;
import org.commonlot.marketplace.organisation.SupplierView;
import org.commonlot.marketplace.procurement.Groundwork;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.Opportunity;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Makes a release of what happened. Pure: everything that it tells is handed in. */
final class ReleaseMapping {

    static final String ACTIVE = "active";
    private static final String PENDING = "pending";
    /** An award that was not taken back. */
    static final Set<String> STANDING = Set.of(ACTIVE, PENDING);

    private static final String CANCELLED = "cancelled";
    private static final String ON_HOLD = "The award is on hold since this date";

    private final Source source;
    private final History history;
    private final Happened now;
    private final Map<String, LotStatus> lots = new HashMap<>();

    ReleaseMapping(Source source, History history, Happened now) {
        this.source = source;
        this.history = history;
        this.now = now;
        for (var lot : source.opportunity().lots()) lots.put(TenderMapping.id(lot), status(lot));
    }

    private LotStatus status(Opportunity.LotOnOffer lot) {
        var id = new LotId(lot.id());
        var number = TenderMapping.id(lot);
        var before = history.lots().getOrDefault(number, LotStatus.ACTIVE);
        if (now.awardedLot(id)) return LotStatus.COMPLETE;
        if (now.setAside().containsKey(id)) return LotStatus.ACTIVE;
        if (now.endedWithoutAward(id)) return LotStatus.UNSUCCESSFUL;
        boolean over = before == LotStatus.UNSUCCESSFUL || history.contracts().contains(number);
        return now.cancelledLot(id) && !over ? LotStatus.CANCELLED : before;
    }

    /**
     * The release.
     *
     * @param id unique in the process
     * @param date as {@link Dates#release} writes it
     */
    Ocds.Release release(String id, String date) {
        var parties = new ArrayList<Ocds.Party>();
        source.buyers().forEach((authority, party) -> parties.add(party));
        parties.addAll(source.agents());
        for (var award : now.awards()) {
            for (var supplier : award.suppliers()) parties.add(party(supplier));
        }
        var lead = source.lead().reference();
        var tender = new TenderMapping(source.opportunity(), source.page(), source.cpv(), source.ground());
        var awards = awards();
        return new Ocds.Release(
                source.opportunity().ocid(),
                id,
                date,
                tags(awards).stream().map(Tag::code).toList(),
                "tender",
                "en",
                parties.stream().distinct().toList(),
                lead,
                history.begun() ? null : planning(),
                history.begun() && now.amendments().isEmpty() && !now.beginsStage()
                        ? tender.change(lots, now)
                        : tender.whole(lots, lead, source.files(), source.threshold(), source.framework(), now),
                bids(),
                awards,
                Stream.concat(
                                now.contracts().stream().map(this::contract),
                                now.told().stream().map(this::told))
                        .toList(),
                history.begun() ? List.of() : source.before());
    }

    /** What came before, said once: the notices, and why there was none of the engagement (s.17(1)(b)). */
    private Ocds.@Nullable Planning planning() {
        var standing = source.groundwork();
        var documents = new ArrayList<Ocds.Document>();
        var planned = standing.plannedNotice();
        if (planned != null) {
            documents.add(new Notice(planned.number(), planned.published()).document(Notice.Kind.UK3));
        }
        var reason = standing.engagement() == Groundwork.Engagement.WITHOUT_NOTICE ? standing.reason() : null;
        return documents.isEmpty() && reason == null ? null : new Ocds.Planning(null, reason, List.of(), documents);
    }

    private Collection<Tag> tags(List<Ocds.Award> awards) {
        var tags = EnumSet.copyOf(now.tags());
        if (awards.stream().anyMatch(award -> award.status().equals(CANCELLED))) tags.add(Tag.AWARD_CANCELLATION);
        return tags;
    }

    /** Those that were decided now, those that were given up, and those that a cancellation takes back. */
    private List<Ocds.Award> awards() {
        var awards = new ArrayList<>(now.awards().stream().map(this::award).toList());
        for (var lot : source.opportunity().lots()) {
            var number = TenderMapping.id(lot);
            if (lots.get(number) != LotStatus.CANCELLED) continue;
            for (var id : history.awards()) {
                if (History.lotOf(id).equals(number)) awards.add(cancelled(id, number));
            }
        }
        now.setAside().forEach((lot, award) -> awards.add(cancelled(id(lot, award), number(lot))));
        now.held().forEach((hold, award) -> awards.add(held(hold, award)));
        return awards;
    }

    private static Ocds.Award cancelled(String id, String lot) {
        return new Ocds.Award(
                id, CANCELLED, null, null, List.of(), null, null, null, List.of(lot), List.of(), List.of());
    }

    /** On hold it is not in force, which the standard calls pending; not by whose doing. */
    private Ocds.Award held(AwardHeld hold, int award) {
        var id = id(hold.lot(), award);
        var amendment = new Ocds.Amendment(
                id + "-hold-" + hold.number(), Objects.requireNonNull(Dates.moment(hold.since())), ON_HOLD);
        return new Ocds.Award(
                id,
                hold.waits() ? PENDING : ACTIVE,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                List.of(number(hold.lot())),
                List.of(),
                List.of(amendment));
    }

    /** The first award of a lot has the lot's number; each that follows one that was given up counts on. */
    private String id(LotId lot, int award) {
        return award == 1 ? number(lot) : number(lot) + History.AGAIN + award;
    }

    private Ocds.Award award(AwardFacts award) {
        var notice = award.notice();
        return new Ocds.Award(
                id(award.lot(), award.number()),
                award.decided() == null ? PENDING : ACTIVE,
                Dates.moment(award.decided()),
                award.value() == null ? null : Ocds.Value.of(award.value()),
                award.suppliers().stream()
                        .map(supplier -> party(supplier).reference())
                        .toList(),
                award.standstillEnds() == null
                        ? null
                        : new Ocds.Period(
                                notice == null ? null : Dates.moment(notice.published()),
                                Dates.moment(award.standstillEnds())),
                Dates.moment(award.summariesSent()),
                associatedPersons(award),
                List.of(number(award.lot())),
                notice == null
                        ? List.of()
                        : List.of(notice.document(award.decided() == null ? Notice.Kind.UK5 : Notice.Kind.UK6)),
                List.of());
    }

    /** As the central platform tells them: in words, as the UK's extension has it, and not as parties. */
    private Ocds.@Nullable Subcontracting associatedPersons(AwardFacts award) {
        var told = new ArrayList<Ocds.Subcontract>();
        for (var supplier : award.suppliers()) {
            for (var person : supplier.associatedPersons()) {
                var id = String.valueOf(told.size() + 1);
                told.add(new Ocds.Subcontract(
                        id, person.told(), List.of(party(supplier).reference())));
            }
        }
        return told.isEmpty() ? null : new Ocds.Subcontracting(told);
    }

    private Ocds.Contract contract(ContractFacts contract) {
        var notice = contract.notice();
        return new Ocds.Contract(
                contract.id(),
                id(contract.lot(), contract.award()),
                ACTIVE,
                shares(contract),
                buyer(contract.lead()).reference(),
                Ocds.Value.of(contract.value()),
                new TenderMapping(source.opportunity(), source.page(), source.cpv(), source.ground())
                        .contractPeriod(contract.lot()),
                Dates.startOf(contract.signed()),
                notice == null ? List.of() : List.of(notice.document(Notice.Kind.UK7)),
                List.of(),
                null);
    }

    /** OCDS has one buyer of a contract: who else has signed it, and for what, is told in words. */
    private @Nullable String shares(ContractFacts contract) {
        if (contract.parts().size() == 1) return null;
        return contract.parts().entrySet().stream()
                .map(part -> buyer(part.getKey()).name() + ": £"
                        + part.getValue().amount().setScale(2).toPlainString())
                .collect(Collectors.joining("; ", "One contract that all these authorities have signed, for ", ""));
    }

    private Ocds.Party buyer(OrganisationId authority) {
        return Objects.requireNonNull(source.buyers().get(authority));
    }

    private Ocds.Contract told(ContractTold more) {
        return more.contract(id(more.lot(), more.award()), source);
    }

    /** The measures that the central platform uses, per lot. */
    private Ocds.@Nullable Bids bids() {
        var statistics = new ArrayList<Ocds.Statistic>();
        for (var award : now.awards()) {
            var numbers = award.numbers();
            if (numbers == null) continue;
            var lot = number(award.lot());
            statistics.add(statistic(lot, "bids", numbers.received()));
            statistics.add(statistic(lot, "finalStageBids", numbers.assessed()));
            statistics.add(statistic(lot, "smeFinalStageBids", numbers.assessedOfSmes()));
            statistics.add(statistic(lot, "vcseFinalStageBids", numbers.assessedOfVcses()));
        }
        return statistics.isEmpty() ? null : new Ocds.Bids(statistics);
    }

    private static Ocds.Statistic statistic(String lot, String measure, int value) {
        return new Ocds.Statistic(lot + "-" + measure, measure, value, lot);
    }

    private Ocds.Party party(AwardFacts.Supplier supplier) {
        return PartyMapping.supplier(Objects.requireNonNull(source.suppliers().get(supplier.id())), supplier);
    }

    private String number(LotId lot) {
        return source.opportunity().lots().stream()
                .filter(offered -> offered.id().equals(lot.value()))
                .map(TenderMapping::id)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Where the facts come from: the notice, the organisations, the files.
     *
     * @param page of the procurement, for everybody
     * @param site the address of the marketplace, without a slash at its end
     * @param framework what it offers to others, where it is one
     * @param ground of a direct award, as the central platform codes it; nothing where it has no code
     */
    record Source(
            Opportunity opportunity,
            Map<OrganisationId, Ocds.Party> buyers,
            List<Ocds.Party> agents,
            Map<OrganisationId, SupplierView> suppliers,
            List<DocumentView> files,
            Money threshold,
            String page,
            String site,
            Cpv cpv,
            Groundwork.Standing groundwork,
            List<Ocds.RelatedProcess> before,
            @Nullable FrameworkMapping framework,
            @Nullable String ground) {

        /** A supplier as parties name it. */
        Ocds.Reference supplier(OrganisationId id) {
            return PartyMapping.reference(Objects.requireNonNull(suppliers.get(id), "It is read with the facts"));
        }

        Ocds.Party lead() {
            var lead = new OrganisationId(opportunity.leadBuyer().id());
            return Objects.requireNonNull(buyers.get(lead), "The lead is a buyer");
        }
    }
}
