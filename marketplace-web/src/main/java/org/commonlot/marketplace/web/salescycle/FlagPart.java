package org.commonlot.marketplace.web.salescycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.Opportunity;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.salescycle.FlagAnswering;
import org.commonlot.marketplace.salescycle.FlagAnswering.Raised;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskPart;
import org.commonlot.marketplace.web.desk.Portion;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The red flags of a procurement on its page, each with what was said to it, or the way to say something. */
@Component
@Order(96)
class FlagPart implements DeskPart {

    private final FlagAnswering answering;
    private final Texts texts;

    FlagPart(FlagAnswering answering, Texts texts) {
        this.answering = answering;
        this.texts = texts;
    }

    @Override
    public Optional<Portion> portion(ProcurementDetails details, Actor actor) {
        if (!details.mine().contains(Duty.AUTHOR)) return Optional.empty();
        var flags = answering.flags(details.id(), actor);
        if (flags.isEmpty()) return Optional.empty();
        var head = List.of(
                Table.Cell.of(texts.get("salescycle.flag")),
                Table.Cell.of(texts.get("salescycle.flags.of")),
                Table.Cell.of(texts.get("salescycle.flags.said")),
                Table.Cell.of(texts.get("salescycle.clock.change")));
        var rows = new ArrayList<List<Table.Cell>>();
        for (var raised : flags) {
            var flag = raised.flag();
            var answer = flag.answer();
            var words = texts.get("salescycle.flag." + flag.kind(), flag.evidence());
            rows.add(List.of(
                    Table.Cell.of(words),
                    Table.Cell.of(of(details, raised)),
                    answer == null
                            ? Table.Cell.of(Html.link(
                                    FlagController.path(details, raised), texts.get("salescycle.flags.say", words)))
                            : Table.Cell.of(Html.text(answer.words())
                                    .and(Html.link(
                                            FlagController.path(details, raised),
                                            texts.get("salescycle.flags.anew", words)))),
                    Table.Cell.of(
                            answer == null
                                    ? ""
                                    : texts.get("salescycle.flags.by", answer.by(), Wording.shortDay(answer.day())))));
        }
        return Optional.of(Portion.of(texts.get("salescycle.flags"))
                .note(new Paragraph(texts.get("salescycle.flags.how")))
                .note(Table.of(texts.get("salescycle.flags"), head, rows).withHiddenCaption()));
    }

    private String of(ProcurementDetails details, Raised raised) {
        if (!details.severalLots()) return raised.authorityName();
        return details.opportunity()
                .round(new LotId(raised.lot()))
                .map(Opportunity.LotOnOffer::number)
                .map(number -> texts.get(
                        "salescycle.clock.of", texts.get("salescycle.clock.lot", number), raised.authorityName()))
                .orElse(raised.authorityName());
    }
}
