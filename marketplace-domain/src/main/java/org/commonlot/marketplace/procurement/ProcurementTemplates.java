package org.commonlot.marketplace.procurement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonlot.marketplace.terms.OrganisationId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ProcurementTemplates extends Repository<ProcurementTemplate, UUID> {

    ProcurementTemplate save(ProcurementTemplate template);

    Optional<ProcurementTemplate> findById(UUID id);

    /** Of an authority, and those that are for everybody; newest first. */
    @Query("select t from ProcurementTemplate t where t.shared = true or t.authority = :authority"
            + " order by t.madeAt desc, t.id desc")
    List<ProcurementTemplate> offered(OrganisationId authority, Limit most);
}
