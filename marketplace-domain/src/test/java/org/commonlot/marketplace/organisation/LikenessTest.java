package org.commonlot.marketplace.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    @ParameterizedTest
    @CsvSource({
        "Brightpath Labs Ltd,              brightpathlabs",
        "The Bright-Path Labs (UK) Limited, brightpathlabs",
        "BRIGHTPATH LABS L.T.D.,           brightpathlabs",
        "Harbour & Finch,                  harbourfinch",
        "Harbour and Finch LLP,            harbourfinch",
        "O’Neill’s Café CIC,               oneillscafe",
        "UK Ltd,                           ukltd",
    })
    void leavesOfANameWhatTellsAFirmFromOthers(String name, String key) {
        assertThat(Likeness.name(name)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.Bright.example/about?x=1, bright.example",
        "bright.example,                      bright.example",
        "http://labs.bright.example:8080,     labs.bright.example",
        "javascript:alert(1),                 ",
        "ftp://bright.example,                ",
        "bright,                              ",
        "'https://bright example',            ",
        "https://127.0.0.1,                   ",
    })
    void takesTheHostOfAWebsite(String website, @Nullable String domain) {
        assertThat(Likeness.domain(website)).isEqualTo(domain);
    }

    @ParameterizedTest
    @CsvSource({"'br1 1br', br11br", "BR1-1BR, br11br", "'', "})
    void comparesPostcodesWithoutBlanks(String postcode, @Nullable String key) {
        assertThat(Likeness.postcode(postcode)).isEqualTo(key);
    }
}
