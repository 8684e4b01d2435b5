package org.commonlot.marketplace.web.pooling;

import java.util.List;
import java.util.Optional;
import org.commonlot.marketplace.pooling.PoolingDesk;
import org.commonlot.marketplace.procurement.PublishedOpportunity;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.Portion;
import org.commonlot.marketplace.web.desk.PublicPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who acts on the behalf of those for whom a joint procurement buys. */
@Component
@Order(14)
class AgentsPart implements PublicPart {

    private final PoolingDesk desk;
    private final Texts texts;

    AgentsPart(PoolingDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    @Override
    public Optional<Portion> portion(PublishedOpportunity published, Optional<Actor> actor) {
        var agents = desk.agents(published.id());
        if (agents.isEmpty()) return Optional.empty();
        var head = List.of(
                Table.Cell.of(texts.get("pooling.agent")),
                Table.Cell.of(texts.get("pooling.agent.role")),
                Table.Cell.of(texts.get("pooling.agent.contact")));
        var rows = agents.stream()
                .map(agent -> List.of(
                        Table.Cell.of(agent.name()), Table.Cell.of(agent.summary()), Table.Cell.of(agent.contact())))
                .toList();
        return Optional.of(Portion.of(texts.get("pooling.agents"))
                .note(Table.of(texts.get("pooling.agents"), head, rows).withHiddenCaption()));
    }
}
