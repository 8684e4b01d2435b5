package org.commonlot.marketplace.performance;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.UkTime;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** How a contract's KPIs were met in one period (s.71(2)); with the notice of it, where one is owed. */
@Entity
class KpiAssessment {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AssessmentId id = AssessmentId.next();

    @Version
    private @Nullable Long version;

    private UUID contractId = new UUID(0, 0);
    private int number;
    private LocalDate firstDay = LocalDate.EPOCH;
    private LocalDate lastDay = LocalDate.EPOCH;
    private boolean finalOne;
    private boolean noticeOwed;
    private LocalDate noticeDue = LocalDate.EPOCH;
    private @Nullable String noticeNumber;
    private @Nullable Instant noticePublishedAt;
    private String assessedName = "";
    private Instant assessedAt = Instant.EPOCH;

    @ElementCollection
    @CollectionTable(name = "kpi_rating", joinColumns = @JoinColumn(name = "assessment_id"))
    @OrderColumn(name = "place")
    @BatchSize(size = 50)
    private List<KpiRating> ratings = new ArrayList<>();

    protected KpiAssessment() {}

    /**
     * Follows on the assessment before it, the first one on the signature.
     *
     * @param ended the last day of the contract, if it has ended: the assessment that reaches it is the final one
     * @param all one for each KPI that was to be met in the period
     * @param owed whether the contract owes KPIs: only then is a notice owed
     */
    static KpiAssessment of(
            PerformanceFile file,
            LocalDate entered,
            @Nullable LocalDate ended,
            LocalDate last,
            List<Kpi> kpis,
            List<KpiRating> all,
            boolean owed,
            Actor by,
            Instant now) {
        var first = first(file, entered);
        if (last.isAfter(UkTime.date(now))) throw new Refused(PerformanceRefusal.PERIOD_IN_FUTURE);
        if (last.isBefore(first)) throw new Refused(PerformanceRefusal.PERIOD_TOO_EARLY, first);
        var meant = kpis.stream().filter(kpi -> kpi.countsIn(first, last)).toList();
        if (meant.isEmpty()) throw new Refused(PerformanceRefusal.KPIS_MISSING);
        var assessment = new KpiAssessment();
        for (var kpi : meant) assessment.ratings.add(rating(kpi, all));
        assessment.contractId = file.id().value();
        assessment.number = file.nextAssessment();
        assessment.firstDay = first;
        assessment.lastDay = last;
        assessment.finalOne = ended != null && !last.isBefore(ended);
        assessment.noticeOwed = owed;
        assessment.noticeDue = KpiLaw.assessBy(entered, file.assessedTo());
        assessment.assessedName = by.name();
        assessment.assessedAt = now;
        file.assessed(last, entered);
        return assessment;
    }

    static LocalDate first(PerformanceFile file, LocalDate entered) {
        var before = file.assessedTo();
        return before == null ? entered : before.plusDays(1);
    }

    private static KpiRating rating(Kpi kpi, List<KpiRating> all) {
        var rating = all.stream()
                .filter(one -> one.kpiId().equals(kpi.id()))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        PerformanceRefusal.RATING_MISSING, kpi.view().terms().name()));
        if (rating.why().isBlank()) {
            throw new Refused(
                    PerformanceRefusal.RATING_MISSING, kpi.view().terms().name());
        }
        return new KpiRating(rating.kpiId(), rating.rating(), rating.why().strip());
    }

    /** Records the contract performance notice (UK9). */
    void file(Published published, Instant now) {
        if (!noticeOwed) throw new Refused(PerformanceRefusal.NOTICE_NOT_OWED);
        if (noticeNumber != null) throw new Refused(PerformanceRefusal.NOTICE_RECORDED);
        published.requireSound(now);
        if (published.at().isBefore(UkTime.startOf(lastDay))) {
            throw new Refused(PerformanceRefusal.NOTICE_BEFORE_PERIOD_END, lastDay);
        }
        noticeNumber = published.number();
        noticePublishedAt = published.at();
    }

    AssessmentId id() {
        return id;
    }

    ContractId contract() {
        return new ContractId(contractId);
    }

    AssessmentView view() {
        return new AssessmentView(
                id,
                contract(),
                number,
                firstDay,
                lastDay,
                finalOne,
                noticeOwed,
                noticeDue,
                noticeNumber,
                noticePublishedAt,
                assessedName,
                assessedAt,
                ratings);
    }
}
