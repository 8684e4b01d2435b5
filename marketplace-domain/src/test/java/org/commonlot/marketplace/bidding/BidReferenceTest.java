package org.commonlot.marketplace.bidding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashSet;
import java.util.List;
import org.commonlot.marketplace.terms.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BidReferenceTest {

    @Test
    void isMadeOfSixteenRandomCharactersThatReadLikeNothingElse() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 1_000; i++) {
            var reference = BidReference.next().value();
            assertThat(reference).matches("B(-[2-9B-DF-HJ-NP-TV-Z]{4}){4}").doesNotContain("L", "O", "0", "1");
            seen.add(reference);
        }
        assertThat(seen).hasSize(1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ABCD123", "ABCD12345", "ABCD-123", "ABCD 123", "ÄBCD1234"})
    void refusesAShareCodeThatIsNotEightLettersAndDigits(String shareCode) {
        var firm = new Firm(shareCode, "Sam", "sam@firm.example", List.of(), List.of());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(firm::check)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(BiddingRefusal.SHARE_CODE_MALFORMED));
    }

    @Test
    void takesAShareCodeOfEightLettersAndDigits() {
        new Firm("aBcD1234", "Sam", "sam@firm.example", List.of(), List.of()).check();
    }
}
