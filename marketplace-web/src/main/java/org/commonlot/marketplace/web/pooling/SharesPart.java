package org.commonlot.marketplace.web.pooling;

import java.util.Optional;
import org.commonlot.marketplace.award.AwardDesk;
import org.commonlot.marketplace.contract.ContractRegister;
import org.commonlot.marketplace.contract.Declining;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskLot;
import org.commonlot.marketplace.web.desk.LotPart;
import org.commonlot.marketplace.web.desk.Portion;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How the award of a lot is shared out among those for whom it was bought. */
@Component
@Order(69)
class SharesPart implements LotPart {

    private final ContractRegister contracts;
    private final Declining declining;
    private final AwardDesk awards;
    private final EvaluationDesk evaluations;
    private final SharesTable table;
    private final Texts texts;

    SharesPart(
            ContractRegister contracts,
            Declining declining,
            AwardDesk awards,
            EvaluationDesk evaluations,
            SharesTable table,
            Texts texts) {
        this.contracts = contracts;
        this.declining = declining;
        this.awards = awards;
        this.evaluations = evaluations;
        this.table = table;
        this.texts = texts;
    }

    @Override
    public Optional<Portion> portion(DeskLot lot, Actor actor) {
        if (lot.details().opportunity().buyers().size() < 2) return Optional.empty();
        if (!evaluations.admits(lot.details(), actor)) return Optional.empty();
        var award = awards.award(lot.id(), actor).orElse(null);
        if (award == null || award.approvedAt() == null) return Optional.empty();
        var declined = declining.declined(lot.details().id()).stream()
                .filter(share -> share.lot().equals(lot.id()))
                .toList();
        return Optional.of(Portion.of(texts.get("pooling.shares"))
                .note(new Paragraph(texts.get("pooling.shares.rule")))
                .note(table.of(texts.get("pooling.shares.table"), contracts.of(lot.id(), actor), declined)));
    }
}
