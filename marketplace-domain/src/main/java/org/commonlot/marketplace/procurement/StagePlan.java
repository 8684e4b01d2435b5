package org.commonlot.marketplace.procurement;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a stage before publication, beside its criteria.
 *
 * @param dates nothing for the first stage, whose dates are the procurement's
 * @param places how many of each lot go on to the next stage; nothing for the last
 * @param payment to each entrant, in pounds without VAT; nothing for the first stage, which everybody may enter
 * @param ipTerms what happens to intellectual property made in this stage, where it differs from the contract
 * @param namesPublic whether the names of those who go on from it are published, as entrants are told here
 * @param refinable whether the award criteria may be refined before it (Procurement Act 2023, s.24)
 */
public record StagePlan(
        StageKind kind,
        Timetable dates,
        @Nullable Integer places,
        @Nullable BigDecimal payment,
        @Nullable String ipTerms,
        boolean namesPublic,
        boolean refinable) {}
