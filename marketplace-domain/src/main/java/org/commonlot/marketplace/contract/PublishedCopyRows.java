package org.commonlot.marketplace.contract;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PublishedCopyRows extends Repository<PublishedCopy, UUID> {

    PublishedCopy save(PublishedCopy copy);

    Optional<PublishedCopy> findFirstByContractIdOrderByNumberDesc(UUID contractId);
}
