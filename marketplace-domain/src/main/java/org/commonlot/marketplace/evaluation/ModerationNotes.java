package org.commonlot.marketplace.evaluation;

import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.procurement.LotId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ModerationNotes extends Repository<ModerationNote, UUID> {

    ModerationNote save(ModerationNote note);

    @Query("select n from ModerationNote n where n.lot = :lot order by n.number")
    List<ModerationNote> ofLot(LotId lot);
}
