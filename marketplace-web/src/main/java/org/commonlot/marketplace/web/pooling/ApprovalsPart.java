package org.commonlot.marketplace.web.pooling;

import java.util.List;
import java.util.Optional;
import org.commonlot.marketplace.pooling.Approval;
import org.commonlot.marketplace.pooling.Approvals;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementState;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskPart;
import org.commonlot.marketplace.web.desk.Portion;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Which of the authorities for which something is bought have approved it. */
@Component
@Order(18)
class ApprovalsPart implements DeskPart {

    private final Approvals approvals;
    private final Texts texts;

    ApprovalsPart(Approvals approvals, Texts texts) {
        this.approvals = approvals;
        this.texts = texts;
    }

    @Override
    public Optional<Portion> portion(ProcurementDetails details, Actor actor) {
        if (details.opportunity().buyers().size() < 2) return Optional.empty();
        var all = approvals.of(details.id());
        var portion = Portion.of(texts.get("pooling.approvals")).note(table(all));
        boolean inReview =
                details.state() == ProcurementState.IN_REVIEW || details.state() == ProcurementState.APPROVED;
        if (inReview && details.mine().contains(Duty.AUTHOR) && all.stream().anyMatch(approval -> !approval.given())) {
            portion = portion.act(Sheet.Act.secondary(
                    texts.get("pooling.approvals.ask"),
                    "/desk/joint/" + details.id().value() + "/ask"));
        }
        return Optional.of(portion);
    }

    Table table(List<Approval> all) {
        var head = List.of(
                Table.Cell.of(texts.get("pooling.authority")),
                Table.Cell.of(texts.get("pooling.approved")),
                Table.Cell.of(texts.get("pooling.when")));
        var rows = all.stream()
                .map(approval -> List.of(
                        Table.Cell.of(approval.name()),
                        approval.person() == null
                                ? Table.Cell.of(Html.tag(Tag.of(texts.get("pooling.approval.missing"), "yellow")))
                                : Table.Cell.of(approval.person()),
                        Table.Cell.of(approval.at() == null ? "" : Wording.moment(approval.at()))))
                .toList();
        return Table.of(texts.get("pooling.approvals.table"), head, rows);
    }
}
