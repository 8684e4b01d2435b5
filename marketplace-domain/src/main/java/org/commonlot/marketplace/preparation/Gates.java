package org.commonlot.marketplace.preparation;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.commonlot.marketplace.preparation.GateStanding.Status;
import org.commonlot.marketplace.preparation.GateStanding.Who;
import org.commonlot.marketplace.procedure.Gate;
import org.commonlot.marketplace.procedure.GateRule;
import org.commonlot.marketplace.procurement.Groundwork.Engagement;

/** How the gates of a procurement stand: a pure function of the facts. */
public final class Gates {

    private final GateFacts facts;

    private Gates(GateFacts facts) {
        this.facts = facts;
    }

    /** One standing for each gate of the procedure, and one for each of the authority's own, in their order. */
    public static List<GateStanding> of(List<GateRule> rules, GateFacts facts) {
        var gates = new Gates(facts);
        return rules.stream().flatMap(gates::standings).toList();
    }

    private Stream<GateStanding> standings(GateRule rule) {
        return switch (rule.gate()) {
            case FUNDING, SME_BARRIERS, CONFLICTS_ASSESSMENT -> Stream.of(answered(rule));
            case LOTS -> Stream.of(lots(rule));
            case ENGAGEMENT -> Stream.of(engagement(rule));
            case CONDITIONS -> Stream.of(facts.conditions() ? done(rule, "lawful") : notApplicable(rule, "none"));
            case NO_SUITABILITY_SIFT ->
                Stream.of(facts.conditions() ? missing(rule, "set", Who.AUTHOR) : done(rule, "none"));
            case FRAMEWORK -> Stream.of(framework(rule));
            case GROUND -> Stream.of(facts.ground() ? done(rule, "given") : missing(rule, "missing", Who.AUTHOR));
            case APPROVAL -> Stream.of(facts.approved() ? done(rule, "given") : missing(rule, "missing", Who.APPROVER));
            case AUTHORITY_DECISIONS -> authority(rule);
            case DECLARATIONS -> Stream.of(declarations(rule));
            case MINIMUM_PERIOD -> Stream.of(minimumPeriod(rule));
            case REASONABLE_PERIOD -> Stream.of(reasonablePeriod(rule));
            case NOTICE -> Stream.of(notice(rule));
        };
    }

    private GateStanding answered(GateRule rule) {
        var answer = facts.answers().get(rule.gate().name());
        if (answer == null) return missing(rule, "missing", Who.AUTHOR);
        return answer.applies() ? done(rule, "said", answer.answer()) : notApplicable(rule, "said", answer.answer());
    }

    private GateStanding lots(GateRule rule) {
        if (facts.lots() > 1) return done(rule, "several", facts.lots());
        var reason = facts.noLotsReason();
        return reason == null || reason.isBlank() ? missing(rule, "missing", Who.AUTHOR) : done(rule, "reason", reason);
    }

    private GateStanding engagement(GateRule rule) {
        var known = facts.groundwork();
        if (known.engagement() == Engagement.WITH_NOTICE) return done(rule, "noticed");
        if (known.said()) return done(rule, "reason", String.valueOf(known.reason()));
        return answered(rule);
    }

    private Stream<GateStanding> authority(GateRule rule) {
        var standing = facts.authorityGates().stream()
                .filter(gate -> gate.standsBefore(facts.value()))
                .toList();
        if (standing.isEmpty()) return Stream.of(notApplicable(rule, "none"));
        return standing.stream().map(gate -> authority(rule, gate));
    }

    private GateStanding authority(GateRule rule, AuthorityGate gate) {
        var answer = facts.answers().get(gate.key());
        if (answer == null) return own(rule, gate, Status.MISSING, "missing", gate.clearDays());
        if (!answer.applies()) return own(rule, gate, Status.NOT_APPLICABLE, "said", answer.answer());
        var day = answer.day();
        if (day == null) return own(rule, gate, Status.DONE, "said", answer.answer());
        var opens = gate.opens(day);
        return facts.announced().isBefore(opens)
                ? own(rule, gate, Status.MISSING, "runs", opens)
                : own(rule, gate, Status.DONE, "passed", day);
    }

