package org.commonlot.marketplace.web.procurement;

import java.util.Optional;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.Restricting;
import org.commonlot.marketplace.procurement.Section;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskPart;
import org.commonlot.marketplace.web.desk.Portion;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who may bid where only invited suppliers may: for the people of the procurement, whoever approves it too. */
@Component
@Order(14)
class InvitedPart implements DeskPart {

    private final Restricting restricting;
    private final Texts texts;

    InvitedPart(Restricting restricting, Texts texts) {
        this.restricting = restricting;
        this.texts = texts;
    }

    @Override
    public Optional<Portion> portion(ProcurementDetails details, Actor actor) {
        if (!details.sections().contains(Section.INVITED)) return Optional.empty();
        var invited = restricting.invited(details.id(), actor);
        if (invited.isEmpty()) return Optional.empty();
        var links = invited.stream()
                .map(supplier -> Links.Link.to("/suppliers/" + supplier.id().value(), supplier.name()))
                .toArray(Links.Link[]::new);
        return Optional.of(Portion.of(texts.get("procurement.invited.list"))
                .note(new Paragraph(texts.get("procurement.invited.secret")))
                .note(Links.of(links)));
    }
}
