package org.commonlot.marketplace.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonlot.marketplace.procedure.Fit.Verdict;
import org.commonlot.marketplace.procedure.TimeLimit.Circumstance;
import org.commonlot.marketplace.procedure.TimeLimit.Period;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The law of procedures as the data have it, case by case with its reference, on both databases. */
abstract class ProcedureRules {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Autowired
    Procedures procedures;

    @ParameterizedTest(name = "{0} of {1} on {2}: {3} ({4})")
    @CsvFileSource(resources = "/procedure/thresholds.tsv", delimiter = '\t')
    void knowsTheThresholdOfTheDay(ContractKind kind, Buyer buyer, LocalDate day, String pounds, String reference) {
        assertThat(procedures.threshold(kind, buyer, day)).as(reference).isEqualTo(Money.of(pounds));
    }

    @Test
    void guessesNoThresholdBeforeTheActOrBeyondTheListsEnd() {
        assertThatIllegalStateException()
                .isThrownBy(() -> procedures.threshold(ContractKind.WORKS, Buyer.SUB_CENTRAL, day("2025-02-23")));
        assertThatIllegalStateException()
                .isThrownBy(() -> procedures.threshold(ContractKind.SERVICES, Buyer.SUB_CENTRAL, day("2028-01-01")));
    }

    @Test
    void knowsFromWhichValueAContractBelowTheThresholdIsNotifiable() {
        assertThat(procedures.notifiableFrom(Buyer.SUB_CENTRAL, DAY))
                .as("s.87(4)")
                .isEqualTo(Money.pounds(30_000));
        assertThat(procedures.notifiableFrom(Buyer.CENTRAL, DAY)).as("s.87(4)").isEqualTo(Money.pounds(12_000));
        assertThat(procedures.indicatorsAbove(DAY)).as("s.52").isEqualTo(Money.pounds(5_000_000));
    }

    @ParameterizedTest(name = "{0} {5} of {1}, notice on {6}: {7} ({9})")
    @CsvFileSource(resources = "/procedure/time-limits.tsv", delimiter = '\t')
    void findsTheEarliestLawfulDeadline(
            Period period,
            Buyer buyer,
            boolean utilities,
            boolean electronic,
            boolean documents,
            @Nullable String claimed,
            LocalDate notice,
            LocalDate earliest,
            Circumstance circumstance,
            String reference) {
        var situation = new Situation(buyer, utilities, electronic, documents, claimed(claimed));
        var least = procedures.timeLimits(notice).least(period, situation);
        assertThat(least.earliest(notice)).as(reference).isEqualTo(earliest);
        assertThat(least.limit().circumstance()).as(reference).isEqualTo(circumstance);
        assertThat(least.limit().legalReference()).containsPattern("\\b54\\b");
    }

    private static Set<Circumstance> claimed(@Nullable String names) {
        if (names == null) return Set.of();
        return Arrays.stream(names.split(",")).map(Circumstance::valueOf).collect(Collectors.toSet());
    }

    @ParameterizedTest(name = "{0} of {1}, {4}, {3}, framework {5}: {6} ({8})")
    @CsvFileSource(resources = "/procedure/choosing.tsv", delimiter = '\t')
    void showsWhichProceduresFit(
            ContractKind kind,
            String value,
            boolean unknown,
            Need.Urgency urgency,
            Need.Bidders bidders,
            boolean framework,
            @Nullable String fitting,
            @Nullable String possible,
            String reference) {
        var need = new Need(kind, Money.of(value), unknown, urgency, bidders, framework);
        var threshold = procedures.threshold(kind, Buyer.SUB_CENTRAL, DAY);
        var fits = Choosing.among(procedures.inForce(DAY), need, threshold);
        assertThat(codes(fits, Verdict.FITS)).as(reference).containsExactlyInAnyOrderElementsOf(list(fitting));
        assertThat(codes(fits, Verdict.POSSIBLE)).as(reference).containsExactlyInAnyOrderElementsOf(list(possible));
        assertThat(fits)
                .as("each says why, with its reference")
                .allSatisfy(fit -> assertThat(fit.legalReference()).startsWith("Procurement Act 2023, s"));
    }

