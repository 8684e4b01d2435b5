package org.commonlot.marketplace.contract;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Contracts of bodies that are not among the buyers of a lot. Whoever calls this has asked whether they may call off. */
@Service
@Transactional
public class CalledOff {

    private final Contracts contracts;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalledOff(Contracts contracts, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.contracts = contracts;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes the contract that is signed today, with the supplier that has signed for the lot.
     *
     * @param amount the most that may be ordered under it, VAT included
     * @param detailsDue whether it is public only with its contract details notice (ss.53, 87)
     */
    public ContractId sign(LotId lot, OrganisationId authority, Money amount, boolean detailsDue, Actor by) {
        var now = clock.instant();
        var awarded = contracts.ofLot(lot).stream()
                .filter(one -> one.state() != ContractState.TO_SIGN)
                .findFirst()
                .orElseThrow(NotFound::new);
        var contract = contracts.save(Contract.calledOff(awarded, authority, amount));
        var day = UkTime.date(now);
        contract.signCalledOff(day);
        ledger.append(
                "contract.called_off",
                contract.id().value().toString(),
                by,
                now,
                Map.of(
                        "lot", lot.value().toString(),
                        "authority", authority.value().toString(),
                        "price", amount.amount().toPlainString()));
        events.publishEvent(new ContractSigned(contract.id(), contract.procurement(), lot, authority, day));
        if (!detailsDue) {
            contract.disclose(now);
            published(contract);
        }
        return contract.id();
    }

    /** Records the contract details notice's number and the time at which the central platform published it. */
    public void fileDetails(ContractId id, String number, Instant published, Actor by) {
        var contract = contracts.findById(id).filter(Contract::isCalledOff).orElseThrow(NotFound::new);
        if (contract.state() != ContractState.SIGNED) throw new Refused(ContractRefusal.DETAILS_NOT_DUE);
        contract.fileDetails(number, published, clock.instant());
        ledger.append(
                "contract.details_filed",
                id.value().toString(),
                by,
                clock.instant(),
                Map.of("number", number, "publishedAt", published.toString()));
        published(contract);
    }

    private void published(Contract contract) {
        events.publishEvent(ContractPublished.of(contract.view(false)));
    }
}
