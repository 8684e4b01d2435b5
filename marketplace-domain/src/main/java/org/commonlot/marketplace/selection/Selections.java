package org.commonlot.marketplace.selection;

import java.util.Optional;
import org.commonlot.marketplace.procurement.LotId;
import org.springframework.data.repository.Repository;

interface Selections extends Repository<Selection, LotId> {

    Selection save(Selection selection);

    Optional<Selection> findById(LotId lot);
}
