package org.commonlot.marketplace.selection;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.commonlot.marketplace.evaluation.AssessedBid;
import org.commonlot.marketplace.evaluation.Mark;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.notification.Letter;
import org.commonlot.marketplace.notification.Posting;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.procurement.InvitedEntrants;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.Opportunity;
import org.commonlot.marketplace.procurement.StageOpened;
import org.commonlot.marketplace.procurement.StageView;
import org.commonlot.marketplace.procurement.SuppliersInvited;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Right;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells entrants what was decided on them, and those who go on that their stage takes bids: each by a letter of its own. */
@Component
class EntrantLetters {

    private final Feedbacks feedbacks;
    private final InvitedEntrants invitations;
    private final Opportunities opportunities;
    private final People people;
    private final Posting posting;
    private final Ledger ledger;
    private final Clock clock;

    EntrantLetters(
            Feedbacks feedbacks,
            InvitedEntrants invitations,
            Opportunities opportunities,
            People people,
            Posting posting,
            Ledger ledger,
            Clock clock) {
        this.feedbacks = feedbacks;
        this.invitations = invitations;
        this.opportunities = opportunities;
        this.people = people;
        this.posting = posting;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** All assessed entrants, at the same moment; in the letter itself stands nothing that another may not read. */
    void feedback(SelectionView selection, Choice choice, int places, Instant now, Actor by) {
        var published =
                opportunities.byLot(selection.lot()).orElseThrow(NotFound::new).opportunity();
        for (var bid : choice.ranked()) {
            boolean goesOn = choice.chosen().contains(bid.reference());
            feedbacks.give(
                    bid.reference(),
                    selection.lot(),
                    bid.supplier(),
                    feedback(selection, published, choice, bid, places),
                    now);
            ledger.append(
                    "selection.feedback_given", bid.reference(), by, now, Map.of("goesOn", String.valueOf(goesOn)));
            post(goesOn ? "stage-chosen" : "stage-not-chosen", bid.supplier(), published, "/bids", now);
        }
    }

    private static SelectionFeedback feedback(
            SelectionView selection, Opportunity published, Choice choice, AssessedBid bid, int places) {
        var lot = published.round(selection.lot()).orElseThrow(NotFound::new);
        var stage = stage(published, lot.stage());
        return new SelectionFeedback(
                published.reference(),
                published.title(),
                lot.number(),
                lot.stage(),
                stage.kind(),
                published.leadBuyer().name(),
                lot.priceFormula(),
                Mark.MOST,
                choice.chosen().contains(bid.reference()),
                bid.rank(),
                bid.tied(),
                bid.total(),
                bid.price().amount(),
                bid.results().stream().map(EntrantLetters::line).toList(),
                choice.ranked().size(),
                places,
                choice.chosen().size(),
                selection.reasons(),
                selection.refinedWhy(),
                selection.refinement());
    }

    private static StageView stage(Opportunity published, int number) {
        return Objects.requireNonNull(published.staged()).stages().get(number - 1);
    }

    private static SelectionFeedback.Line line(AssessedBid.Result result) {
        var consensus = result.consensus();
        return new SelectionFeedback.Line(
                result.criterion(),
                consensus == null ? null : consensus.points(),
                consensus == null ? null : consensus.reason(),
                result.contribution());
    }

    @EventListener
    void on(StageOpened opened) {
        var published =
                opportunities.byId(opened.id()).orElseThrow(NotFound::new).opportunity();
        published.lots().stream()
                .flatMap(lot -> invitations.invited(new LotId(lot.id())).stream())
                .distinct()
                .forEach(supplier -> post(
                        "stage-opened",
                        supplier,
                        published,
                        "/opportunities/" + published.reference(),
                        clock.instant()));
    }

    /** Nobody learns from the letter who else was invited. */
    @EventListener
    void on(SuppliersInvited invited) {
        var published =
                opportunities.byId(invited.id()).orElseThrow(NotFound::new).opportunity();
        for (var supplier : invited.suppliers()) {
            post("invited", supplier, published, "/opportunities/" + published.reference(), clock.instant());
        }
    }

    private void post(String kind, OrganisationId supplier, Opportunity published, String path, Instant now) {
        var facts = Map.of("title", published.title(), "path", path);
        for (var person : people.withRight(supplier, Right.WRITE_BIDS)) {
            posting.postDiscreetly(new Letter(kind, person.email(), facts), now);
        }
    }
}
