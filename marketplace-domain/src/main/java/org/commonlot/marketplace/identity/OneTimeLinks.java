package org.commonlot.marketplace.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonlot.marketplace.identity.OneTimeLink.Purpose;
import org.springframework.data.repository.Repository;

interface OneTimeLinks extends Repository<OneTimeLink, String> {

    OneTimeLink save(OneTimeLink link);

    Optional<OneTimeLink> findById(String tokenHash);

    List<OneTimeLink> findByPersonIdAndPurposeAndSpentAtIsNull(UUID personId, Purpose purpose);
}
