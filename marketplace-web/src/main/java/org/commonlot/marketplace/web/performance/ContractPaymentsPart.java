package org.commonlot.marketplace.web.performance;

import java.util.List;
import org.commonlot.marketplace.contractchange.FileView;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.ContractFilePart;
import org.springframework.core.annotation.Order;

/** The way from a contract to its invoices. */
@org.springframework.stereotype.Component
@Order(10)
class ContractPaymentsPart implements ContractFilePart {

    private final Texts texts;

    ContractPaymentsPart(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<Component> parts(FileView file, Actor actor) {
        return List.of(
                Heading.second(texts.get("performance.invoices")),
                Links.of(Links.Link.to(PaymentPages.invoices(file.id()), texts.get("performance.invoices.link"))));
    }
}
