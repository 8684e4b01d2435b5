package org.commonlot.marketplace.web.pooling;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonlot.marketplace.contract.ContractView;
import org.commonlot.marketplace.contract.DeclinedShare;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.springframework.stereotype.Component;

/** How the award of a lot is shared out, ready to be shown. */
@Component
class SharesTable {

    private final OrganisationDirectory organisations;
    private final Texts texts;

    SharesTable(OrganisationDirectory organisations, Texts texts) {
        this.organisations = organisations;
        this.texts = texts;
    }

    Table of(String caption, List<ContractView> contracts, List<DeclinedShare> declined) {
        Set<OrganisationId> all = Stream.concat(
                        contracts.stream().map(ContractView::authority),
                        declined.stream().map(DeclinedShare::authority))
                .collect(Collectors.toSet());
        var names = organisations.names(all);
        var head = List.of(
                Table.Cell.of(texts.get("pooling.authority")),
                Table.Cell.number(texts.get("pooling.share")),
                Table.Cell.of(texts.get("pooling.share.state")));
        var rows = new ArrayList<List<Table.Cell>>();
        for (var contract : contracts) {
            rows.add(List.of(
                    Table.Cell.of(names.getOrDefault(contract.authority(), "")),
                    Table.Cell.number(Wording.pounds(contract.price().amount())),
                    Table.Cell.of(texts.of("pooling.share.state", contract.state()))));
        }
        for (var share : declined) {
            rows.add(List.of(
                    Table.Cell.of(names.getOrDefault(share.authority(), "")),
                    Table.Cell.number(Wording.pounds(share.price().amount())),
                    Table.Cell.of(Html.tag(Tag.of(texts.get("pooling.share.declined", share.reason()), "red")))));
        }
        return Table.of(caption, head, rows);
    }
}
