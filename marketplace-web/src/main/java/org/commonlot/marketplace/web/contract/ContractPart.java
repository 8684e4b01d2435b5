package org.commonlot.marketplace.web.contract;

import java.time.Clock;
import java.util.Optional;
import org.commonlot.marketplace.award.AwardDesk;
import org.commonlot.marketplace.contract.ContractRegister;
import org.commonlot.marketplace.contract.ContractState;
import org.commonlot.marketplace.contract.ContractView;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.TaskList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.desk.DeskPart;
import org.commonlot.marketplace.web.desk.Portion;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The contracts of a procurement on its page: one for each authority. */
@Component
@Order(70)
class ContractPart implements DeskPart {

    private final ContractRegister contracts;
    private final AwardDesk awards;
    private final EvaluationDesk evaluations;
    private final OrganisationDirectory organisations;
    private final Texts texts;
    private final Clock clock;

    ContractPart(
            ContractRegister contracts,
            AwardDesk awards,
            EvaluationDesk evaluations,
            OrganisationDirectory organisations,
            Texts texts,
            Clock clock) {
        this.contracts = contracts;
        this.awards = awards;
        this.evaluations = evaluations;
        this.organisations = organisations;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Optional<Portion> portion(ProcurementDetails details, Actor actor) {
        if (!evaluations.admits(details, actor)) return Optional.empty();
        var lot = details.onlyLot().id();
        var award = awards.award(lot, actor).orElse(null);
        if (award == null || !award.decided()) return Optional.empty();
        boolean signable = award.signable(clock.instant()) && details.mine().contains(Duty.AUTHOR);
        var portion = Portion.of(texts.get("contract.title"));
        for (var contract : contracts.of(lot, actor)) {
            portion = portion.task(signing(details, contract, signable));
            if (contract.detailsDue()) portion = portion.task(filing(details, contract));
        }
        return Optional.of(portion);
    }

    private TaskList.Item signing(ProcurementDetails details, ContractView contract, boolean signable) {
        var title = texts.get("contract.signing", organisations.name(contract.authority()));
        var day = contract.signedOn();
        if (day != null) {
            return TaskList.Item.of(title, null, TaskList.Status.done(texts.get("contract.signed", Wording.day(day))));
        }
        return signable ? open(title, path(details, contract) + "/sign") : notYet(title);
    }

    private TaskList.Item filing(ProcurementDetails details, ContractView contract) {
        var title = texts.get("contract.filing", organisations.name(contract.authority()));
        var number = contract.detailsNumber();
        if (number != null) return TaskList.Item.of(title, null, TaskList.Status.done(number));
        if (contract.state() != ContractState.SIGNED) return notYet(title);
        boolean author = details.mine().contains(Duty.AUTHOR);
        return open(title, author ? path(details, contract) + "/details" : null);
    }

    private TaskList.Item open(String title, @Nullable String href) {
        return TaskList.Item.of(title, href, TaskList.Status.open(Tag.of(texts.get("contract.status.open"), "blue")));
    }

    private TaskList.Item notYet(String title) {
        return TaskList.Item.of(title, null, TaskList.Status.notYet(texts.get("contract.status.not-yet")));
    }

    private static String path(ProcurementDetails details, ContractView contract) {
        return DeskPages.path(details) + "/contracts/" + contract.id().value();
    }
}
