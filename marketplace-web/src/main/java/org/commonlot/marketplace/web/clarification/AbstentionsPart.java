package org.commonlot.marketplace.web.clarification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonlot.marketplace.clarification.Abstaining;
import org.commonlot.marketplace.clarification.Abstentions;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementState;
import org.commonlot.marketplace.procurement.PublicState;
import org.commonlot.marketplace.procurement.PublishedOpportunity;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskPart;
import org.commonlot.marketplace.web.desk.Entrants;
import org.commonlot.marketplace.web.desk.Portion;
import org.commonlot.marketplace.web.desk.PublicPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Why suppliers do not bid: every count for the author, and for everybody those that tell of nobody. */
@Component
@Order(35)
class AbstentionsPart implements DeskPart, PublicPart {

    private final Abstaining abstaining;
    private final Entrants entrants;
    private final Texts texts;

    AbstentionsPart(Abstaining abstaining, Entrants entrants, Texts texts) {
        this.abstaining = abstaining;
        this.entrants = entrants;
        this.texts = texts;
    }

    @Override
    public Optional<Portion> portion(ProcurementDetails details, Actor actor) {
        if (details.state() != ProcurementState.PUBLISHED || !details.mine().contains(Duty.AUTHOR)) {
            return Optional.empty();
        }
        var counted = abstaining.forAuthor(details.id(), actor);
        var portion = Portion.of(texts.get("clarification.no-bid.heading"));
        return Optional.of(
                counted.rows().isEmpty()
                        ? portion.note(new Paragraph(texts.get("clarification.no-bid.none")))
                        : portion.note(table(counted)));
    }

    @Override
    public Optional<Portion> portion(PublishedOpportunity published, Optional<Actor> actor) {
        var counted = abstaining.forAll(published.id());
        boolean asks = published.state() == PublicState.OPEN
                && actor.flatMap(Actor::bidsFor).isPresent()
                && entrants.admits(published, actor);
        if (counted.rows().isEmpty() && !asks) return Optional.empty();
        var portion = Portion.of(texts.get("clarification.no-bid.heading"));
        if (!counted.rows().isEmpty()) portion = portion.note(table(counted));
        if (asks) {
            var page = "/opportunities/" + published.opportunity().reference() + "/no-bid";
            portion = portion.note(Links.of(Links.Link.to(page, texts.get("clarification.no-bid.say"))));
        }
        return Optional.of(portion);
    }

    private Table table(Abstentions counted) {
        var rows = new ArrayList<List<Table.Cell>>();
        for (var row : counted.rows()) rows.add(row(row.reason(), row.firms()));
        if (counted.others() > 0) rows.add(row(texts.get("clarification.no-bid.others"), counted.others()));
        var head = List.of(
                Table.Cell.of(texts.get("clarification.no-bid.reason")),
                Table.Cell.number(texts.get("clarification.no-bid.firms")));
        return Table.of(texts.get("clarification.no-bid.caption"), head, rows).withHiddenCaption();
    }

    private static List<Table.Cell> row(String reason, int firms) {
        return List.of(Table.Cell.of(reason), Table.Cell.number(String.valueOf(firms)));
    }
}
