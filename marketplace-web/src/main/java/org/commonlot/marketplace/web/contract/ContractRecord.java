package org.commonlot.marketplace.web.contract;

import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.contract.ContractRegister;
import org.commonlot.marketplace.contract.ContractView;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskLot;
import org.commonlot.marketplace.web.desk.RecordPart;
import org.springframework.core.annotation.Order;

/** In the printed record: the contract of each authority. */
@org.springframework.stereotype.Component
@Order(100)
class ContractRecord implements RecordPart {

    private final ContractRegister contracts;
    private final EvaluationDesk evaluations;
    private final OrganisationDirectory organisations;
    private final PartyWords parties;
    private final SignatureWords signatures;
    private final Texts texts;

    ContractRecord(
            ContractRegister contracts,
            EvaluationDesk evaluations,
            OrganisationDirectory organisations,
            PartyWords parties,
            SignatureWords signatures,
            Texts texts) {
        this.contracts = contracts;
        this.evaluations = evaluations;
        this.organisations = organisations;
        this.parties = parties;
        this.signatures = signatures;
        this.texts = texts;
    }

    @Override
    public String title() {
        return "contract.title";
    }

    @Override
    public List<Component> lot(DeskLot lot, Actor actor) {
        if (!evaluations.admits(lot.details(), actor)) return List.of();
        var shown = new ArrayList<Component>();
        var all = contracts.of(lot.id(), actor);
        for (var contract : all) {
            shown.add(Heading.second(organisations.name(contract.authority())));
            shown.add(facts(contract, all));
        }
        return shown;
    }

    private SummaryList facts(ContractView contract, List<ContractView> all) {
        var rows = new ArrayList<SummaryList.Row>();
        if (PartyWords.parts(contract, all).size() > 1) rows.add(row("together", parties.names(contract, all)));
        rows.add(row("state", texts.of("contract.record.state", contract.state())));
        rows.add(row("supplier", contract.supplierName()));
        rows.add(row("price", Wording.pounds(contract.price().amount())));
        var signed = contract.signedOn();
        var number = contract.detailsNumber();
        var published = contract.detailsPublishedAt();
        if (signed != null) rows.addAll(signatures.rows(contract));
        if (number != null && published != null) {
            rows.add(row("details", texts.get("contract.record.notice", number, Wording.moment(published))));
        }
        return SummaryList.of(rows);
    }

    private SummaryList.Row row(String key, String value) {
        return SummaryList.Row.of(texts.get("contract.record." + key), value);
    }
}
