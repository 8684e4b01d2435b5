package org.commonlot.marketplace.web.adoption;

import java.util.List;
import org.commonlot.marketplace.adoption.AdoptionRegister;
import org.commonlot.marketplace.organisation.SupplierView;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.SupplierPart;
import org.springframework.core.annotation.Order;

/** The solutions of a supplier that pilots have proved, with how many use them: its route to market. */
@org.springframework.stereotype.Component
@Order(10)
class RouteToMarket implements SupplierPart {

    private final AdoptionRegister register;
    private final AdoptionTables tables;
    private final Texts texts;

    RouteToMarket(AdoptionRegister register, AdoptionTables tables, Texts texts) {
        this.register = register;
        this.tables = tables;
        this.texts = texts;
    }

    @Override
    public List<Component> parts(SupplierView supplier) {
        var lines = register.ofSupplier(supplier.id());
        if (lines.isEmpty()) return List.of();
        return List.of(
                Heading.second(texts.get("adoption.route")),
                new Paragraph(texts.get("adoption.route.intro")),
                tables.solutions(lines));
    }
}
