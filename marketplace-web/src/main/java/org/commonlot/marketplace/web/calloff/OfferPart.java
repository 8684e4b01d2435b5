package org.commonlot.marketplace.web.calloff;

import java.util.Optional;
import org.commonlot.marketplace.calloff.Offering;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementState;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.TaskList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.desk.DeskPart;
import org.commonlot.marketplace.web.desk.Portion;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a procurement offers to others, on its page at the desk. */
@Component
@Order(18)
class OfferPart implements DeskPart {

    private final Offering offering;
    private final OrganisationDirectory organisations;
    private final CallOffPages pages;
    private final Texts texts;

    OfferPart(Offering offering, OrganisationDirectory organisations, CallOffPages pages, Texts texts) {
        this.offering = offering;
        this.organisations = organisations;
        this.pages = pages;
        this.texts = texts;
    }

    @Override
    public Optional<Portion> portion(ProcurementDetails details, Actor actor) {
        if (!details.takesBids() || details.state() == ProcurementState.WITHDRAWN) return Optional.empty();
        var terms = offering.terms(details.id());
        if (terms.isEmpty() && !details.editable()) return Optional.empty();
        var portion = Portion.of(texts.get("calloff.title"));
        if (terms.isEmpty()) portion = portion.note(new Paragraph(texts.get("calloff.nobody")));
        else {
            var names = organisations.names(terms.get().bodies()).values().stream()
                    .sorted()
                    .toList();
            portion = portion.note(pages.facts(terms.get(), names));
        }
        if (!details.editable()) return Optional.of(portion);
        var status = terms.isEmpty()
                ? TaskList.Status.notYet(texts.get("preparation.task.optional"))
                : TaskList.Status.done(texts.get("procurement.task.complete"));
        var path = DeskPages.path(details) + "/framework-offer";
        portion = portion.task(TaskList.Item.of(texts.get("calloff.set"), path, status));
        if (terms.isEmpty()) return Optional.of(portion);
        return Optional.of(portion.act(Sheet.Act.secondary(texts.get("calloff.offer.drop"), path + "/drop")
                .with("version", String.valueOf(details.version()))));
    }
}
