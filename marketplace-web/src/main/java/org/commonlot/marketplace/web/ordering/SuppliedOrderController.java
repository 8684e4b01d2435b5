package org.commonlot.marketplace.web.ordering;

import java.util.UUID;
import org.commonlot.marketplace.ordering.OrderDesk;
import org.commonlot.marketplace.ordering.OrderId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ForSuppliers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An order as the supplier gets it: the document, to be printed. */
@Controller
@ForSuppliers
class SuppliedOrderController {

    private final OrderDesk desk;
    private final OrderPages pages;
    private final Texts texts;

    SuppliedOrderController(OrderDesk desk, OrderPages pages, Texts texts) {
        this.desk = desk;
        this.pages = pages;
        this.texts = texts;
    }

    @GetMapping("/bids/orders/{order}")
    String one(@PathVariable UUID order, Actor actor, Model model) {
        var supplied = desk.supplied(new OrderId(order), actor);
        var view = supplied.order();
        var sheet = Sheet.of(texts.get("ordering.order", view.number()))
                .withCaption(supplied.book().title())
                .withTag(pages.state(view.state()))
                .with(pages.document(view, supplied.book()));
        return DeskPages.sheet(sheet, "/bids", model);
    }
}
