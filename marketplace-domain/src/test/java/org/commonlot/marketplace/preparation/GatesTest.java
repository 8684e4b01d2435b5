package org.commonlot.marketplace.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonlot.marketplace.preparation.GateStanding.Status;
import org.commonlot.marketplace.preparation.GateStanding.Who;
import org.commonlot.marketplace.procedure.Gate;
import org.commonlot.marketplace.procedure.GateRule;
import org.commonlot.marketplace.procedure.ProcedureRule;
import org.commonlot.marketplace.procurement.FrameworkUsed;
import org.commonlot.marketplace.procurement.Groundwork;
import org.commonlot.marketplace.procurement.Groundwork.Engagement;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Each gate in each way in which it can stand. */
class GatesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final Money VALUE = Money.pounds(250_000);

    private static final AuthorityGate KEY_DECISION = key("250000", 28, false);

    private static AuthorityGate key(String from, int days, boolean working) {
        return new AuthorityGate(
                new UUID(1, 1),
                AuthorityGate.Kind.KEY_DECISION,
                AuthorityGate.Before.ANNOUNCEMENT,
                "Key decision",
                Money.of(from),
                days,
                working,
                LocalDate.of(2026, 1, 1));
    }

    @ParameterizedTest(name = "{0} with {1}: {2} ({5})")
    @CsvFileSource(resources = "/preparation/gates.tsv", delimiter = '\t')
    void standsAsTheFactsAre(Gate gate, String what, Status status, String why, Who who, String reference) {
        var standings = Gates.of(List.of(new GateRule(gate, reference)), facts(gate, what));
        assertThat(standings).singleElement().satisfies(standing -> {
            assertThat(standing.status()).isEqualTo(status);
            assertThat(standing.why()).isEqualTo(why);
            assertThat(standing.who()).isEqualTo(who);
            assertThat(standing.legalReference()).isEqualTo(reference);
        });
    }

    private static GateFacts facts(Gate gate, String what) {
        var answers = new HashMap<String, GateAnswer>();
        var own = new ArrayList<AuthorityGate>();
        switch (what) {
            case "answered" -> answers.put(gate.name(), answer(true, null));
            case "waived" -> answers.put(gate.name(), answer(false, null));
            case "key decision" -> own.add(KEY_DECISION);
            case "key decision for more" -> own.add(key("250000.01", 28, false));
            case "key decision 28 days ago" -> answers.put(own(own), answer(true, TODAY.minusDays(28)));
            case "key decision 29 days ago" -> answers.put(own(own), answer(true, TODAY.minusDays(29)));
            case "key decision waived" -> answers.put(own(own), answer(false, null));
            default -> {}
        }
        return new GateFacts(
                rule(what.equals("below notifiable") ? "250000.01" : "0"),
                VALUE,
                answers,
                own,
                groundwork(what),
                what.equals("three lots") ? 3 : 1,
                what.equals("lots reason") ? "Too small" : what.equals("blank lots reason") ? " " : null,
                what.equals("conditions"),
                what.equals("ground"),
                framework(what),
                what.equals("approved"),
                what.equals("two undeclared") ? 2 : 0,
                what.equals("conflict"),
                TODAY,
                deadline(what),
                what.equals("notice") ? "012345-2026" : null);
    }

    private static @Nullable FrameworkUsed framework(String what) {
        return switch (what) {
            case "framework ends today" -> framework(TODAY);
            case "framework ended yesterday" -> framework(TODAY.minusDays(1));
            default -> null;
        };
    }

    private static FrameworkUsed framework(LocalDate ends) {
        return new FrameworkUsed("Digital services", "Eastmere Council", "012345-2025", ends, "Annex 2, all councils");
    }

    private static String own(List<AuthorityGate> own) {
        own.add(KEY_DECISION);
        return KEY_DECISION.key();
    }

    private static GateAnswer answer(boolean applies, @Nullable LocalDate day) {
        return new GateAnswer(applies, "It is so", day, new PersonId(new UUID(2, 2)), Instant.EPOCH);
    }

    private static Groundwork.Standing groundwork(String what) {
        return switch (what) {
            case "engaged with notice" -> new Groundwork.Standing(Engagement.WITH_NOTICE, null, null);
            case "engaged without notice" -> new Groundwork.Standing(Engagement.WITHOUT_NOTICE, "Urgent", null);
            case "skipped" -> new Groundwork.Standing(Engagement.SKIPPED, "Known market", null);
            default -> Groundwork.Standing.NONE;
        };
    }

    private static @Nullable LocalDate deadline(String what) {
        return switch (what) {
            case "closes today" -> TODAY;
            case "closes after 24 days" -> TODAY.plusDays(24);
            case "closes after 25 days" -> TODAY.plusDays(25);
            default -> null;
        };
    }

    private static ProcedureRule rule(String noticeFrom) {
        return new ProcedureRule(
                "open",
                "s.20",
                "open",
                "Open procedure",
                false,
                Money.of(noticeFrom),
                25,
                true,
                true,
                8,
                Money.pounds(0),
                ProcedureRule.Conducted.BIDS,
                ProcedureRule.Announcement.TENDER);
    }

    @ParameterizedTest(name = "{1} clear days from {0}, working: {2}")
    @CsvSource({
        "2026-11-02, 0, false, 2026-11-02",
        "2026-11-02, 28, false, 2026-12-01",
        "2026-11-02, 5, false, 2026-11-08",
        "2026-11-02, 5, true, 2026-11-10",
        "2026-11-27, 1, true, 2026-12-02",
        "2026-12-24, 5, true, 2027-01-07",
        "2026-10-20, 28, false, 2026-11-18"
    })
    void countsClearDaysWithoutTheFirstAndTheLast(LocalDate recorded, int days, boolean working, LocalDate opens) {
        assertThat(key("0", days, working).opens(recorded)).isEqualTo(opens);
    }

    @Test
    void asksEverySettledGateBeforeTheNoticeOnce() {
        var later =
                EnumSet.of(Gate.APPROVAL, Gate.DECLARATIONS, Gate.MINIMUM_PERIOD, Gate.REASONABLE_PERIOD, Gate.NOTICE);
        for (var gate : Gate.values()) {
            assertThat(Gates.settledBeforeNotice(gate)).as(gate.name()).isEqualTo(!later.contains(gate));
        }
    }

    @Test
    void hasOneStandingForEachOfTheAuthoritysOwn() {
        var facts = facts(Gate.AUTHORITY_DECISIONS, "nothing");
        var both = new GateFacts(
                facts.rule(),
                facts.value(),
                Map.of(),
                List.of(KEY_DECISION, key("0", 5, true)),
                facts.groundwork(),
                1,
                null,
                false,
                false,
                null,
                false,
                0,
                false,
                TODAY,
                null,
                null);
        assertThat(Gates.of(List.of(new GateRule(Gate.AUTHORITY_DECISIONS, "own")), both))
                .hasSize(2)
                .allMatch(GateStanding::missing);
    }
}
