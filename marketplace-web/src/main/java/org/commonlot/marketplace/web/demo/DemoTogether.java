package org.commonlot.marketplace.web.demo;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.commonlot.marketplace.coalition.CoalitionId;
import org.commonlot.marketplace.contract.ContractRegister;
import org.commonlot.marketplace.contract.ContractView;
import org.commonlot.marketplace.contract.Signing;
import org.commonlot.marketplace.document.Upload;
import org.commonlot.marketplace.pooling.Approvals;
import org.commonlot.marketplace.pooling.CommitmentStep;
import org.commonlot.marketplace.pooling.Committing;
import org.commonlot.marketplace.pooling.Demand;
import org.commonlot.marketplace.pooling.Demanding;
import org.commonlot.marketplace.pooling.PoolTerms;
import org.commonlot.marketplace.pooling.Pooling;
import org.commonlot.marketplace.preparation.AuthorityGate;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.Place;
import org.commonlot.marketplace.procurement.Problem;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.procurement.Replacing;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.PdfDownload;
import org.commonlot.marketplace.web.components.Print;
import org.commonlot.marketplace.web.components.SummaryList;
import org.springframework.stereotype.Component;

/** Two councils of the coalition buy together, and sign one contract: the supplier has, and both councils still have to. */
@Component
@Demo
class DemoTogether {

    private static final int BEGINS = 29;

    private final DemoCast cast;
    private final DemoStage stage;
    private final DemoGates gates;
    private final DemoOutcomes outcomes;
    private final Demanding demanding;
    private final Committing committing;
    private final Pooling pooling;
    private final Approvals approvals;
    private final Procuring procuring;
    private final Replacing replacing;
    private final ContractRegister contracts;
    private final Signing signing;
    private final PdfDownload downloads;
    private final MarketClock clock;

    DemoTogether(
            DemoCast cast,
            DemoStage stage,
            DemoGates gates,
            DemoOutcomes outcomes,
            Demanding demanding,
            Committing committing,
            Pooling pooling,
            Approvals approvals,
            Procuring procuring,
            Replacing replacing,
            ContractRegister contracts,
            Signing signing,
            PdfDownload downloads,
            MarketClock clock) {
        this.cast = cast;
        this.stage = stage;
        this.gates = gates;
        this.outcomes = outcomes;
        this.demanding = demanding;
        this.committing = committing;
        this.pooling = pooling;
        this.approvals = approvals;
        this.procuring = procuring;
        this.replacing = replacing;
        this.contracts = contracts;
        this.signing = signing;
        this.downloads = downloads;
        this.clock = clock;
    }

    /** Four weeks, which end at the moment at which it was called. */
    void tell(CoalitionId coalition) {
        var today = clock.instant();
        clock.travelTo(today.minus(Duration.ofDays(BEGINS)));
        var play =
                stage.signedTogether(stage.completed("combined", handedOver(pooled(coalition)), brief(), BEGINS - 13));
        stage.inReview(play);
        for (var council : List.of("city", "brackenford")) {
            approvals.approve(play.id(), cast.actor(council + ".approver"));
        }
        procuring.approve(play.id(), stage.of(play, "approver"));
        stage.announced(play);
        stage.bid(play, 7, "43800", DemoStory.GOOD);
        stage.bid(play, 3, "47200", DemoStory.PLAIN);
        stage.evaluated(play, 5, 4, 4, 3, 3, 3);
        gates.passed(play, AuthorityGate.Before.AWARD, "Officer decision 44, given by the chief finance officer");
        outcomes.decided(play);
        gates.passed(play, AuthorityGate.Before.SIGNATURE, "Published as officer decision 44; nobody has called it in");
        clock.travelTo(today.minus(Duration.ofDays(1)));
        offered(play);
        clock.travelTo(today);
    }

    private static DemoBrief brief() {
        return DemoBrief.small(
                "Forms that everybody can fill in",
                30_000,
                60_000,
                new Problem(
                        "A third of the forms of both councils can't be filled in on a phone or with a screen reader.",
                        "62,000 people a year who apply for something.",
                        "Every form works for everybody, and is made once for both councils.",
                        "Twelve forms were made anew with the design system of the government.",
                        "Two content management systems; GOV.UK Notify; GOV.UK Pay."));
    }

    private ProcurementId pooled(CoalitionId coalition) {
        var lines = List.of(need(coalition, "city", 35_000, 14_000), need(coalition, "brackenford", 15_000, 8_000));
        var lead = cast.actor("combined.speaker");
        var lock = UkTime.date(clock.instant()).plusDays(5);
        var pool = pooling.group(coalition, new PoolTerms("Accessible forms", lock, null, null), lines, lead);
        committing.sign(lines.getFirst(), CommitmentStep.BINDING, null, null, cast.actor("city.owner"));
        committing.sign(lines.getLast(), CommitmentStep.BINDING, null, null, cast.actor("brackenford.owner"));
        return pooling.start(pool, lead);
    }

    private UUID need(CoalitionId coalition, String council, int value, int baseline) {
        return demanding.add(
                coalition,
                new Demand(
                        "Accessible forms",
                        "Contact centre and customer services",
                        null,
                        null,
                        null,
                        BigDecimal.valueOf(value),
                        UkTime.date(clock.instant()).plusDays(120),
                        null,
                        BigDecimal.valueOf(baseline),
                        null),
                cast.actor(council + ".speaker"));
    }

    /** Whoever speaks for the coalition begins it, and a buyer of the combined authority goes on. */
    private ProcurementId handedOver(ProcurementId begun) {
        var lead = cast.actor("combined.speaker");
        replacing.replace(
                begun,
                new Place(lead.person(), Duty.AUTHOR),
                cast.actor("combined.author").person(),
                "The need is pooled. The buying team takes it from here.",
                lead);
        return begun;
    }

    private void offered(DemoStage.Play play) {
        var author = stage.of(play, "author");
        var whole = contracts.of(play.lot(), author).stream()
                .filter(ContractView::leads)
                .findFirst()
                .orElseThrow();
        signing.offer(whole.id(), text(), author);
        var paper = signing.of(whole.id()).orElseThrow();
        signing.sign(whole.id(), paper.sha256(), "Managing director", cast.bidder(whole.supplier()));
    }

    private Upload text() {
        var chapter = new Print.Chapter(
                "What is agreed",
                List.of(
                        new Paragraph(
                                "The supplier makes forty forms for both councils and keeps them working for two"
                                        + " years. Each council answers for what it orders and pays. This is a contract of the demo.")));
        var print = new Print(
                "Forms that everybody can fill in",
                "Contract",
                "The contract of two councils with one supplier.",
                SummaryList.of(List.of()),
                List.of(chapter));
        var content = Objects.requireNonNull(downloads.of(print, "contract").getBody());
        return new Upload("contract.pdf", new ByteArrayInputStream(content));
    }
}
