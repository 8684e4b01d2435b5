package org.commonlot.marketplace.contractchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.commonlot.marketplace.procedure.ContractKind;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row is a contract of 100,000 over 1,000 days; the threshold is 207,720, for works 5,193,000. */
class ChangeLawTest {

    private static final LocalDate STARTS = LocalDate.of(2026, 1, 1);
    private static final LocalDate ENDS = STARTS.plusDays(999);

    private static ChangeLaw law(ContractKind kind, boolean isPublic, String belowThreshold, String earlier) {
        return new ChangeLaw(
                kind,
                isPublic,
                Money.of("100000"),
                STARTS,
                ENDS,
                ENDS,
                new ChangeLaw.Earlier(new BigDecimal(earlier), 60),
                new BigDecimal(belowThreshold),
                Money.of(kind == ContractKind.WORKS ? "5193000" : "207720"));
    }

    private static ProposeChange change(String value, int days, String marks) {
        return new ProposeChange(
                "any",
                "It is needed",
                Money.of(value),
                null,
                ENDS.plusDays(days),
                marks.contains("scope"),
                marks.contains("balance"),
                marks.contains("nature"),
                marks.contains("linked"),
                STARTS,
                null);
    }

    private static ChangeGround ground(String code) {
        return switch (code) {
            case "not-substantial" -> of(ChangeGround.Test.NOT_SUBSTANTIAL, null);
            case "below-threshold" -> of(ChangeGround.Test.BELOW_THRESHOLD, null);
            case "light-touch" -> of(ChangeGround.Test.LIGHT_TOUCH, null);
            case "unforeseeable", "known-risk", "additional" -> of(ChangeGround.Test.PERMITTED, 50);
            default -> of(ChangeGround.Test.PERMITTED, null);
        };
    }

    private static ChangeGround of(ChangeGround.Test test, @Nullable Integer most) {
        return new ChangeGround("any", ChangeKind.CHANGE, test, "s.74", null, most, false);
    }

