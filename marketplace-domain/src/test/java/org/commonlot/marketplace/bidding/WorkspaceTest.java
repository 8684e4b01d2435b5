package org.commonlot.marketplace.bidding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonlot.marketplace.bidding.Workspace.Submission;
import org.junit.jupiter.api.Test;

class WorkspaceTest {

    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");

    private final Workspace empty = Workspace.empty(UUID.randomUUID());

    @Test
    void countsARevisionForEachChangeOfTheContentAndForNothingElse() {
        var changed = empty.with(BidContent.EMPTY.withPrices(Map.of(), BigDecimal.TEN));
        assertThat(empty.revision()).isZero();
        assertThat(changed.revision()).isEqualTo(1);
        assertThat(changed.with(submission("B-1", 1)).revision()).isEqualTo(1);
        assertThat(changed.with(submission("B-1", 1)).withdrawn().revision()).isEqualTo(1);
    }

    @Test
    void hasNothingStandingUntilSomethingIsSubmitted() {
        assertThat(empty.standing()).isEmpty();
    }

    @Test
    void letsTheLastVersionStand() {
        var twice = empty.with(submission("B-1", 0)).with(submission("B-2", 1));
        assertThat(twice.standing()).map(Submission::reference).contains("B-2");
    }

    @Test
    void letsNoEarlierVersionStandAgainWhenTheLastIsWithdrawn() {
        var withdrawn =
                empty.with(submission("B-1", 0)).with(submission("B-2", 1)).withdrawn();
        assertThat(withdrawn.standing()).isEmpty();
        assertThat(withdrawn.submissions()).extracting(Submission::withdrawn).containsExactly(false, true);
    }

    @Test
    void letsAVersionStandThatIsSubmittedAfterAWithdrawal() {
        var again = empty.with(submission("B-1", 0)).withdrawn().with(submission("B-2", 0));
        assertThat(again.standing()).map(Submission::reference).contains("B-2");
    }

    private static Submission submission(String reference, int revision) {
        return new Submission(reference, revision, NOW, "ab", 1, UUID.randomUUID(), false);
    }

    @Test
    void keepsTheOtherAnswersWhenOneChanges() {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        var content = BidContent.EMPTY
                .withAnswer(first, "one", "")
                .withAnswer(second, "two", "")
                .withAnswer(first, "three", "");
        assertThat(content.answers()).containsEntry(first, "three").containsEntry(second, "two");
    }

    @Test
    void keepsThePriceWhenTheFirmChanges() {
        var content = BidContent.EMPTY
                .withPrices(Map.of("0-0-0", new BigDecimal("12.50")), new BigDecimal("12.50"))
                .withFirm(new Firm(
                        "ABCD1234",
                        "Sam",
                        "sam@firm.example",
                        List.of(NamedParty.read("Hands Ltd: 1 Mill Lane")),
                        List.of(NamedParty.read("Parts Ltd"))));
        assertThat(content.price()).isEqualByComparingTo("12.50");
        assertThat(content.associatedPersons()).containsExactly(new NamedParty("Hands Ltd", "1 Mill Lane"));
        assertThat(content.subcontractors()).containsExactly(new NamedParty("Parts Ltd", ""));
    }

    @Test
    void takesABlankAnswerForNone() {
        var criterion = UUID.randomUUID();
        assertThat(BidContent.EMPTY.answered(criterion)).isFalse();
        assertThat(BidContent.EMPTY.withAnswer(criterion, " ", "").answered(criterion))
                .isFalse();
        assertThat(BidContent.EMPTY.withAnswer(criterion, "x", "").answered(criterion))
                .isTrue();
    }

    @Test
    void takesAFirmForGivenWhenNothingOfItIsBlank() {
        assertThat(BidContent.EMPTY.firmGiven()).isFalse();
        assertThat(firm("Sam", "sam@firm.example").firmGiven()).isTrue();
        assertThat(firm("", "sam@firm.example").firmGiven()).isFalse();
        assertThat(firm("Sam", " ").firmGiven()).isFalse();
    }

    /** Procurement Regulations 2024, reg 27(2). */
    @Test
    void takesAFirmForGivenOnlyWithTheAddressOfEachAssociatedPerson() {
        assertThat(relying("Hands Ltd: 1 Mill Lane").firmGiven()).isTrue();
        assertThat(relying("Hands Ltd").firmGiven()).isFalse();
    }

    private static BidContent relying(String line) {
        var persons = List.of(NamedParty.read(line));
        return BidContent.EMPTY.withFirm(new Firm("ABCD1234", "Sam", "sam@firm.example", persons, List.of()));
    }

    private static BidContent firm(String name, String email) {
        return BidContent.EMPTY.withFirm(new Firm("ABCD1234", name, email, List.of(), List.of()));
    }
}
