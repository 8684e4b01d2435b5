package org.commonlot.marketplace.web.performance;

import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.performance.PublicPerformance;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.PublicContractPart;
import org.springframework.core.annotation.Order;

/** The KPIs of a public contract with their published ratings, and what was told of breaches and poor performance: one query. */
@org.springframework.stereotype.Component
@Order(10)
class PublicPerformancePart implements PublicContractPart {

    private final PublicPerformance performance;
    private final KeepingPages pages;
    private final FailingPages failings;
    private final Texts texts;

    PublicPerformancePart(PublicPerformance performance, KeepingPages pages, FailingPages failings, Texts texts) {
        this.performance = performance;
        this.pages = pages;
        this.failings = failings;
        this.texts = texts;
    }

    @Override
    public List<Component> parts(ContractId contract) {
        var told = performance.of(contract);
        var parts = new ArrayList<Component>();
        if (!told.kpis().isEmpty()) {
            parts.add(Heading.second(texts.get("performance.kpis")));
            parts.add(pages.open(told.kpis()));
        }
        if (!told.failings().isEmpty()) {
            parts.add(Heading.second(texts.get("performance.failings")));
            parts.add(new Paragraph(texts.get("performance.failings.open")));
            parts.addAll(failings.open(told.failings()));
        }
        return parts;
    }
}
