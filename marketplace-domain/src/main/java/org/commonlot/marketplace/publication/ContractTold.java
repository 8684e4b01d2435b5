package org.commonlot.marketplace.publication;

import org.commonlot.marketplace.procurement.LotId;

/** Something that is told of a contract after it became public; merging adds it to what was told before. */
sealed interface ContractTold permits CopyTold, AssessmentTold, FailingTold {

    /** Of the contract: unique in its procurement. */
    String id();

    LotId lot();

    /** Under which of the lot's awards it was signed, from 1. */
    int award();

    Tag tag();

    /** @param award the id of that award in the release */
    Ocds.Contract contract(String award, ReleaseMapping.Source source);
}
