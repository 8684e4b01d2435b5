package org.commonlot.marketplace.clarification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ExtensionProposals extends Repository<ExtensionProposal, UUID> {

    ExtensionProposal saveAndFlush(ExtensionProposal proposal);

    Optional<ExtensionProposal> findById(UUID id);

    List<ExtensionProposal> findByProcurementIdOrderByRaisedAtDesc(UUID procurementId);
}
