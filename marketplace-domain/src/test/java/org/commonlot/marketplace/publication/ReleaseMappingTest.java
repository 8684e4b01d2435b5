package org.commonlot.marketplace.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.commonlot.marketplace.bidding.NamedParty;
import org.commonlot.marketplace.clarification.About;
import org.commonlot.marketplace.clarification.QuestionState;
import org.commonlot.marketplace.clarification.QuestionView;
import org.commonlot.marketplace.coalition.CoalitionView;
import org.commonlot.marketplace.organisation.Address;
import org.commonlot.marketplace.organisation.AuthorityView;
import org.commonlot.marketplace.organisation.Cpv;
import org.commonlot.marketplace.organisation.SizeClass;
import org.commonlot.marketplace.organisation.SupplierView;
import org.commonlot.marketplace.procedure.ProcedureRule;
import org.commonlot.marketplace.procurement.Budget;
import org.commonlot.marketplace.procurement.ContractTerms;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.procurement.Groundwork;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.LotLimits;
import org.commonlot.marketplace.procurement.LotScope;
import org.commonlot.marketplace.procurement.Opportunity;
import org.commonlot.marketplace.procurement.PriceFormula;
import org.commonlot.marketplace.procurement.Problem;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Reservation;
import org.commonlot.marketplace.procurement.Timetable;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ReleaseMappingTest {

    private static final Instant PUBLISHED = Instant.parse("2026-06-01T09:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-07-01T11:00:00Z");
    private static final LotId LOT = new LotId(UUID.randomUUID());
    private static final LotId OTHER = new LotId(UUID.randomUUID());
    private static final OrganisationId COUNCIL = OrganisationId.next();
    private static final OrganisationId FIRM = OrganisationId.next();
    private static final ProcurementId ID = new ProcurementId(UUID.randomUUID());

    @Test
    void theFirstReleaseTellsWhatTheNoticeSays() {
        var release = after(History.NONE, published());

        assertThat(release.at("/tag/0").asString()).isEqualTo("tender");
        var tender = release.path("tender");
        assertThat(tender.path("id").asString()).isEqualTo("CL-2026-0001");
        assertThat(tender.path("status").asString()).isEqualTo("active");
        assertThat(tender.path("procurementMethodDetails").asString()).isEqualTo("Open procedure");
        assertThat(tender.at("/tenderPeriod/endDate").asString()).isEqualTo("2026-07-01T11:00:00Z");
        assertThat(tender.at("/legalBasis/id").asString()).isEqualTo("2023/54");
        assertThat(tender.at("/lots/0/awardCriteria/criteria/0/numbers/0/number")
                        .asInt())
                .isEqualTo(60);
        assertThat(tender.at("/lots/0/suitability/sme").asBoolean()).isTrue();
    }

    @Test
    void tellsOfEveryLotWhatItIsAndOfAllTheirLimitsAndForWhomTheyAreReserved() {
        var tender = after(History.NONE, published()).path("tender");
        var lot = tender.at("/lots/0");
        assertThat(lot.path("description").asString()).isEqualTo("The reporting");
        assertThat(lot.at("/value/amountGross").decimalValue()).isEqualByComparingTo("200000");
        assertThat(tender.at("/lots/1/contractPeriod/startDate").asString()).isEqualTo("2026-10-01T00:00:00+01:00");
        assertThat(lot.at("/suitability/vcse").asBoolean(true)).isFalse();
        assertThat(tender.at("/lots/1").has("value")).isFalse();

        assertThat(tender.at("/items/0/relatedLot").asString()).isEqualTo("1");
        assertThat(tender.at("/items/0/additionalClassifications/0/id").asString())
                .isEqualTo("72000000");
        assertThat(tender.at("/items/0/additionalClassifications/1/description").asString())
                .isNotBlank();
        assertThat(tender.at("/items/0/deliveryAddresses/0/region").asString()).isEqualTo("UKI");
        assertThat(tender.at("/items/1/additionalClassifications")).hasSize(1);

        assertThat(tender.at("/lotDetails/maximumLotsBidPerSupplier").asInt()).isEqualTo(1);
        assertThat(tender.at("/lotDetails/maximumLotsAwardedPerSupplier").asInt())
                .isEqualTo(1);
        assertThat(tender.at("/lotDetails").has("noLotsDivisionRationale")).isFalse();
        assertThat(tender.at("/otherRequirements/reservedParticipation/0").asString())
                .isEqualTo("smeVcse");
        assertThat(tender.at("/otherRequirements/reservedParticipationLocation/gazetteer/identifiers/0")
                        .asString())
                .isEqualTo("K02000001");
    }

    @Test
    void valuesIncludeVatAndClaimNoNetAmount() {
        var value = after(History.NONE, published()).at("/tender/value");
        assertThat(value.path("amountGross").decimalValue()).isEqualByComparingTo("300000");
        assertThat(value.has("amount")).isFalse();
    }

    @Test
    void aValueAtTheThresholdIsAboveIt() {
        var release = after(History.NONE, published());
        assertThat(release.at("/tender/aboveThreshold").asBoolean()).isTrue();
    }

    @Test
    void pointsToTheNoticeOnTheCentralPlatform() {
        var documents = after(History.NONE, published()).at("/tender/documents");
        var notice = documents
                .valueStream()
                .filter(document -> document.has("noticeType"))
                .findFirst()
                .orElseThrow();
        assertThat(notice.path("noticeType").asString()).isEqualTo("UK4");
        assertThat(notice.path("url").asString()).endsWith("/Notice/012345-2026");
    }

    @Test
    void theLastDayOfAPeriodEndsInUkTime() {
        assertThat(after(History.NONE, published())
                        .at("/tender/lots/0/contractPeriod/endDate")
                        .asString())
                .isEqualTo("2028-08-31T23:59:59+01:00");
    }

    @Test
    void staysActiveWhenBidsCloseAndTellsNothingOfThem() {
        var now = new Happened(ID);
        now.closed(CLOSES);
        var release = after(begun(), now);
        assertThat(release.at("/tender/status").asString()).isEqualTo("active");
        assertThat(release.at("/tender/milestones/0/status").asString()).isEqualTo("met");
        assertThat(release.has("bids")).isFalse();
    }

    @Test
    void anAnswerIsToldOnceWithoutItsAsker() {
        var question = new QuestionView(
                UUID.randomUUID(),
                About.WHOLE,
                PUBLISHED,
                "Which system?",
                QuestionState.ANSWERED,
                "Anyone.",
                CLOSES,
                null);
        var now = new Happened(ID);
        now.answered(question, CLOSES);
        var enquiry = after(begun(), now).at("/tender/enquiries/0");
        assertThat(enquiry.path("answer").asString()).isEqualTo("Anyone.");
        assertThat(enquiry.has("author")).isFalse();
    }

    @Test
    void isUnsuccessfulOnlyWhenEachLotIs() {
        var now = new Happened(ID);
        now.unsuccessful(LOT, CLOSES);
        assertThat(after(begun(), now).at("/tender/status").asString()).isEqualTo("active");
        now.unsuccessful(OTHER, CLOSES);
        assertThat(after(begun(), now).at("/tender/status").asString()).isEqualTo("unsuccessful");
    }

    @Test
    void theTenderIsCompleteOnceEachLotIsDecided() {
        var now = new Happened(ID);
        now.awarded(award(null), CLOSES);
        now.unsuccessful(OTHER, CLOSES);
        var release = after(begun(), now);
        assertThat(release.at("/tender/status").asString()).isEqualTo("complete");
        assertThat(release.at("/tender/lots/1/status").asString()).isEqualTo("unsuccessful");
    }

    @Test
    void anAwardNamesItsSupplierWithSizeAndStandstill() {
        var now = new Happened(ID);
        now.awarded(award(null), CLOSES);
        var release = after(begun(), now);
        var award = release.at("/awards/0");
        assertThat(award.at("/suppliers/0/id").asString()).isEqualTo("GB-COH-01234567");
        assertThat(award.at("/standstillPeriod/endDate").asString()).isEqualTo("2026-08-01T22:59:59Z");
        assertThat(award.at("/documents/0/noticeType").asString()).isEqualTo("UK6");
        var supplier = release.at("/parties/1");
        assertThat(supplier.at("/details/scale").asString()).isEqualTo("sme");
        assertThat(supplier.at("/details/vcse").asBoolean(true)).isFalse();
    }

    /** As the central platform publishes them: notice 076621-2026. */
    @Test
    void anAwardTellsOnWhomItsSupplierReliesWithoutMakingThemParties() {
        var now = new Happened(ID);
        now.awarded(award(null), CLOSES);
        var release = after(begun(), now);
        var told = release.at("/awards/0/subcontracting/subcontracts");
        assertThat(told).hasSize(1);
        assertThat(told.at("/0/description").asString()).isEqualTo("Hands Ltd, 1 Mill Lane, Leeds LS1 4AB");
        assertThat(told.at("/0/mainContractors/0/id").asString()).isEqualTo("GB-COH-01234567");
        assertThat(release.path("parties")).hasSize(2);
    }

    @Test
    void bidsAreCountedOnlyWhenTheAwardGivesTheNumbers() {
        var silent = new Happened(ID);
        silent.awarded(award(null), CLOSES);
        assertThat(after(begun(), silent).has("bids")).isFalse();

        var telling = new Happened(ID);
        telling.awarded(award(new AwardFacts.Numbers(7, 6, 5, 1)), CLOSES);
        var statistics = after(begun(), telling).at("/bids/statistics");
        assertThat(statistics.valueStream().map(s -> s.path("measure").asString()))
                .containsExactly("bids", "finalStageBids", "smeFinalStageBids", "vcseFinalStageBids");
    }

    @Test
    void awardAndContractOfOneTransactionAreOneRelease() {
        var now = new Happened(ID);
        now.awarded(award(null), CLOSES);
        now.contracted(contract(), CLOSES);
        var release = after(begun(), now);
        assertThat(release.path("tag").valueStream().map(JsonNode::asString)).containsExactly("award", "contract");
        assertThat(release.at("/contracts/0/awardID").asString()).isEqualTo("1");
        assertThat(release.at("/contracts/0/dateSigned").asString()).isEqualTo("2026-08-03T00:00:00+01:00");
        assertThat(release.at("/contracts/0/buyer/id").asString()).isEqualTo("GB-PPON-ABCD-1234-EFGH");
    }

    @Test
    void cancellingTakesBackAnAwardThatIsNotSigned() {
        var now = new Happened(ID);
        now.cancelled("No budget", CLOSES);
        var history = new History(Map.of("1", LotStatus.COMPLETE, "2", LotStatus.UNSUCCESSFUL), Set.of("1"), Set.of());
        var release = after(history, now);
        assertThat(release.path("tag").valueStream().map(JsonNode::asString))
                .containsExactly("tenderCancellation", "awardCancellation");
        assertThat(release.at("/awards/0/status").asString()).isEqualTo("cancelled");
        assertThat(release.at("/tender/lots/1/status").asString()).isEqualTo("unsuccessful");
        assertThat(release.at("/tender/amendments/0/rationale").asString()).isEqualTo("No budget");
    }

    /** The award that falls is told as cancelled, and the next has an id of its own, so that both stand in the record. */
    @Test
    void anAwardThatIsGivenUpIsCancelledAndTheNextIsAnother() {
        var awarded = new Happened(ID);
        awarded.awarded(award(null), CLOSES);
        var given = new Happened(ID);
        given.setAside(LOT, 1, CLOSES);
        var again = new Happened(ID);
        again.awarded(award(2, null), CLOSES);
        var signed = new Happened(ID);
        signed.contracted(contract(2), CLOSES);

        var releases = new ArrayList<ObjectNode>(List.of(after(History.NONE, published())));
        var history = begun();
        for (var now : List.of(awarded, given, again, signed)) {
            releases.add(dated(after(history, now), CLOSES.plusSeconds(releases.size())));
            history = History.of(new Merging(MergeRules.ofReleases()).compile(List.copyOf(releases)));
            if (now == given) assertThat(history.lots()).containsEntry("1", LotStatus.ACTIVE);
        }

        assertThat(releases.get(2).path("tag").valueStream().map(JsonNode::asString))
                .containsExactly("awardCancellation");
        assertThat(releases.get(2).at("/tender/lots/0/status").asString()).isEqualTo("active");
        var compiled = new Merging(MergeRules.ofReleases()).compile(List.copyOf(releases));
        assertThat(compiled.path("awards")
                        .valueStream()
                        .map(award -> award.path("id").asString() + " "
                                + award.path("status").asString()))
                .containsExactly("1 cancelled", "1-2 active");
        assertThat(compiled.at("/awards/1/relatedLots/0").asString()).isEqualTo("1");
        assertThat(compiled.at("/contracts/0/awardID").asString()).isEqualTo("1-2");
        assertThat(history.contracts()).containsExactly("1");
    }

    @Test
    void theReleasesOfAProcessCompileToItsState() {
        var awarded = new Happened(ID);
        awarded.awarded(award(null), CLOSES);
        awarded.unsuccessful(OTHER, CLOSES);
        var signed = new Happened(ID);
        signed.contracted(contract(), CLOSES);
        var first = after(History.NONE, published());
        var second = dated(after(begun(), awarded), CLOSES);
        var afterAward = History.of(new Merging(MergeRules.ofReleases()).compile(List.of(first, second)));
        var third = dated(after(afterAward, signed), CLOSES.plusSeconds(1));

        var compiled = new Merging(MergeRules.ofReleases()).compile(List.of(first, second, third));
        assertThat(compiled.at("/tender/status").asString()).isEqualTo("complete");
        assertThat(compiled.at("/tender/lots")).hasSize(2);
        assertThat(compiled.at("/tender/lots/0/awardCriteria/criteria")).hasSize(2);
        assertThat(compiled.path("parties")).hasSize(2);
        assertThat(compiled.path("awards")).hasSize(1);
        assertThat(compiled.path("contracts")).hasSize(1);
        assertThat(History.of(compiled).contracts()).containsExactly("1");
    }

    /** As joint procurements are published on the central platform: the lead is the buyer, all others are parties. */
    @Test
    void namesLeadOtherAuthoritiesAndAgentsOfAJointProcurement() {
        var partner = OrganisationId.next();
        var buyers = new LinkedHashMap<OrganisationId, Ocds.Party>();
        buyers.put(COUNCIL, PartyMapping.buyer(authority(COUNCIL, "ABCD-1234-EFGH"), true));
        buyers.put(partner, PartyMapping.buyer(authority(partner, "IJKL-5678-MNOP"), false));
        var agent = new CoalitionView.AgentView(
                UUID.randomUUID(),
                "Shared Services Ltd",
                "GB-COH 01234567",
                "a@shared.example",
                "Evaluation of tenders",
                LocalDate.of(2026, 4, 1));
        var mapping = new ReleaseMapping(source(buyers, List.of(PartyMapping.agent(agent))), History.NONE, published());
        ObjectNode release = Ocds.JSON.valueToTree(mapping.release("ocds-x-1", Dates.release(PUBLISHED)));

        assertThat(release.at("/buyer/id").asString()).isEqualTo("GB-PPON-ABCD-1234-EFGH");
        assertThat(release.path("parties")
                        .valueStream()
                        .map(party -> party.path("id").asString()))
                .containsExactly("GB-PPON-ABCD-1234-EFGH", "GB-PPON-IJKL-5678-MNOP", "GB-COH-01234567");
        assertThat(release.at("/parties/0/roles").toString()).isEqualTo("[\"buyer\",\"procuringEntity\"]");
        assertThat(release.at("/parties/1/roles").toString()).isEqualTo("[\"buyer\"]");
        assertThat(release.at("/parties/2/roles").toString())
                .isEqualTo("[\"procuringEntity\",\"processContactPoint\"]");
        assertThat(release.at("/parties/2/roleDetails").asString()).isEqualTo("Evaluation of tenders");
        assertThat(release.at("/parties/1").has("roleDetails")).isFalse();
    }

    private static Happened published() {
        var now = new Happened(ID);
        now.published(PUBLISHED);
        return now;
    }

    private static History begun() {
        return History.of(after(History.NONE, published()));
    }

    private static ObjectNode after(History history, Happened now) {
        var release = new ReleaseMapping(source(), history, now).release("ocds-x-1", Dates.release(now.at()));
        return Ocds.JSON.valueToTree(release);
    }

    private static ObjectNode dated(ObjectNode release, Instant at) {
        return release.put("date", Dates.release(at));
    }

    private static AwardFacts award(AwardFacts.@Nullable Numbers numbers) {
        return award(1, numbers);
    }

    private static AwardFacts award(int number, AwardFacts.@Nullable Numbers numbers) {
        return new AwardFacts(
                LOT,
                number,
                List.of(new AwardFacts.Supplier(
                        FIRM, true, false, List.of(new NamedParty("Hands Ltd", "1 Mill Lane, Leeds LS1 4AB")))),
                Money.of("240000.00"),
                CLOSES,
                true,
                Instant.parse("2026-08-01T22:59:59Z"),
                CLOSES,
                new Notice("023456-2026", CLOSES),
                numbers);
    }

    private static ContractFacts contract() {
        return contract(1);
    }

    private static ContractFacts contract(int award) {
        return new ContractFacts(
                "1",
                LOT,
                award,
                Map.of(COUNCIL, Money.of("240000.00")),
                LocalDate.of(2026, 8, 3),
                new Notice("034567-2026", CLOSES));
    }

    private static ReleaseMapping.Source source() {
        return source(Map.of(COUNCIL, PartyMapping.buyer(authority(COUNCIL, "ABCD-1234-EFGH"), true)), List.of());
    }

    private static AuthorityView authority(OrganisationId id, String number) {
        return new AuthorityView(
                id,
                "Eastmere Council",
                "UNITARY",
                null,
                "GB-PPON",
                number,
                Address.of("1 High Street", "Eastmere", "EM1 1AA"),
                List.of());
    }

    private static ReleaseMapping.Source source(Map<OrganisationId, Ocds.Party> buyers, List<Ocds.Party> agents) {
        var firm = new SupplierView(
                FIRM, "Firm", "GB-COH", "01234567", Address.unknown(), SizeClass.MICRO, true, false, true, null, true);
        return new ReleaseMapping.Source(
                opportunity(),
                buyers,
                agents,
                Map.of(FIRM, firm),
                List.of(),
                Money.pounds(300_000),
                "https://market.example/opportunities/CL-2026-0001",
                "https://market.example",
                new Cpv(),
                Groundwork.Standing.NONE,
                List.of(),
                null,
                null);
    }

    private static Opportunity opportunity() {
        var criteria = List.of(
                criterion(Criterion.Kind.QUALITY, "Approach", 60), criterion(Criterion.Kind.PRICE, "Price", 40));
        return new Opportunity(
                ID.value(),
                "CL-2026-0001",
                "ocds-x-cl-2026-0001",
                "Repairs without phone queues",
                new Problem("Residents wait.", "Tenants", "No queue", "A pilot", "Housing system"),
                null,
                List.of(),
                null,
                new Budget(
                        "open",
                        "services",
                        new BigDecimal("200000"),
                        new BigDecimal("300000"),
                        LocalDate.of(2026, 9, 1),
                        LocalDate.of(2028, 8, 31)),
                new Timetable(PUBLISHED.plusSeconds(60), CLOSES, LocalDate.of(2026, 7, 30)),
                new ContractTerms("30 days", "Council owns", "Nobody", "One service", true, null),
                null,
                null,
                null,
                new Opportunity.Division(
                        List.of("72000000"),
                        new LotLimits(1, 1, LotLimits.AwardOrder.BY_NUMBER),
                        Reservation.of(Reservation.Place.UK, List.of(), true, true)),
                new ProcedureRule(
                        "open",
                        "s.20",
                        "open",
                        "Open procedure",
                        false,
                        Money.pounds(0),
                        25,
                        true,
                        true,
                        8,
                        Money.pounds(0),
                        ProcedureRule.Conducted.BIDS,
                        ProcedureRule.Announcement.TENDER),
                List.of(new Opportunity.Buyer(COUNCIL.value(), "Eastmere Council", "GB-PPON", "ABCD-1234-EFGH", true)),
                List.of(
                        new Opportunity.LotOnOffer(
                                LOT.value(),
                                1,
                                1,
                                "Lot one",
                                PriceFormula.LOWEST_DIVIDED_BY_THIS,
                                criteria,
                                new LotScope(
                                        "The reporting",
                                        new BigDecimal("200000"),
                                        null,
                                        null,
                                        true,
                                        false,
                                        Set.of("UKI")),
                                List.of("72212000")),
                        new Opportunity.LotOnOffer(
                                OTHER.value(),
                                2,
                                1,
                                "Lot two",
                                PriceFormula.SHARE_OF_BUDGET_SAVED,
                                criteria,
                                new LotScope(
                                        null,
                                        null,
                                        LocalDate.of(2026, 10, 1),
                                        LocalDate.of(2027, 9, 30),
                                        null,
                                        null,
                                        Set.of()),
                                List.of())),
                List.of(),
                List.of(),
                null,
                "012345-2026",
                PUBLISHED,
                PUBLISHED);
    }

    private static Criterion criterion(Criterion.Kind kind, String name, int weight) {
        return Criterion.plain(UUID.randomUUID(), kind, name, "How well", BigDecimal.valueOf(weight));
    }
}
