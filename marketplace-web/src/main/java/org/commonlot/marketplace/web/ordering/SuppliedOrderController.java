package org.commonlot.marketplace.web.ordering;

import java.util.Optional;
import java.util.UUID;
import org.commonlot.marketplace.ordering.OrderDesk;
import org.commonlot.marketplace.ordering.OrderId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Pagination;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ForSuppliers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What was ordered of a supplier: its list, and each order as a document to be printed. */
@Controller
@ForSuppliers
class SuppliedOrderController {

    private static final String ALL = "/bids/orders";

    private final OrderDesk desk;
    private final OrderPages pages;
    private final Texts texts;

    SuppliedOrderController(OrderDesk desk, OrderPages pages, Texts texts) {
        this.desk = desk;
        this.pages = pages;
        this.texts = texts;
    }

    /** @param after the last order of the page before */
    @GetMapping(ALL)
    String all(@RequestParam(required = false) @Nullable UUID after, Actor actor, Model model) {
        var found = desk.supplied(Optional.ofNullable(after).map(OrderId::new), actor);
        var shown = found.subList(0, Math.min(OrderDesk.PAGE, found.size()));
        var sheet = Sheet.of(texts.get("ordering.supplied.title"));
        sheet = shown.isEmpty()
                ? sheet.with(new Paragraph(texts.get("ordering.supplied.none")))
                : sheet.with(pages.supplied(shown));
        var next = found.size() > shown.size()
                ? ALL + "?after=" + shown.getLast().order().id().value()
                : null;
        var first = after == null ? null : ALL;
        if (first != null || next != null) sheet = sheet.with(Pagination.of(first, next));
        return DeskPages.sheet(sheet, "/bids", model);
    }

    @GetMapping(ALL + "/{order}")
    String one(@PathVariable UUID order, Actor actor, Model model) {
        var supplied = desk.supplied(new OrderId(order), actor);
        var view = supplied.order();
        var sheet = Sheet.of(texts.get("ordering.order", view.number()))
                .withCaption(supplied.book().title())
                .withTag(pages.state(view.state()))
                .with(pages.document(view, supplied.book()));
        return DeskPages.sheet(sheet, ALL, model);
    }
}
