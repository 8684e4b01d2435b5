package org.commonlot.marketplace.publication;

import java.util.List;
import org.commonlot.marketplace.performance.FailingPublished;
import org.commonlot.marketplace.procurement.LotId;
import org.jspecify.annotations.Nullable;

/** A breach of the contract or poor performance, by the fields that the extension of the United Kingdom has for it. */
record FailingTold(FailingPublished event, int award) implements ContractTold {

    private static final String POOR_PERFORMANCE = "not-improved";
    private static final String SETTLEMENT = "settlement";

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

    @Override
    public Ocds.Contract contract(String awardId, ReleaseMapping.Source source) {
        var notice = new Notice(event.notice().number(), event.notice().at()).document(Notice.Kind.UK9);
        var implementation = new Ocds.Implementation(List.of(), List.of(failure(notice, source)));
        return Ocds.Contract.more(id(), awardId, List.of(), implementation, notice);
    }

    /** Poor performance has the day of the decision, everything else that of its penalty; a settlement is negotiated. */
    private Ocds.PerformanceFailure failure(Ocds.Document notice, ReleaseMapping.Source source) {
        var terms = event.terms();
        var outcome = terms.outcome();
        boolean poor = terms.kind().equals(POOR_PERFORMANCE);
        var day = Dates.startOf(terms.happened());
        var supplier = event.supplier();
        return new Ocds.PerformanceFailure(
                String.valueOf(event.number()),
                terms.account().obligation(),
                description(),
                poor ? day : null,
                poor ? null : day,
                terms.kind().equals(SETTLEMENT) ? "negotiated" : null,
                given(outcome.basis()),
                outcome.amount() == null ? null : Ocds.Value.of(outcome.amount()),
                given(outcome.scope()),
                supplier == null ? List.of() : List.of(source.supplier(supplier)),
                List.of(notice));
    }

    private String description() {
        var account = event.terms().account();
        var told = String.join("\n\n", account.what(), account.impact(), account.duration(), account.mitigation());
        var all = account.warnings().isEmpty() ? told : told + "\n\n" + account.warnings();
        return event.corrects() == null ? all : "This puts right the failure " + event.corrects() + ".\n\n" + all;
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }
}
