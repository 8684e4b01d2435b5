package org.commonlot.marketplace.contract;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.commonlot.marketplace.award.AwardRegister;
import org.commonlot.marketplace.award.AwardSetAside;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.LotStep;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.procurement.SubmissionGate;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Right;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The shares of a joint award, and authorities that do not take theirs. By the published rule such a share lapses: no other
 * authority has agreed to buy it, so nobody's grows, and the others go on.
 */
@Service
@Transactional
public class Declining {

    private final Contracts contracts;
    private final OfferedPapers papers;
    private final ContractRegister register;
    private final AwardRegister awards;
    private final ProcurementCatalogue catalogue;
    private final SubmissionGate lots;
    private final Procuring procuring;
    private final JdbcTemplate jdbc;
    private final Ledger ledger;
    private final Clock clock;

    Declining(
            Contracts contracts,
            OfferedPapers papers,
            ContractRegister register,
            AwardRegister awards,
            ProcurementCatalogue catalogue,
            SubmissionGate lots,
            Procuring procuring,
            JdbcTemplate jdbc,
            Ledger ledger,
            Clock clock) {
        this.contracts = contracts;
        this.papers = papers;
        this.register = register;
        this.awards = awards;
        this.catalogue = catalogue;
        this.lots = lots;
        this.procuring = procuring;
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The contracts of a joint procurement's decided awards, for everybody who reads it at one of its authorities. */
    @Transactional(readOnly = true)
    public List<ContractView> shared(ProcurementId id, Actor by) {
        catalogue.details(id, by);
        return contracts.ofProcurement(id.value()).stream()
                .filter(contract -> !contract.isCalledOff())
                .filter(contract -> awards.of(contract.lot()).isPresent())
                .map(contract -> contract.view(register.detailsDue(contract.lot())))
                .toList();
    }

    /** The contract whose share this person could decline now, if it is one. */
    @Transactional(readOnly = true)
    public Optional<ContractView> declinable(ContractId id, Actor by) {
        return contracts
                .findById(id)
                .filter(contract -> by.may(Right.BIND_AUTHORITY, contract.authority()))
                .filter(contract -> awards.of(contract.lot()).isPresent())
                .filter(contract -> contract.state() == ContractState.TO_SIGN)
                .map(contract -> contract.view(register.detailsDue(contract.lot())));
    }

    /**
     * Whoever may bind the authority declines its share before its contract is signed.
     *
     * @param reason as its own decision gives it
     */
    public void decline(ContractId id, String reason, Actor by) {
        var asked = contracts
                .findById(id)
                .filter(contract -> by.may(Right.BIND_AUTHORITY, contract.authority()))
                .filter(contract -> awards.of(contract.lot()).isPresent())
                .orElseThrow(NotFound::new);
        var lot = asked.lot();
        lots.alone(lot);
        var contract = contracts.findById(id).orElseThrow(NotFound::new);
        if (contract.state() != ContractState.TO_SIGN) {
            throw new Refused(ContractRefusal.STEP_NOT_POSSIBLE, ContractStep.SIGN, contract.state());
        }
        if (reason.isBlank()) throw new Refused(ContractRefusal.DECLINE_REASON_EMPTY);
        var others = contracts.ofLot(lot).stream()
                .filter(other -> !other.id().equals(id))
                .toList();
        if (others.isEmpty()) throw new Refused(ContractRefusal.DECLINED_ALONE);
        keep(contract, reason.strip(), by);
        leave(contract);
        contracts.delete(contract);
        if (others.stream().allMatch(other -> other.state() == ContractState.PUBLIC)) {
            procuring.moveLot(lot, LotStep.COMPLETE_LOT, by);
        }
    }

    /** The others of a contract that is signed together go on: by another lead where it led, alone where one is left. */
    private void leave(Contract contract) {
        papers.drop(contract.whole());
        var others = contracts.whole(contract).stream()
                .filter(part -> !part.id().equals(contract.id()))
                .toList();
        for (var part : others) {
            if (others.size() == 1) part.standAlone();
            else if (contract.leads()) part.join(others.getFirst());
        }
    }

    /** Whoever is next in rank has another price: each authority is asked anew, and the ledger keeps what it had said. */
    @EventListener
    void on(AwardSetAside given) {
        jdbc.update("delete from declined_share where lot_id = ?", given.lot().value());
    }

    private void keep(Contract contract, String reason, Actor by) {
        var now = clock.instant();
        var view = contract.view(false);
        jdbc.update(
                "insert into declined_share (lot_id, authority_id, procurement_id, price, reason, person_id,"
                        + " person_name, declined_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                view.lot().value(),
                view.authority().value(),
                view.procurement().value(),
                view.price().amount(),
                reason,
                by.person().value(),
                by.name(),
                now.atOffset(ZoneOffset.UTC));
        ledger.append(
                "contract.declined",
                view.id().value().toString(),
                by,
                now,
                Map.of(
                        "lot", view.lot().value().toString(),
                        "authority", view.authority().value().toString(),
                        "price", view.price().amount().toPlainString()));
    }

    /** Shares that were declined; the award of their lot is public. */
    @Transactional(readOnly = true)
    public List<DeclinedShare> declined(ProcurementId id) {
        return jdbc.query(
                "select * from declined_share where procurement_id = ? order by declined_at, authority_id",
                (row, n) -> declined(row),
                id.value());
    }

    private static DeclinedShare declined(ResultSet row) throws SQLException {
        return new DeclinedShare(
                new LotId(Objects.requireNonNull(row.getObject("lot_id", UUID.class))),
                new OrganisationId(Objects.requireNonNull(row.getObject("authority_id", UUID.class))),
                new Money(Objects.requireNonNull(row.getBigDecimal("price"))),
                Objects.requireNonNull(row.getString("reason")),
                Objects.requireNonNull(row.getString("person_name")),
                Objects.requireNonNull(row.getObject("declined_at", OffsetDateTime.class))
                        .toInstant());
    }
}
