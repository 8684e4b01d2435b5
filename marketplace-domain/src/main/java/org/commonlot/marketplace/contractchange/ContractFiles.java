package org.commonlot.marketplace.contractchange;

import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonlot.marketplace.contract.ContractId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ContractFiles extends Repository<ContractFile, ContractId> {

    ContractFile saveAndFlush(ContractFile file);

    Optional<ContractFile> findById(ContractId id);

    @Query("select f.authorityId from ContractFile f where f.id = :id")
    Optional<UUID> authority(ContractId id);

    /** All that is a part of a contract, that of the authority that leads first; itself alone where it is of one. */
    @Query("select f from ContractFile f where f.wholeId = :whole"
            + " order by case when f.id.value = :whole then 0 else 1 end, f.authorityId")
    List<ContractFile> parts(UUID whole);

    @Query("select f.authorityId from ContractFile f where f.wholeId = :whole")
    List<UUID> parties(UUID whole);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from ContractFile f where f.id = :id")
    Optional<ContractFile> alone(ContractId id);

    /** Those that end first, first. */
    @Query("select f from ContractFile f where f.authorityId in :authorities order by f.state desc, f.endsOn,"
            + " f.id.value")
    List<ContractFile> ofAuthorities(Collection<UUID> authorities, Limit limit);

    @Query("select f from ContractFile f where f.procurementId = :procurement order by f.signedOn, f.id.value")
    List<ContractFile> ofProcurement(UUID procurement);

    /** A contract has one open change at most. */
    @Query(
            nativeQuery = true,
            value = "select coalesce(sum(greatest(w.stands, coalesce(h.value_after, 0)) - w.signed), 0)"
                    + " from (select f.whole_id, sum(f.contract_value) as stands, sum(f.signed_value) as signed"
                    + " from contract_file f where f.procurement_id = :procurement group by f.whole_id) w"
                    + " left join contract_change h on h.contract_id = w.whole_id"
                    + " and h.kind = 'CHANGE' and h.state in ('PROPOSED', 'APPROVED')")
    BigDecimal added(UUID procurement);

    /** The authorities of those that end one day and of which there is something to be reminded. */
    @Query("select distinct f.authorityId from ContractFile f where f.state = RUNNING and f.endsOn is not null"
            + " and (f.remindedMonths is null or f.remindedMonths > 3)")
    List<UUID> reminded();

    /** Those of some authorities whose reminder at one of the marks may be due. */
    @Query("select f.id from ContractFile f where f.state = RUNNING and f.authorityId in :authorities and ("
            + "f.endsOn <= :three and (f.remindedMonths is null or f.remindedMonths > 3)"
            + " or f.endsOn <= :six and (f.remindedMonths is null or f.remindedMonths > 6)"
            + " or f.endsOn <= :twelve and (f.remindedMonths is null or f.remindedMonths > 12)"
            + " or f.endsOn <= :eighteen and f.remindedMonths is null)")
    List<ContractId> due(
            Collection<UUID> authorities,
            LocalDate three,
            LocalDate six,
            LocalDate twelve,
            LocalDate eighteen,
            Limit limit);
}
