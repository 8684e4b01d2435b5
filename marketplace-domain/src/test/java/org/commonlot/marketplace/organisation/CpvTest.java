package org.commonlot.marketplace.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CpvTest {

    private final Cpv cpv = new Cpv();

    @ParameterizedTest
    @CsvSource({"72000000, 72000000-5", "72000000-5, 72000000-5", "' 48000000-8 ', 48000000-8", "03000000, 03000000-1"})
    void findsACodeWithItsCheckDigitOrWithout(String typed, String full) {
        assertThat(cpv.find(typed).orElseThrow().full()).isEqualTo(full);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "72", "72000000-4", "99999999", "72000000-55", "<script>", "７２００００００"})
    void findsNothingForWhatTheVocabularyDoesNotHold(String typed) {
        assertThat(cpv.find(typed)).isEmpty();
    }

    @Test
    void findsWordsByHowTheyBeginTheBroadestFirst() {
        var found = cpv.search("SOFTW dev", 5);
        assertThat(found)
                .isNotEmpty()
                .allSatisfy(
                        code -> assertThat(code.label().toLowerCase(Locale.UK)).contains("softw", "dev"));
        assertThat(cpv.search("software", 50).getFirst().digits()).endsWith("000000");
    }

    @Test
    void findsWhatIsUnderADivisionByItsDigits() {
        assertThat(cpv.search("7221", 100))
                .isNotEmpty()
                .allMatch(code -> code.digits().startsWith("7221"));
        assertThat(cpv.search("72", 3)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "?!", "zzzz"})
    void findsNothingForNoWordsAndForWordsThatAreNowhere(String words) {
        assertThat(cpv.search(words, 10)).isEmpty();
    }

    @Test
    void namesWhatItKnowsAndLeavesWhatItDoesNot() {
        assertThat(cpv.label("48000000")).contains("Software");
        assertThat(cpv.label("12")).isEqualTo("12");
    }
}
