package org.commonlot.marketplace.web.performance;

import java.util.List;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.performance.PublicKpis;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.PublicContractPart;
import org.springframework.core.annotation.Order;

/** The KPIs of a public contract with their published ratings: one query. */
@org.springframework.stereotype.Component
@Order(10)
class PublicKpisPart implements PublicContractPart {

    private final PublicKpis kpis;
    private final KeepingPages pages;
    private final Texts texts;

    PublicKpisPart(PublicKpis kpis, KeepingPages pages, Texts texts) {
        this.kpis = kpis;
        this.pages = pages;
        this.texts = texts;
    }

    @Override
    public List<Component> parts(ContractId contract) {
        var lines = kpis.of(contract);
        if (lines.isEmpty()) return List.of();
        return List.of(Heading.second(texts.get("performance.kpis")), pages.open(lines));
    }
}
