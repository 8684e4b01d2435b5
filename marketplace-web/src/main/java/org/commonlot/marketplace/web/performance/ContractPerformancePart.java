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

/** The way from a contract to all that is kept of its performance. */
@org.springframework.stereotype.Component
@Order(10)
class ContractPerformancePart implements ContractFilePart {

    private final Texts texts;

    ContractPerformancePart(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<Component> parts(FileView file, Actor actor) {
        return List.of(
                Heading.second(texts.get("performance.heading")),
                Links.of(
                        Links.Link.to(PaymentPages.invoices(file.id()), texts.get("performance.invoices.link")),
                        Links.Link.to(KeepingPages.kpis(file.whole()), texts.get("performance.kpis.link")),
                        Links.Link.to(FailingPages.all(file.whole()), texts.get("performance.failings.link")),
                        Links.Link.to(KeepingPages.milestones(file.id()), texts.get("performance.milestones.link")),
                        Links.Link.to(KeepingPages.promises(file.id()), texts.get("performance.promises.link")),
                        Links.Link.to(KeepingPages.risks(file.id()), texts.get("performance.risks.link"))));
    }
}
