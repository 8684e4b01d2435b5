package org.commonlot.marketplace.procedure;

import org.jspecify.annotations.Nullable;

/**
 * Why a contract may be awarded directly (Procurement Act 2023, ss.41-43, Sch 5), and what that makes due.
 *
 * @param ocdsCode the central platform's code, where one has been seen
 * @param transparencyNotice whether a notice must come before the award (s.44)
 * @param standstillWorkingDays none when zero (s.51(3))
 */
public record DirectAwardGround(
        String code,
        String legalReference,
        @Nullable String ocdsCode,
        boolean transparencyNotice,
        boolean awardNotice,
        int standstillWorkingDays) {}
