package org.commonlot.marketplace.preparation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.commonlot.marketplace.procedure.ProcedureRule;
import org.commonlot.marketplace.procurement.FrameworkUsed;
import org.commonlot.marketplace.procurement.Groundwork;
import org.commonlot.marketplace.terms.Money;
import org.jspecify.annotations.Nullable;

/**
 * Everything on which the gates of one procurement depend.
 *
 * @param rule with the minimum period as it applies here
 * @param value estimated, VAT included
 * @param lots how many there are
 * @param conditions whether conditions of participation are set
 * @param ground whether it is said to whom and why there is no competition here
 * @param framework under which it is called off
 * @param undeclared how many of those named have not declared
 * @param conflict whether a declared conflict is undecided or stands
 * @param announced the day of the notice, else today
 * @param deadline for bids, where they are taken
 */
public record GateFacts(
        ProcedureRule rule,
        Money value,
        Map<String, GateAnswer> answers,
        List<AuthorityGate> authorityGates,
        Groundwork.Standing groundwork,
        int lots,
        @Nullable String noLotsReason,
        boolean conditions,
        boolean ground,
        @Nullable FrameworkUsed framework,
        boolean approved,
        int undeclared,
        boolean conflict,
        LocalDate announced,
        @Nullable LocalDate deadline,
        @Nullable String noticeNumber) {

    public GateFacts {
        answers = Map.copyOf(answers);
        authorityGates = List.copyOf(authorityGates);
    }
}
