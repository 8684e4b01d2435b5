package org.commonlot.marketplace.publication;

import java.util.List;
import org.commonlot.marketplace.performance.AssessmentPublished;
import org.commonlot.marketplace.performance.Rating;
import org.commonlot.marketplace.procurement.LotId;

/** How the KPIs of the contract were met in a period, as Find a Tender publishes contract performance notices (UK9). */
record AssessmentTold(AssessmentPublished event, int award) implements ContractTold {

    @Override
    public String id() {
        return event.contract().value().toString();
    }

    @Override
    public LotId lot() {
        return event.lot();
    }

    @Override
    public Tag tag() {
        return Tag.IMPLEMENTATION;
    }

    /** An observation has the number of its notice, so that those of all periods stand side by side. */
    @Override
    public Ocds.Contract contract(String awardId, ReleaseMapping.Source source) {
        var notice = new Notice(event.notice().number(), event.notice().at());
        return Ocds.Contract.more(
                id(),
                awardId,
                event.ratings().stream().map(rated -> metric(rated, List.of())).toList(),
                new Ocds.Implementation(
                        event.ratings().stream()
                                .map(rated -> metric(rated, List.of(observation(rated))))
                                .toList(),
                        List.of()),
                notice.document(Notice.Kind.UK9));
    }

    private static Ocds.Metric metric(AssessmentPublished.Rated rated, List<Ocds.Observation> observations) {
        return new Ocds.Metric(String.valueOf(rated.number()), rated.name(), rated.target(), observations);
    }

    private Ocds.Observation observation(AssessmentPublished.Rated rated) {
        return new Ocds.Observation(
                event.notice().number(),
                new Ocds.Period(Dates.startOf(event.first()), Dates.endOf(event.last())),
                rated.why(),
                new Ocds.Described(rated.rating().code(), words(rated.rating())));
    }

    private static String words(Rating rating) {
        return switch (rating) {
            case GOOD -> "Good - performance is meeting or exceeding the KPI";
            case APPROACHING_TARGET -> "Approaching target - performance is close to meeting the KPI";
            case REQUIRES_IMPROVEMENT -> "Requires improvement - performance is below the KPI";
            case INADEQUATE -> "Inadequate - performance is significantly below the KPI";
            case OTHER -> "Other - performance cannot be described as any of these";
        };
    }
}
