package org.commonlot.marketplace.procurement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ConflictDeclarations extends Repository<ConflictDeclaration, UUID> {

    ConflictDeclaration saveAndFlush(ConflictDeclaration declaration);

    Optional<ConflictDeclaration> findById(UUID id);

    List<ConflictDeclaration> findByProcurementIdOrderByDeclaredAt(UUID procurementId);
}