    private static GateStanding own(GateRule rule, AuthorityGate gate, Status status, String why, Object argument) {
        return new GateStanding(
                rule.gate(),
                gate.key(),
                gate.title(),
                status,
                why,
                List.of(argument),
                Who.AUTHOR,
                rule.legalReference());
    }

    private GateStanding declarations(GateRule rule) {
        if (facts.undeclared() > 0) return missing(rule, "missing", Who.EVERYBODY, facts.undeclared());
        return facts.conflict() ? missing(rule, "conflict", Who.APPROVER) : done(rule, "made");
    }

    private GateStanding minimumPeriod(GateRule rule) {
        var deadline = facts.deadline();
        if (deadline == null) return missing(rule, "missing", Who.AUTHOR);
        var earliest = facts.rule().earliestDeadline(facts.announced());
        int days = facts.rule().minimumTenderingDays();
        return deadline.isBefore(earliest)
                ? missing(rule, "short", Who.AUTHOR, days, earliest)
                : done(rule, "kept", days, earliest);
    }

    /** Below the threshold no number of days is set: it has to be reasonable, and is the same for all (s.87(6)). */
    private GateStanding reasonablePeriod(GateRule rule) {
        var deadline = facts.deadline();
        if (deadline == null) return missing(rule, "missing", Who.AUTHOR);
        return deadline.isAfter(facts.announced())
                ? done(rule, "kept", facts.announced().until(deadline, ChronoUnit.DAYS))
                : missing(rule, "passed", Who.AUTHOR);
    }

    private GateStanding notice(GateRule rule) {
        if (!facts.rule().demandsNotice(facts.value())) return notApplicable(rule, "none");
        var number = facts.noticeNumber();
        return number == null ? missing(rule, "missing", Who.AUTHOR) : done(rule, "filed", number);
    }

    private GateStanding framework(GateRule rule) {
        var framework = facts.framework();
        var ends = framework == null ? null : framework.ends();
        if (framework == null || ends == null) return missing(rule, "missing", Who.AUTHOR);
        return ends.isBefore(facts.announced())
                ? missing(rule, "ended", Who.AUTHOR, ends)
                : done(rule, "runs", String.valueOf(framework.title()), ends);
    }

    private static GateStanding done(GateRule rule, String why, Object... arguments) {
        return standing(rule, Status.DONE, why, Who.AUTHOR, arguments);
    }

    private static GateStanding notApplicable(GateRule rule, String why, Object... arguments) {
        return standing(rule, Status.NOT_APPLICABLE, why, Who.AUTHOR, arguments);
    }

    private static GateStanding missing(GateRule rule, String why, Who who, Object... arguments) {
        return standing(rule, Status.MISSING, why, who, arguments);
    }

    private static GateStanding standing(GateRule rule, Status status, String why, Who who, Object... arguments) {
        return new GateStanding(
                rule.gate(), rule.gate().name(), null, status, why, List.of(arguments), who, rule.legalReference());
    }

    /** Those that nothing else asks for later: a notice, the deadline, approval and declarations have rules of their own. */
    static boolean settledBeforeNotice(Gate gate) {
        return switch (gate) {
            case APPROVAL, DECLARATIONS, MINIMUM_PERIOD, REASONABLE_PERIOD, NOTICE -> false;
            case FUNDING, SME_BARRIERS, LOTS, ENGAGEMENT, CONDITIONS, NO_SUITABILITY_SIFT, FRAMEWORK, GROUND -> true;
            case AUTHORITY_DECISIONS, CONFLICTS_ASSESSMENT -> true;
        };
    }
}
