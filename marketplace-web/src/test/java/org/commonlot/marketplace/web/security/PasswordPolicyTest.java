package org.commonlot.marketplace.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordPolicyTest {

    private final PasswordPolicy policy = new PasswordPolicy(new BreachedPasswords(""));

    @ParameterizedTest
    @CsvSource(
            nullValues = "fine",
            value = {
                "'',                          missing",
                "elevenSigns,                 short",
                "twelve signs,                fine",
                "password1234,                common",
                "PassWord1234,                common",
                "aaaaaaaaaaaa,                common",
                "abababababab,                common",
                "ada.lovelace@council.example, own",
                "ADA.Lovelace,                own",
                "Ada Lovelace,                own",
                "adalovelace,                 short",
                "🔑🔑🔑🔑🔑🔑🔑,                 short",
                "three unlikely words,        fine",
            })
    void saysWhyAPasswordIsTooEasy(String password, String fault) {
        assertThat(policy.fault(password, "Ada.Lovelace@council.example", "Ada Lovelace")
                        .orElse(null))
                .isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource({"128, ''", "129, long"})
    void takesPasswordsOfAtMost128Signs(int length, String fault) {
        var password = "abcdefgh".repeat(17).substring(0, length);

        assertThat(policy.fault(password, "", "").orElse("")).isEqualTo(fault);
    }
}
