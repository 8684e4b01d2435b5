package org.commonlot.marketplace.performance;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.contract.ContractPublished;
import org.commonlot.marketplace.contract.ContractRegister;
import org.commonlot.marketplace.contract.ContractState;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.OrganisationId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says what is public of how a contract is performed: with its notice where everybody may read of the contract, else as soon as
 * everybody may.
 */
@Component
class Disclosing {

    private final ContractRegister contracts;
    private final Kpis kpis;
    private final KpiAssessments assessments;
    private final Failings failings;
    private final SupplierOfTheDay suppliers;
    private final ApplicationEventPublisher events;

    Disclosing(
            ContractRegister contracts,
            Kpis kpis,
            KpiAssessments assessments,
            Failings failings,
            SupplierOfTheDay suppliers,
            ApplicationEventPublisher events) {
        this.contracts = contracts;
        this.kpis = kpis;
        this.assessments = assessments;
        this.failings = failings;
        this.suppliers = suppliers;
        this.events = events;
    }

    /** The ratings of an assessment whose notice is on the central platform. */
    void assessed(AssessmentView assessment) {
        told(assessment.contract()).ifPresent(contract -> assessed(contract, assessment));
    }

    /** A breach or poor performance whose notice is on the central platform. */
    void failed(FailingView failing) {
        told(failing.contract()).ifPresent(contract -> failed(contract, failing));
    }

    /** The notices that came before: assessments first, each kind in its order. */
    @EventListener
    void on(ContractPublished event) {
        var contract = new Signed(event.id(), event.procurement(), event.lot(), event.supplier());
        assessments.of(event.id().value()).stream()
                .map(KpiAssessment::view)
                .filter(assessment -> assessment.noticeNumber() != null)
                .sorted(Comparator.comparing(AssessmentView::number))
                .forEach(assessment -> assessed(contract, assessment));
        failings.of(event.id().value()).stream()
                .map(Failing::view)
                .filter(failing -> failing.noticeNumber() != null)
                .sorted(Comparator.comparing(FailingView::number))
                .forEach(failing -> failed(contract, failing));
    }

    /** @param supplier with whom it was signed */
    private record Signed(ContractId id, ProcurementId procurement, LotId lot, OrganisationId supplier) {}

    /** Nothing while not everybody may read of it. */
    private Optional<Signed> told(ContractId contract) {
        return contracts
                .signed(contract)
                .filter(signed -> signed.state() == ContractState.PUBLIC)
                .map(signed -> new Signed(signed.id(), signed.procurement(), signed.lot(), signed.supplier()));
    }

    private void assessed(Signed contract, AssessmentView assessment) {
        events.publishEvent(new AssessmentPublished(
                contract.id(),
                contract.procurement(),
                contract.lot(),
                assessment.first(),
                assessment.last(),
                rated(assessment),
                new Published(
                        Objects.requireNonNull(assessment.noticeNumber()),
                        Objects.requireNonNull(assessment.noticePublishedAt()))));
    }

    private List<AssessmentPublished.Rated> rated(AssessmentView assessment) {
        var ratings = assessment.ratings().stream().collect(Collectors.toMap(KpiRating::kpiId, Function.identity()));
        return kpis.of(assessment.contract().value()).stream()
                .filter(kpi -> kpi.stands() && ratings.containsKey(kpi.id()))
                .map(kpi -> rated(kpi.view(), Objects.requireNonNull(ratings.get(kpi.id()))))
                .toList();
    }

    private static AssessmentPublished.Rated rated(KpiView kpi, KpiRating rating) {
        return new AssessmentPublished.Rated(
                kpi.number(), kpi.terms().name(), kpi.terms().target(), rating.rating(), rating.why());
    }

    private void failed(Signed contract, FailingView failing) {
        events.publishEvent(new FailingPublished(
                contract.id(),
                contract.procurement(),
                contract.lot(),
                failing.number(),
                failing.corrects(),
                failing.terms(),
                suppliers
                        .of(contract.id(), contract.supplier(), failing.terms().happened())
                        .orElse(null),
                new Published(
                        Objects.requireNonNull(failing.noticeNumber()),
                        Objects.requireNonNull(failing.noticePublishedAt()))));
    }
}
