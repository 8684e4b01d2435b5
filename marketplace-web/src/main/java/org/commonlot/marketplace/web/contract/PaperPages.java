package org.commonlot.marketplace.web.contract;

import java.util.List;
import java.util.stream.Collectors;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.contract.PaperView;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes texts that are offered for signature ready to be shown. */
@Component
class PaperPages {

    static final String HOME = "/signing";

    private final Texts texts;

    PaperPages(Texts texts) {
        this.texts = texts;
    }

    static String path(ContractId contract) {
        return HOME + "/" + contract.value();
    }

    Table all(List<PaperView> papers) {
        var head = List.of(
                cell("contract"),
                cell("parties"),
                Table.Cell.number(texts.get("contract.register.value")),
                cell("state"));
        var rows = papers.stream()
                .map(paper -> List.of(
                        Table.Cell.of(Html.link(path(paper.contract()), paper.title())),
                        Table.Cell.of(names(paper)),
                        Table.Cell.number(Wording.pounds(paper.price().amount())),
                        Table.Cell.of(Html.tag(state(paper)))))
                .toList();
        return Table.of(texts.get("contract.paper.all"), head, rows).withHiddenCaption();
    }

    private static String names(PaperView paper) {
        return paper.parties().stream().map(PaperView.Party::name).collect(Collectors.joining(", "));
    }

    Tag state(PaperView paper) {
        return paper.open()
                ? Tag.of(texts.get("contract.paper.state.open"), "yellow")
                : Tag.of(texts.get("contract.paper.state.signed"), "green");
    }

    SummaryList facts(PaperView paper) {
        return SummaryList.of(List.of(
                row("value", Wording.pounds(paper.price().amount())),
                row(
                        "offered",
                        texts.get("contract.paper.offered.by", paper.offeredBy(), Wording.moment(paper.offeredAt()))),
                row("hash", paper.sha256())));
    }

    private SummaryList.Row row(String key, String value) {
        return SummaryList.Row.of(texts.get("contract.paper." + key), value);
    }

    /** Who has signed, and who has not. */
    Table parties(PaperView paper) {
        var rows = paper.parties().stream()
                .map(party -> List.of(Table.Cell.of(party.name()), Table.Cell.of(signed(party.signed()))))
                .toList();
        return Table.of(texts.get("contract.paper.signatures"), List.of(cell("party"), cell("signed")), rows);
    }

    private String signed(PaperView.@Nullable Signed signed) {
        return signed == null
                ? texts.get("contract.paper.unsigned")
                : texts.get("contract.paper.signed.by", signed.name(), signed.capacity(), Wording.moment(signed.at()));
    }

    private Table.Cell cell(String key) {
        return Table.Cell.of(texts.get("contract.paper." + key));
    }
}
