package org.commonlot.marketplace.web.demo;

import java.math.BigDecimal;
import java.time.Duration;
import org.commonlot.marketplace.chasing.ChasingSweep;
import org.commonlot.marketplace.chasing.OutcomeAnswering;
import org.commonlot.marketplace.evaluation.Condition;
import org.commonlot.marketplace.evaluation.ConditionChecking;
import org.commonlot.marketplace.evaluation.ConditionVerdict;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.evaluation.RecordChecking;
import org.commonlot.marketplace.procurement.Conditions;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.web.demo.DemoStage.Play;
import org.springframework.stereotype.Component;

/** What is asked in the demo before something is decided: of a bidder, about a record, and of a buyer who takes long. */
@Component
@Demo
class DemoQuestions {

    private static final int DECIDES_IN_DAYS = 19;

    private final DemoCast cast;
    private final DemoStage stage;
    private final Procuring procuring;
    private final ProcurementCatalogue catalogue;
    private final EvaluationDesk evaluations;
    private final ConditionChecking conditions;
    private final RecordChecking records;
    private final ChasingSweep chasing;
    private final OutcomeAnswering outcomes;
    private final MarketClock clock;

    DemoQuestions(
            DemoCast cast,
            DemoStage stage,
            Procuring procuring,
            ProcurementCatalogue catalogue,
            EvaluationDesk evaluations,
            ConditionChecking conditions,
            RecordChecking records,
            ChasingSweep chasing,
            OutcomeAnswering outcomes,
            MarketClock clock) {
        this.cast = cast;
        this.stage = stage;
        this.procuring = procuring;
        this.catalogue = catalogue;
        this.evaluations = evaluations;
        this.conditions = conditions;
        this.records = records;
        this.chasing = chasing;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /** A draft that says who may take part at all. */
    Play conditioned(Play draft) {
        var author = stage.of(draft, "author");
        procuring.conditions(
                draft.id(),
                catalogue.details(draft.id(), author).version(),
                new Conditions(
                        null,
                        "You, or a firm on which you rely, have run loggers in at least 200 homes for a winter.",
                        null,
                        new BigDecimal("2000000"),
                        false,
                        null,
                        null,
                        false),
                author);
        return draft;
    }

    /** Every bidder satisfies every condition by what was looked at; one that relies on somebody was asked first. */
    Play satisfied(Play play, int relying) {
        var author = stage.of(play, "author");
        var bidder = cast.bidder(relying);
        var supplier = bidder.bidsFor().orElseThrow();
        for (var row : evaluations.checks(play.lot(), author)) {
            var reference = row.check().reference();
            if (!row.check().supplier().equals(supplier)) {
                decided(play, reference, "Its own reference of a landlord, who answered us on the same day.");
                continue;
            }
            var replyBy = UkTime.endOf(UkTime.date(clock.instant()).plusDays(5));
            conditions.ask(
                    reference,
                    Condition.ABILITY,
                    "In which homes did the firm on which you rely run loggers, and when?",
                    replyBy,
                    author);
            clock.travelTo(clock.instant().plus(Duration.ofDays(1)));
            conditions.reply(
                    reference,
                    Condition.ABILITY,
                    "In 340 homes of a housing association in Carrow, from October to April.",
                    bidder);
            decided(play, reference, "The housing association confirms 340 homes, from October to April.");
        }
        return play;
    }

    private void decided(Play play, String reference, String ability) {
        var author = stage.of(play, "author");
        conditions.decide(reference, Condition.ABILITY, ConditionVerdict.PASSED, ability, author);
        conditions.decide(
                reference,
                Condition.INSURANCE,
                ConditionVerdict.PASSED,
                "An undertaking to have the cover from the day of the contract.",
                author);
    }

    /** The approver asks about the record before it is confirmed, and the chair answers. */
    Play queried(Play play) {
        records.query(
                play.lot(),
                "Both bids name the same result in Carrow County. Whose was it, and did the points rest on it?",
                stage.of(play, "approver"));
        int number = records.view(play.lot(), stage.of(play, "chair"))
                .checks()
                .getLast()
                .number();
        records.answer(
                play.lot(),
                number,
                "Both firms had a part in it, as the county confirms. The points rest on what either plans for the"
                        + " first six weeks.",
                stage.of(play, "chair"));
        return play;
    }

    /** Four weeks after the deadline the buyer was asked what became of the bids, and says when it will decide. */
    void chased(Play play) {
        chasing.sweep();
        clock.travelTo(clock.instant().plus(Duration.ofDays(1)));
        outcomes.answer(
                play.id(),
                UkTime.date(clock.instant()).plusDays(DECIDES_IN_DAYS),
                "One of the evaluators was away for two weeks. The panel agrees on its scores at its next meeting.",
                stage.of(play, "author"));
    }
}
