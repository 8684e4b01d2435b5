package org.commonlot.marketplace.web.bidding;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonlot.marketplace.bidding.Opening;
import org.commonlot.marketplace.bidding.OpeningView;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.LotState;
import org.commonlot.marketplace.procurement.LotView;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementState;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.WarningText;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskPart;
import org.commonlot.marketplace.web.desk.Portion;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The opening on the page of a procurement. Until it has happened nothing here depends on whether there are bids. */
@Component
@Order(40)
class OpeningPart implements DeskPart {

    private final Opening opening;
    private final People people;
    private final Texts texts;
    private final Clock clock;

    OpeningPart(Opening opening, People people, Texts texts, Clock clock) {
        this.opening = opening;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Optional<Portion> portion(ProcurementDetails details, Actor actor) {
        if (details.state() != ProcurementState.PUBLISHED || !details.takesBids()) return Optional.empty();
        var view = opening.view(details.id(), actor);
        var portion = Portion.of(texts.get("bidding.opening"));
        var record = view.record();
        if (record != null) {
            portion = portion.note(recorded(record));
            for (var flag : flags(view)) portion = portion.note(flag);
            return Optional.of(portion);
        }
        portion = portion.note(new Paragraph(texts.get("bidding.opening.from", Wording.moment(view.possibleFrom()))));
        for (var name : names(view.consents())) {
            portion = portion.note(new Paragraph(texts.get("bidding.opening.agreed", name)));
        }
        return Optional.of(mayOpen(details, view, actor) ? portion.act(consent(details, view)) : portion);
    }

    private boolean mayOpen(ProcurementDetails details, OpeningView view, Actor actor) {
        return details.mine().contains(Duty.OPENER)
                && !view.consents().contains(actor.person())
                && !clock.instant().isBefore(view.possibleFrom())
                && allClosed(details);
    }

    /** Those that ended before are not opened, and keep nobody from opening the others. */
    private static boolean allClosed(ProcurementDetails details) {
        var left = details.lots().stream()
                .map(LotView::state)
                .filter(state -> !state.ended())
                .toList();
        return !left.isEmpty() && left.stream().allMatch(state -> state == LotState.CLOSED);
    }

    private Sheet.Act consent(ProcurementDetails details, OpeningView view) {
        var key = view.consents().isEmpty() ? "bidding.opening.first" : "bidding.opening.second";
        return Sheet.Act.of(texts.get(key), "/desk/procurements/" + details.id().value() + "/opening");
    }

    /** What of it asks for a second look, for as long as it is open who wins and in the record for good. */
    List<WarningText> flags(OpeningView view) {
        return view.flags().stream()
                .map(flag -> WarningText.of(texts.get(
                        "bidding.opening.flag." + flag.kind(),
                        flag.lot(),
                        flag.kind().code())))
                .toList();
    }

    SummaryList recorded(OpeningView.Record record) {
        var names = names(List.of(record.firstOpener(), record.secondOpener()));
        return SummaryList.of(List.of(
                row("bidding.opening.at", Wording.exactUk(record.openedAt())),
                row("bidding.opening.by", String.join(", ", names)),
                row("bidding.opening.bids", String.valueOf(record.bids())),
                row("bidding.opening.manifest", record.manifest())));
    }

    private SummaryList.Row row(String key, String value) {
        return SummaryList.Row.of(texts.get(key), value);
    }

    private List<String> names(List<PersonId> ids) {
        var known = people.names(ids);
        var names = new ArrayList<String>();
        for (var id : ids) names.add(known.getOrDefault(id, ""));
        return names;
    }
}
