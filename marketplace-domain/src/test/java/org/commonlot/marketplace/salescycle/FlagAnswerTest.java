package org.commonlot.marketplace.salescycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What people say to flags: facts among the others, which neither end a cycle nor take a flag away. */
class FlagAnswerTest {

    private static final UUID PROCUREMENT = new UUID(1, 1);
    private static final UUID LOT = new UUID(1, 2);
    private static final UUID BUYER = new UUID(1, 3);
    private static final UUID OTHER = new UUID(1, 4);
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);

    private static List<Fact> facts() {
        var announced = new Announced(
                "CL-1",
                "Something",
                "/opportunities/CL-1",
                List.of(LOT),
                List.of(new Announced.Buyer(BUYER, "Council", true), new Announced.Buyer(OTHER, "Other", false)),
                "open",
                "services",
                null,
                null,
                null,
                null,
                null);
        var outcome =
                new Outcome(new UUID(2, 1), "Winner", "MICRO", true, new BigDecimal("80000"), Map.of("MICRO", 1), 1, 1);
        return new ArrayList<>(List.of(
                seen(Fact.Kind.PUBLISHED, 0).with(announced),
                seen(Fact.Kind.BIDS_CLOSED, 35),
                seen(Fact.Kind.AWARD_DECIDED, 50).with(outcome)));
    }

    private static Fact seen(Fact.Kind kind, int days) {
        var at = day(days);
        return Fact.seen(PROCUREMENT, kind == Fact.Kind.PUBLISHED ? null : LOT, null, kind, at, at);
    }

    private static Instant day(int days) {
        return START.plusSeconds(86_400L * days);
    }

    private static Fact answered(UUID authority, RedFlag.Kind flag, String words, int days) {
        var answer = new FlagAnswer(flag, words, "Amy", LocalDate.of(2026, 4, 22));
        return Fact.answered(PROCUREMENT, LOT, authority, answer, day(days), "person:1");
    }

    private static Cycle of(UUID authority, List<Fact> facts) {
        return Folding.of(PROCUREMENT, facts).stream()
                .filter(cycle -> authority.equals(cycle.authority()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theLastAnswerStandsBesideTheFlagWhateverTheOrder() {
        var facts = facts();
        facts.add(answered(BUYER, RedFlag.Kind.SINGLE_BID, "Too soon", 51));
        facts.add(answered(BUYER, RedFlag.Kind.SINGLE_BID, "The market is small", 52));
        facts.add(answered(BUYER, RedFlag.Kind.NO_CONTRACT, "The lawyers have it", 52));
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(facts, new Random(seed));
            assertThat(RedFlag.of(of(BUYER, facts), TODAY)).singleElement().satisfies(flag -> {
                assertThat(flag.kind()).isEqualTo(RedFlag.Kind.SINGLE_BID);
                assertThat(flag.answer()).extracting(FlagAnswer::words).isEqualTo("The market is small");
            });
        }
    }

    @Test
    void itIsOfOneAuthorityAlone() {
        var facts = facts();
        facts.add(answered(BUYER, RedFlag.Kind.SINGLE_BID, "The market is small", 52));
        assertThat(of(OTHER, facts).answer(RedFlag.Kind.SINGLE_BID)).isNull();
    }

    @Test
    void itEndsNothingAndChangesNoCount() {
        var without = Counts.change(List.of(), Folding.of(PROCUREMENT, facts()));
        var facts = facts();
        facts.add(answered(BUYER, RedFlag.Kind.SINGLE_BID, "The market is small", 52));
        assertThat(of(BUYER, facts).ended()).isNull();
        var change = Counts.change(Folding.of(PROCUREMENT, facts()), Folding.of(PROCUREMENT, facts));
        change.forEach((slot, amount) ->
                assertThat(amount.number()).as(slot.toString()).isZero());
        without.forEach((slot, amount) -> assertThat(amount.number()).isPositive());
    }

    @Test
    void whatWasKeptBeforeThereWereAnswersIsReadStill() {
        var json = JsonMapper.builder().build();
        var facts = facts();
        facts.add(answered(BUYER, RedFlag.Kind.SINGLE_BID, "The market is small", 52));
        var cycle = of(BUYER, facts);
        assertThat(json.readValue(json.writeValueAsString(cycle), Cycle.class)).isEqualTo(cycle);
        var old = json.writeValueAsString(of(BUYER, facts())).replace(",\"answers\":{}", "");
        assertThat(old).doesNotContain("answers");
        assertThat(json.readValue(old, Cycle.class).answer(RedFlag.Kind.SINGLE_BID))
                .isNull();
    }
}
