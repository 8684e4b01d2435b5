package org.commonlot.marketplace.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.commonlot.marketplace.terms.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The parts of an OCDS release that we fill, named as the standard and its extensions name them. */
final class Ocds {

    /** Writes what is there and leaves out what isn't: OCDS knows no empty fields. */
    static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_EMPTY)
                    .withContentInclusion(JsonInclude.Include.NON_EMPTY))
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private Ocds() {}

    record Release(
            String ocid,
            String id,
            String date,
            List<String> tag,
            String initiationType,
            String language,
            List<Party> parties,
            Reference buyer,
            @Nullable Planning planning,
            Tender tender,
            @Nullable Bids bids,
            List<Award> awards,
            List<Contract> contracts,
            List<RelatedProcess> relatedProcesses) {}

    record Planning(
            @Nullable String rationale,
            @Nullable String noEngagementNoticeRationale,
            List<PlanningMilestone> milestones,
            List<Document> documents) {}

    record PlanningMilestone(
            String id, String title, String type, @Nullable String description, String dueDate, String status) {}

    record Communication(@Nullable String futureNoticeDate) {}

    record RelatedProcess(
            String id,
            List<String> relationship,
            String scheme,
            String identifier,
            @Nullable String uri) {}

    record Reference(String id, String name) {}

    record Party(
            String id,
            String name,
            @Nullable Identifier identifier,
            @Nullable Address address,
            List<String> roles,
            @Nullable String roleDetails,
            @Nullable Details details) {

        Reference reference() {
            return new Reference(id, name);
        }
    }

    record Identifier(String scheme, String id, String legalName) {}

    record Address(
            @Nullable String streetAddress,
            @Nullable String locality,
            @Nullable String region,
            @Nullable String postalCode,
            String countryName) {}

    record Details(@Nullable String scale, @Nullable Boolean vcse, List<Classification> classifications) {}

    record Classification(
            String scheme,
            String id,
            @Nullable String description,
            @Nullable String uri) {}

    record Tender(
            String id,
            @Nullable String title,
            @Nullable String description,
            String status,
            @Nullable Reference procuringEntity,
            @Nullable Classification legalBasis,
            @Nullable Value value,
            @Nullable Value minValue,
            @Nullable Boolean aboveThreshold,
            @Nullable String procurementMethod,
            @Nullable String procurementMethodDetails,
            @Nullable String procurementMethodRationale,
            List<Code> procurementMethodRationaleClassifications,
            @Nullable String mainProcurementCategory,
            List<String> submissionMethod,
            @Nullable String submissionMethodDetails,
            @Nullable Period tenderPeriod,
            @Nullable Period enquiryPeriod,
            @Nullable Boolean hasEnquiries,
            List<Enquiry> enquiries,
            @Nullable Period awardPeriod,
            @Nullable Period contractPeriod,
            @Nullable LotDetails lotDetails,
            @Nullable OtherRequirements otherRequirements,
            List<Item> items,
            List<Lot> lots,
            List<Milestone> milestones,
            List<Document> documents,
            List<Amendment> amendments,
            @Nullable String finalStatusDate,
            @Nullable Communication communication,
            @Nullable Techniques techniques,
            List<ParticipationFee> participationFees) {

        /** What is known of a tender before it is one. */
        static Tender planned(
                String id,
                String title,
                String description,
                String status,
                Reference buyer,
                @Nullable Value value,
                @Nullable Value minValue,
                @Nullable String category,
                @Nullable Period contractPeriod,
                @Nullable Communication communication) {
            return new Tender(
                    id,
                    title,
                    description,
                    status,
                    buyer,
                    null,
                    value,
                    minValue,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    category,
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    null,
                    contractPeriod,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    communication,
                    null,
                    List.of());
        }
    }

    /** That a framework is set up, and what its notice says of it. */
    record Techniques(Boolean hasFrameworkAgreement, FrameworkAgreement frameworkAgreement) {}

    /**
     * @param method of selecting the supplier of a call-off
     * @param type whether others may join later: ours are closed
     * @param buyerCategories who may call off, a line for each
     * @param description how prices and suppliers of call-offs are determined
     */
    record FrameworkAgreement(
            String method,
            String type,
            Value value,
            Period period,
            @Nullable String periodRationale,
            String buyerCategories,
            String description) {}

    /** A fee that whoever wins pays. */
    record ParticipationFee(String id, List<String> type, RelativeValue relativeValue) {}

    /** @param proportion of the value that is named, 0.01 for one per cent */
    record RelativeValue(BigDecimal proportion, String monetaryValue) {}

    /** A code that says for itself which list it is from. */
    record Code(String id) {}

    /** Sterling, VAT included. The net amount isn't known exactly, so {@code amount} stays out. */
    record Value(BigDecimal amountGross, String currency) {

        static Value of(Money money) {
            return new Value(money.amount(), Money.CURRENCY);
        }
    }

    record Period(@Nullable String startDate, @Nullable String endDate) {}

    record LotDetails(
            @Nullable String noLotsDivisionRationale,
            @Nullable Integer maximumLotsBidPerSupplier,
            @Nullable Integer maximumLotsAwardedPerSupplier) {}

    /** For whom it is reserved. */
    record OtherRequirements(
            List<String> reservedParticipation, @Nullable ReservedLocation reservedParticipationLocation) {}

    record ReservedLocation(Gazetteer gazetteer) {}

    record Gazetteer(String scheme, List<String> identifiers) {}

    /** What is bought with a lot, and where it is delivered. */
    record Item(
            String id,
            List<Classification> additionalClassifications,
            List<DeliveryAddress> deliveryAddresses,
            String relatedLot) {}

    record DeliveryAddress(String region) {}

    record Lot(
            String id,
            @Nullable String title,
            @Nullable String description,
            String status,
            @Nullable Value value,
            @Nullable Period contractPeriod,
            @Nullable Suitability suitability,
            @Nullable AwardCriteria awardCriteria,
            @Nullable SecondStage secondStage) {}

    /**
     * What follows the stage that runs.
     *
     * @param successiveReduction whether more than one does
     */
    record SecondStage(
            @Nullable Integer maximumCandidates,
            @Nullable Boolean successiveReduction,
            @Nullable String invitationDate) {}

    record Suitability(@Nullable Boolean sme, @Nullable Boolean vcse) {}

    record AwardCriteria(String weightingDescription, List<Criterion> criteria) {}

    record Criterion(String type, String name, String description, List<Weight> numbers) {}

    record Weight(
            BigDecimal number,
            @Nullable String weight,
            @Nullable String threshold) {}

    record Milestone(
            String id,
            String title,
            String status,
            String dueDate,
            @Nullable String dateMet) {}

    record Document(
            String id,
            @Nullable String documentType,
            @Nullable String noticeType,
            @Nullable String title,
            @Nullable String description,
            String url,
            @Nullable String datePublished,
            String format) {}

    record Amendment(String id, String date, String rationale) {}

    record Enquiry(
            String id,
            @Nullable String date,
            String description,
            @Nullable String answer,
            @Nullable String dateAnswered,
            @Nullable String relatedLot) {}

    record Bids(List<Statistic> statistics) {}

    record Statistic(String id, String measure, int value, String relatedLot) {}

    record Award(
            String id,
            String status,
            @Nullable String date,
            @Nullable Value value,
            List<Reference> suppliers,
            @Nullable Period standstillPeriod,
            @Nullable String assessmentSummariesDateSent,
            @Nullable Subcontracting subcontracting,
            List<String> relatedLots,
            List<Document> documents,
            List<Amendment> amendments) {}

    record Subcontracting(List<Subcontract> subcontracts) {}

    /** @param description the name and the address, which the central platform has as text alone */
    record Subcontract(String id, String description, List<Reference> mainContractors) {}

    record Contract(
            String id,
            String awardID,
            @Nullable String status,
            @Nullable String description,
            @Nullable Reference buyer,
            @Nullable Value value,
            @Nullable Period period,
            @Nullable String dateSigned,
            List<Document> documents,
            List<Metric> agreedMetrics,
            @Nullable Implementation implementation) {

        /** What is told of a contract that was told of before. */
        static Contract more(
                String id,
                String award,
                List<Metric> agreedMetrics,
                @Nullable Implementation implementation,
                Document document) {
            return new Contract(
                    id, award, null, null, null, null, null, null, List.of(document), agreedMetrics, implementation);
        }
    }

    record Implementation(List<Metric> metrics, List<PerformanceFailure> performanceFailures) {}

    /** A KPI, with how it was met where that is told. */
    record Metric(String id, String title, String description, List<Observation> observations) {}

    record Observation(String id, Period period, String measure, Described measureClassification) {}

    /** A code of a list that has no scheme, with its words. */
    record Described(String id, String description) {}

    record PerformanceFailure(
            String id,
            String requirement,
            String description,
            @Nullable String decisionDate,
            @Nullable String penaltyDate,
            @Nullable String penaltyType,
            @Nullable String penaltyTypeEntered,
            @Nullable Value penaltyValue,
            @Nullable String partialTermination,
            List<Reference> suppliers,
            List<Document> documents) {}
}
