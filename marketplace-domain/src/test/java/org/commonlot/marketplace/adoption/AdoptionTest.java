package org.commonlot.marketplace.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AdoptionTest {

    private static final Actor SOMEBODY = Actor.system("somebody");
    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");

    /** All that can follow, and nothing else does. */
    private static final Set<String> EDGES = Set.of(
            "CONSIDERING ADOPTED",
            "CONSIDERING IN_USE",
            "CONSIDERING RETIRED",
            "ADOPTED IN_USE",
            "ADOPTED RETIRED",
            "IN_USE RETIRED",
            "RETIRED CONSIDERING",
            "RETIRED ADOPTED",
            "RETIRED IN_USE");

    @ParameterizedTest
    @MethodSource("everyPair")
    void goesAsTheTableSaysAndNoOtherWay(AdoptionState from, AdoptionState to) {
        var adoption = adoption(from);
        if (EDGES.contains(from + " " + to)) {
            adoption.mark(to, "It is so", SOMEBODY, NOW);
            assertThat(adoption.state()).isEqualTo(to);
        } else {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> adoption.mark(to, "It is so", SOMEBODY, NOW))
                    .extracting(Refused::refusal)
                    .isEqualTo(AdoptionRefusal.NOT_NEXT);
        }
    }

    static Stream<Arguments> everyPair() {
        return Arrays.stream(AdoptionState.values())
                .flatMap(from -> Arrays.stream(AdoptionState.values()).map(to -> Arguments.of(from, to)));
    }

    /** Days since the answer, whether it was asked for a year after it, and whether it is asked for then. */
    @ParameterizedTest
    @CsvSource({
        "IN_USE, 364, false",
        "IN_USE, 365, true",
        "CONSIDERING, 365, true",
        "ADOPTED, 4000, true",
        "RETIRED, 4000, false"
    })
    void isAskedForAYearAfterTheLastAnswer(AdoptionState state, int days, boolean asked) {
        var adoption = adoption(state);
        assertThat(adoption.ask(NOW.plus(Duration.ofDays(days)))).isEqualTo(asked);
        assertThat(adoption.askedAt() != null).isEqualTo(asked);
    }

    @Test
    void isAskedForAgainAYearAfterItWasAskedOrAnswered() {
        var adoption = adoption(AdoptionState.IN_USE);
        var first = NOW.plus(Adoption.YEAR);
        assertThat(adoption.ask(first)).isTrue();
        assertThat(adoption.ask(first.plus(Duration.ofDays(364)))).isFalse();
        adoption.confirm(SOMEBODY, first.plus(Duration.ofDays(10)));
        assertThat(adoption.askedAt()).isNull();
        assertThat(adoption.ask(first.plus(Adoption.YEAR))).isFalse();
        assertThat(adoption.ask(first.plus(Duration.ofDays(375)))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'', x, x, x, x, OUTCOME_EMPTY",
        "x, ' ', x, x, x, COST_EMPTY",
        "x, x, '', x, x, USERS_EMPTY",
        "x, x, x, '', x, DATA_EMPTY",
        "x, x, x, x, '', SHORTFALLS_EMPTY"
    })
    void nothingOfTheEvidenceIsLeftOut(
            String outcome, String cost, String users, String data, String shortfalls, AdoptionRefusal refusal) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new Evidence(outcome, cost, users, data, shortfalls).check())
                .extracting(Refused::refusal)
                .isEqualTo(refusal);
    }

    private static Adoption adoption(AdoptionState state) {
        var begun = Adoption.begin(
                new ContractId(UUID.randomUUID()),
                OrganisationId.next(),
                state == AdoptionState.RETIRED ? AdoptionState.IN_USE : state,
                null,
                SOMEBODY,
                NOW);
        if (state == AdoptionState.RETIRED) begun.mark(state, "Too dear", SOMEBODY, NOW);
        return begun;
    }
}
