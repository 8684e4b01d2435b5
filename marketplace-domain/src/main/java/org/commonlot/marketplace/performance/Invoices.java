package org.commonlot.marketplace.performance;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Invoices extends Repository<Invoice, InvoiceId> {

    Invoice saveAndFlush(Invoice invoice);

    Invoice save(Invoice invoice);

    void flush();

    Optional<Invoice> findById(InvoiceId id);

    boolean existsByContractIdAndNumber(UUID contract, String number);

    /** The latest first. */
    @Query("select i from Invoice i where i.contractId = :contract order by i.receivedOn desc, i.id.value")
    List<Invoice> of(UUID contract, Limit limit);

    /** Those to be paid first, first. */
    @Query("select i from Invoice i where i.authorityId = :authority and i.state in :states"
            + " order by i.payBy, i.id.value")
    List<Invoice> waiting(UUID authority, Collection<InvoiceState> states, Limit limit);

    @Query("select i from Invoice i where i.contractId in :contracts and i.number in :numbers")
    List<Invoice> named(Collection<UUID> contracts, Collection<String> numbers);
}