    @ParameterizedTest(name = "{6}: {0} {1} to {3} and {4} days {5} is {7}")
    @CsvSource({
        "not-substantial, SERVICES, 0,      400000, 100, '',      's.74(3)(a)',        allowed",
        "not-substantial, SERVICES, 0,      100000, 101, '',      's.74(3)(a)',        SUBSTANTIAL_TERM",
        "not-substantial, SERVICES, 0,      100000, -101, '',     's.74(3)(a)',        SUBSTANTIAL_TERM",
        "not-substantial, SERVICES, 0,      100000, 0,   scope,   's.74(3)(b)',        SUBSTANTIAL_SCOPE",
        "not-substantial, SERVICES, 0,      100000, 0,   balance, 's.74(3)(c)',        SUBSTANTIAL_BALANCE",
        "below-threshold, SERVICES, 0,      110000, 0,   '',      's.74(4), services', allowed",
        "below-threshold, SERVICES, 0,      110000.01, 0, '',     's.74(4), services', OVER_ITS_SHARE",
        "below-threshold, GOODS,    0,      89999.99, 0, '',      's.74(4), goods',    OVER_ITS_SHARE",
        "below-threshold, WORKS,    0,      115000, 0,   '',      's.74(4), works',    allowed",
        "below-threshold, WORKS,    0,      115000.01, 0, '',     's.74(4), works',    OVER_ITS_SHARE",
        "below-threshold, SERVICES, 197719.99, 110000, 0, '',     's.74(4), aggregate', allowed",
        "below-threshold, SERVICES, 197720, 110000, 0,   '',      's.74(4), aggregate', AGGREGATE_OVER_THRESHOLD",
        "below-threshold, SERVICES, 0,      105000, 0,   scope,   's.74(4)',           SCOPE_CHANGES",
        "provided-for,    SERVICES, 0,      400000, 900, scope,   'Sch 8 para 1',      allowed",
        "provided-for,    SERVICES, 0,      100000, 0,   nature,  'Sch 8 para 1',      NATURE_CHANGES",
        "urgency,         SERVICES, 0,      400000, 0,   '',      'Sch 8 paras 2-3',   allowed",
        "unforeseeable,   SERVICES, 0,      150000, 0,   '',      'Sch 8 para 4',      allowed",
        "unforeseeable,   SERVICES, 0,      150000.01, 0, '',     'Sch 8 para 4',      OVER_MOST",
        "unforeseeable,   SERVICES, 0,      100000, 0,   nature,  'Sch 8 para 4',      NATURE_CHANGES",
        "known-risk,      SERVICES, 0,      150000.01, 0, '',     'Sch 8 paras 5-7',   OVER_MOST",
        "additional,      SERVICES, 0,      150000, 0,   '',      'Sch 8 para 8',      allowed",
        "additional,      SERVICES, 0,      150000.01, 0, '',     'Sch 8 para 8',      OVER_MOST",
        "light-touch,     LIGHT_TOUCH, 0,   900000, 900, scope,   's.74',              allowed",
        "light-touch,     SERVICES, 0,      100000, 0,   '',      's.74',              NOT_LIGHT_TOUCH"
    })
    void keepsEachGroundsLimits(
            String ground,
            ContractKind kind,
            String below,
            String value,
            int days,
            String marks,
            String law,
            String outcome) {
        var refused = "allowed";
        try {
            law(kind, true, below, "0").check(ground(ground), change(value, days, marks));
        } catch (Refused e) {
            refused = e.refusal().name();
        }
        assertThat(refused).as(law).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{6}: {0}, public {1}, to {2} and {3} days {4}, earlier {5}")
    @CsvSource({
        "SERVICES,    true,  110000,    100, '',     0,    's.75(2)',     WITHIN_LIMITS",
        "SERVICES,    true,  110000.01, 0,   '',     0,    's.75(2)',     VALUE",
        "GOODS,       true,  89999.99,  0,   '',     0,    's.75(2)',     VALUE",
        "WORKS,       true,  115000,    0,   '',     0,    's.75(2)',     WITHIN_LIMITS",
        "WORKS,       true,  115000.01, 0,   '',     0,    's.75(2)',     VALUE",
        "SERVICES,    true,  100000,    101, '',     0,    's.75(2)',     TERM",
        "SERVICES,    true,  100000,   -101, '',     0,    's.75(2)',     TERM",
        "SERVICES,    true,  106000,    0,   linked, 5000, 's.75(4)-(5)', VALUE",
        "SERVICES,    true,  106000,    0,   '',     5000, 's.75(4)-(5)', WITHIN_LIMITS",
        "SERVICES,    true,  100000,    41,  linked, 0,    's.75(4)-(5)', TERM",
        "LIGHT_TOUCH, true,  900000,    900, '',     0,    's.75',        LIGHT_TOUCH",
        "SERVICES,    false, 207719.99, 900, '',     0,    's.74(1)',     NOT_PUBLIC",
        "SERVICES,    false, 207720,    0,   '',     0,    's.74(1), convertible', VALUE"
    })
    void owesANoticeFromEitherLimitOn(
            ContractKind kind,
            boolean isPublic,
            String value,
            int days,
            String marks,
            String earlier,
            String law,
            NoticeRule notice) {
        assertThat(law(kind, isPublic, "0", earlier).notice(change(value, days, marks)))
                .as(law)
                .isEqualTo(notice);
    }

    @Test
    void everyNovationAndEveryEndOfAPublicContractOwesOne() {
        var services = law(ContractKind.SERVICES, true, "0", "0");
        assertThat(services.novation()).isEqualTo(NoticeRule.NOVATION);
        assertThat(services.termination()).isEqualTo(NoticeRule.TERMINATION);
        var below = law(ContractKind.SERVICES, false, "0", "0");
        assertThat(below.novation()).isEqualTo(NoticeRule.NOT_PUBLIC);
        assertThat(below.termination()).isEqualTo(NoticeRule.NOT_PUBLIC);
    }

    @Test
    void aTermThatIsNotKnownMakesAnyChangeOfItCount() {
        var unknown = new ChangeLaw(
                ContractKind.SERVICES,
                true,
                Money.of("100000"),
                null,
                null,
                null,
                ChangeLaw.Earlier.NONE,
                BigDecimal.ZERO,
                Money.of("207720"));
        assertThat(unknown.notice(change("100000", 1, ""))).isEqualTo(NoticeRule.TERM);
    }
}
