package org.commonlot.marketplace.web.contract;

import java.time.Clock;
import java.util.Optional;
import org.commonlot.marketplace.award.AwardDesk;
import org.commonlot.marketplace.contract.ContractRegister;
import org.commonlot.marketplace.contract.ContractState;
import org.commonlot.marketplace.contract.ContractView;
import org.commonlot.marketplace.contract.Contracting;
import org.commonlot.marketplace.contract.Signing;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.TaskList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskLot;
import org.commonlot.marketplace.web.desk.LotPart;
import org.commonlot.marketplace.web.desk.Portion;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The contracts of a procurement on its page: one for each authority, or one that all sign. */
@Component
@Order(70)
class ContractPart implements LotPart {

    private final ContractRegister contracts;
    private final Contracting contracting;
    private final Signing signing;
    private final PaperPages pages;
    private final AwardDesk awards;
    private final EvaluationDesk evaluations;
    private final PartyWords parties;
    private final Texts texts;
    private final Clock clock;

    ContractPart(
            ContractRegister contracts,
            Contracting contracting,
            Signing signing,
            PaperPages pages,
            AwardDesk awards,
            EvaluationDesk evaluations,
            PartyWords parties,
            Texts texts,
            Clock clock) {
        this.contracts = contracts;
        this.contracting = contracting;
        this.signing = signing;
        this.pages = pages;
        this.awards = awards;
        this.evaluations = evaluations;
        this.parties = parties;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Optional<Portion> portion(DeskLot lot, Actor actor) {
        if (!evaluations.admits(lot.details(), actor)) return Optional.empty();
        var award = awards.award(lot.id(), actor).orElse(null);
        if (award == null || !award.decided()) return Optional.empty();
        boolean signable = award.signable(clock.instant()) && lot.mine(Duty.AUTHOR);
        var portion = Portion.of(texts.get("contract.title"));
        var all = contracts.of(lot.id(), actor);
        for (var contract : all) {
            if (!contract.leads()) continue;
            var names = parties.names(contract, all);
            var obstacle = signable && contract.state() == ContractState.TO_SIGN
                    ? contracting.obstacle(contract.id(), actor)
                    : Optional.<Refused>empty();
            if (obstacle.isPresent()) portion = portion.note(InsetText.of(texts.of(obstacle.get())));
            boolean open = signable && obstacle.isEmpty();
            if (contract.state() == ContractState.TO_SIGN && lot.mine(Duty.AUTHOR)) {
                var paper = signing.of(contract.id());
                if (paper.isPresent()) portion = portion.note(pages.parties(paper.get()));
                portion = portion.task(offering(lot, contract, names, open, paper.isPresent()));
            }
            portion = portion.task(signing(lot, contract, names, open));
            if (contract.detailsDue()) portion = portion.task(filing(lot, contract, names));
        }
        return Optional.of(portion);
    }

    private TaskList.Item offering(DeskLot lot, ContractView contract, String names, boolean open, boolean offered) {
        var title = texts.get("contract.offering", names);
        if (!open) return notYet(title);
        var status = offered
                ? TaskList.Status.done(texts.get("contract.status.offered"))
                : TaskList.Status.open(Tag.of(texts.get("contract.status.open"), "blue"));
        return TaskList.Item.of(title, path(lot, contract) + "/paper", status);
    }

    private TaskList.Item signing(DeskLot lot, ContractView contract, String names, boolean signable) {
        var title = texts.get("contract.signing", names);
        var day = contract.signedOn();
        if (day != null) {
            return TaskList.Item.of(title, null, TaskList.Status.done(texts.get("contract.signed", Wording.day(day))));
        }
        return signable ? open(title, path(lot, contract) + "/sign") : notYet(title);
    }

    private TaskList.Item filing(DeskLot lot, ContractView contract, String names) {
        var title = texts.get("contract.filing", names);
        var number = contract.detailsNumber();
        if (number != null) return TaskList.Item.of(title, null, TaskList.Status.done(number));
        if (contract.state() != ContractState.SIGNED) return notYet(title);
        boolean author = lot.mine(Duty.AUTHOR);
        return open(title, author ? path(lot, contract) + "/details" : null);
    }

    private TaskList.Item open(String title, @Nullable String href) {
        return TaskList.Item.of(title, href, TaskList.Status.open(Tag.of(texts.get("contract.status.open"), "blue")));
    }

    private TaskList.Item notYet(String title) {
        return TaskList.Item.of(title, null, TaskList.Status.notYet(texts.get("contract.status.not-yet")));
    }

    private static String path(DeskLot lot, ContractView contract) {
        return lot.path() + "/contracts/" + contract.id().value();
    }
}
