package org.commonlot.marketplace.spending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.contractchange.ContractDesk;
import org.commonlot.marketplace.ledger.LedgerInspection;
import org.commonlot.marketplace.planning.Pipelining;
import org.commonlot.marketplace.planning.Plan;
import org.commonlot.marketplace.terms.FundingSource;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Managed;
import org.commonlot.marketplace.testing.Queries;
import org.commonlot.marketplace.testing.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What a contract's money is said to be for, and what comes of it in public, on both databases. */
abstract class SpendingRules {

    @Autowired
    Marking marking;

    @Autowired
    SpendFigures figures;

    @Autowired
    ContractDesk contracts;

    @Autowired
    Pipelining pipelining;

    @Autowired
    LedgerInspection ledger;

    @Autowired
    Cast cast;

    @Autowired
    Story story;

    @Autowired
    BeanFactory beans;

    @Test
    void whatNobodySaidIsNotKnownAndIsCountedAsThat() {
        var contract = Managed.signed(beans);
        var authority = authority(contract);
        assertThat(line(authority, SpendFigure.GOV_TECH)).isEqualTo("UNKNOWN 1 90000.00");
        assertThat(line(authority, SpendFigure.OPEN_SOURCE)).isEqualTo("UNKNOWN 1 0.00");
        assertThat(line(authority, SpendFigure.FUNDING)).isEqualTo("UNKNOWN 1 90000.00");
        assertThat(marking.of(contract.id(), contract.manager())).isEqualTo(new MarkedContract(0, Marks.NONE, null));
    }

    @Test
    void whatItsManagerSaysIsSummedForTheYearOfItsSignature() throws Exception {
        var contract = Managed.signed(beans);
        var authority = authority(contract);
        marking.mark(contract.id(), 0, marks("30000.50"), contract.manager());
        assertThat(line(authority, SpendFigure.GOV_TECH)).isEqualTo("YES 1 90000.00");
        assertThat(line(authority, SpendFigure.OPEN_SOURCE)).isEqualTo("YES 1 30000.50");
        assertThat(line(authority, SpendFigure.FUNDING)).isEqualTo("GRANT 1 90000.00");
        var signed = contracts.file(contract.id(), contract.manager()).signedOn();
        assertThat(of(authority, SpendFigure.GOV_TECH).getFirst().year())
                .isEqualTo(signed.getMonthValue() < 4 ? signed.getYear() - 1 : signed.getYear());
        assertThat(Queries.during(() -> figures.of(authority))).hasSize(1);
        assertThat(figures.all()).containsAll(figures.of(authority));

        marking.mark(contract.id(), 1, marks("0"), contract.manager());
        assertThat(line(authority, SpendFigure.OPEN_SOURCE)).isEqualTo("NO 1 0.00");
        assertThat(ledger.about(contract.id().value().toString()))
                .filteredOn(entry -> entry.act().equals("spending.marked"))
                .hasSize(2);
    }

    @Test
    void marksAreRefusedThatCannotBe() {
        var contract = Managed.signed(beans);
        refused(
                SpendingRefusal.OPEN_SOURCE_ABOVE_VALUE,
                () -> marking.mark(contract.id(), 0, marks("90000.01"), contract.manager()));
        refused(
                SpendingRefusal.OPEN_SOURCE_NEGATIVE,
                () -> marking.mark(contract.id(), 0, marks("-1"), contract.manager()));
        marking.mark(contract.id(), 0, marks("90000"), contract.manager());
        refused(
                SpendingRefusal.CHANGED_MEANWHILE,
                () -> marking.mark(contract.id(), 0, marks(null), contract.manager()));
        var stranger = cast.actor(cast.authority(), Role.CONTRACT_MANAGER);
        notFound(() -> marking.mark(contract.id(), 1, marks(null), stranger));
        notFound(() -> marking.of(contract.id(), stranger));
        var reader = cast.actor(authority(contract), Role.EVALUATOR);
        assertThat(marking.of(contract.id(), reader).version()).isEqualTo(1);
        notFound(() -> marking.mark(contract.id(), 1, marks(null), reader));
    }

    @Test
    void whatIsPlannedAndWhatEndsIsTheForecast() {
        var contract = Managed.signed(beans);
        var authority = authority(contract);
        var ends = contracts.file(contract.id(), contract.manager()).ends();
        assertThat(of(authority, SpendFigure.RENEWAL)).hasSize(ends == null ? 0 : 1);
        var buyer = cast.actor(authority, Role.BUYER);
        var day = story.today().plusDays(40);
        pipelining.add(plan("Parking", day), buyer);
        pipelining.withdraw(pipelining.add(plan("Trees", day), buyer), "Not needed", buyer);
        var planned = of(authority, SpendFigure.PIPELINE);
        assertThat(planned).singleElement().satisfies(line -> {
            assertThat(line.cases()).isEqualTo(1);
            assertThat(line.amount()).isEqualByComparingTo("40000");
            assertThat(line.most()).isEqualByComparingTo("90000");
        });
    }

    private static Plan plan(String title, LocalDate day) {
        return new Plan(
                title,
                "To be bought",
                "services",
                new BigDecimal("40000"),
                new BigDecimal("90000"),
                day,
                null,
                12,
                "buyer@council.example");
    }

    private OrganisationId authority(Managed contract) {
        return contracts.file(contract.id(), contract.manager()).authority();
    }

    private static Marks marks(@Nullable String open) {
        return new Marks(FundingSource.GRANT, Told.YES, open == null ? null : new BigDecimal(open), Told.YES);
    }

    private List<SpendLine> of(OrganisationId authority, SpendFigure figure) {
        return figures.of(authority).stream()
                .filter(line -> line.figure() == figure)
                .toList();
    }

    private String line(OrganisationId authority, SpendFigure figure) {
        var lines = of(authority, figure);
        assertThat(lines).hasSize(1);
        var line = lines.getFirst();
        return line.label() + " " + line.cases() + " " + line.amount().setScale(2);
    }

    private static void refused(SpendingRefusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private static void notFound(ThrowingCallable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act);
    }
}