    private static List<String> codes(List<Fit> fits, Verdict verdict) {
        return fits.stream()
                .filter(fit -> fit.verdict() == verdict)
                .map(fit -> fit.rule().code())
                .toList();
    }

    private static List<String> list(@Nullable String commas) {
        return commas == null ? List.of() : List.of(commas.split(","));
    }

    @ParameterizedTest(name = "{0} + {1} + {2} + {3} + {4} + {5} + {6}, VAT {7} %: {9} ({10})")
    @CsvFileSource(resources = "/procedure/valuation.tsv", delimiter = '\t')
    void addsUpTheEstimatedValue(
            BigDecimal base,
            @Nullable BigDecimal options,
            @Nullable BigDecimal extensions,
            @Nullable BigDecimal fees,
            @Nullable BigDecimal participants,
            @Nullable BigDecimal supplied,
            @Nullable BigDecimal others,
            BigDecimal vat,
            String without,
            String with,
            String reference) {
        var value = new Valuation(base, options, extensions, fees, participants, supplied, others, vat);
        assertThat(value.withoutVat()).as(reference).isEqualTo(Money.of(without));
        assertThat(value.withVat()).as(reference).isEqualTo(Money.of(with));
    }

    @ParameterizedTest(name = "{0} against {1}: {2}")
    @CsvFileSource(resources = "/procedure/closeness.tsv", delimiter = '\t')
    void warnsLessThanATenthBelowTheThreshold(String value, String threshold, Closeness closeness) {
        assertThat(Closeness.of(Money.of(value), Money.of(threshold))).isEqualTo(closeness);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/procedure/procedures.tsv", delimiter = '\t')
    void knowsWhatEachProcedureMakesDue(
            String code,
            boolean belowThreshold,
            @Nullable String noticeFrom,
            ProcedureRule.Announcement announcement,
            boolean summaries,
            boolean awardNotice,
            int standstill,
            String detailsFrom,
            ProcedureRule.Conducted conducted,
            @Nullable String stages) {
        var rule = procedures.rule(code, DAY);
        assertThat(rule.belowThreshold()).isEqualTo(belowThreshold);
        assertThat(rule.noticeFrom()).isEqualTo(noticeFrom == null ? null : Money.of(noticeFrom));
        assertThat(rule.announcement()).isEqualTo(announcement);
        assertThat(rule.assessmentSummaries()).isEqualTo(summaries);
        assertThat(rule.awardNotice()).isEqualTo(awardNotice);
        assertThat(rule.standstillWorkingDays()).isEqualTo(standstill);
        assertThat(rule.contractDetailsFrom()).isEqualTo(Money.of(detailsFrom));
        assertThat(rule.conducted()).isEqualTo(conducted);
        assertThat(procedures.stages(code, DAY)).isEqualTo(list(stages));
    }

    @ParameterizedTest(name = "{0}: standstill {1}, transparency notice {2}, award notice {3}")
    @CsvFileSource(resources = "/procedure/grounds.tsv", delimiter = '\t')
    void knowsWhatEachGroundForADirectAwardMakesDue(
            String code, int standstill, boolean transparency, boolean awardNotice, String reference) {
        var ground = procedures.ground(code, DAY);
        assertThat(ground.legalReference()).as(code).contains(reference);
        var rule = procedures.rule("direct-award", DAY).on(ground);
        assertThat(rule.standstillWorkingDays()).isEqualTo(standstill);
        assertThat(rule.demandsNotice(Money.pounds(1))).isEqualTo(transparency);
        assertThat(rule.awardNotice()).isEqualTo(awardNotice);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/procedure/gates.tsv", delimiter = '\t')
    void setsTheGatesOfEachProcedureInTheirOrder(String code, String gates) {
        assertThat(procedures.gates(code, DAY))
                .extracting(rule -> rule.gate().name())
                .containsExactly(gates.split(","));
    }

    @Test
    void knowsNothingBeforeTheActIsInForce() {
        assertThat(procedures.inForce(day("2025-02-23"))).isEmpty();
        assertThat(procedures.gates("open", day("2025-02-23"))).isEmpty();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> procedures.ground("urgency", day("2025-02-23")))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(ProcedureRefusal.GROUND_UNKNOWN));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
