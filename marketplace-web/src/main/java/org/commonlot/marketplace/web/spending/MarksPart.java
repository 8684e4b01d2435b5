package org.commonlot.marketplace.web.spending;

import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.contractchange.ContractDesk;
import org.commonlot.marketplace.contractchange.FileView;
import org.commonlot.marketplace.spending.Marking;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.ContractFilePart;
import org.springframework.core.annotation.Order;

/** On the page of a contract at the desk: what was said of its money. */
@org.springframework.stereotype.Component
@Order(90)
class MarksPart implements ContractFilePart {

    private final Marking marking;
    private final ContractDesk contracts;
    private final Texts texts;

    MarksPart(Marking marking, ContractDesk contracts, Texts texts) {
        this.marking = marking;
        this.contracts = contracts;
        this.texts = texts;
    }

    @Override
    public List<Component> parts(FileView file, Actor actor) {
        var marks = marking.of(file.id(), actor).marks();
        var open = marks.openSource();
        var parts = new ArrayList<Component>();
        parts.add(Heading.second(texts.get("spending.part.title")));
        parts.add(SummaryList.of(List.of(
                SummaryList.Row.of(texts.get("spending.funding"), texts.of("spending.funding", marks.funding())),
                SummaryList.Row.of(texts.get("spending.figure.GOV_TECH"), texts.of("spending.told", marks.govTech())),
                SummaryList.Row.of(
                        texts.get("spending.figure.OPEN_SOURCE"),
                        open == null ? texts.get("spending.told.UNKNOWN") : Wording.pounds(open)),
                SummaryList.Row.of(
                        texts.get("spending.digital-saving"), texts.of("spending.told", marks.digitalSaving())))));
        if (contracts.mayManage(file.authority(), actor)) {
            parts.add(
                    Links.of(Links.Link.to(MarksController.here(file) + "/money", texts.get("spending.marks.title"))));
        }
        return parts;
    }
}
