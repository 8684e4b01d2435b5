package org.commonlot.marketplace.web.contractchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commonlot.marketplace.contractchange.ChangeView;
import org.commonlot.marketplace.contractchange.ContractDesk;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.RecordPart;
import org.springframework.core.annotation.Order;

/** In the printed record: the signed contracts as they stand, and every change that was proposed. */
@org.springframework.stereotype.Component
@Order(110)
class ChangeRecord implements RecordPart {

    private final ContractDesk contracts;
    private final ChangePages pages;
    private final Texts texts;

    ChangeRecord(ContractDesk contracts, ChangePages pages, Texts texts) {
        this.contracts = contracts;
        this.pages = pages;
        this.texts = texts;
    }

    @Override
    public String title() {
        return "contractchange.record";
    }

    @Override
    public List<Component> whole(ProcurementDetails details, Actor actor) {
        var shown = new ArrayList<Component>();
        for (var file : contracts.record(details.id(), actor)) {
            var changes = contracts.changes(file).stream()
                    .sorted(Comparator.comparingInt(ChangeView::number))
                    .toList();
            shown.add(Heading.second(file.title()));
            shown.add(pages.facts(file, changes));
            for (var change : changes) {
                shown.add(Heading.third(texts.get("contractchange.numbered", change.number())));
                shown.add(pages.facts(change));
            }
        }
        return shown;
    }
}
