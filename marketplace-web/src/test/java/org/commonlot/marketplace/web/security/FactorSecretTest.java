package org.commonlot.marketplace.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.commonlot.marketplace.testing.Phone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactorSecretTest {

    /** The secret of the test vectors of RFC 6238, Appendix B. */
    private static final FactorSecret RFC =
            new FactorSecret("12345678901234567890".getBytes(StandardCharsets.US_ASCII), "ada+1@firm.example");

    @Test
    void isWrittenInBase32AsAppsReadIt() {
        assertThat(RFC.base32()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(RFC.typed()).startsWith("GEZD GNBV ").endsWith(" OJQ".trim());
        assertThat(RFC.uri())
                .isEqualTo(
                        "otpauth://totp/Commonlot:ada%2B1%40firm.example?secret=" + RFC.base32() + "&issuer=Commonlot");
    }

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037"})
    void givesTheCodesOfTheStandard(long second, String code) {
        assertThat(Phone.with(RFC.typed()).code(Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void isDrawnWithoutScriptAndSaysNothingWhenLogged() {
        assertThat(RFC.svg()).startsWith("<svg").doesNotContain("script").contains("<path d=\"M4,4h1v1h-1z");
        assertThat(RFC.toString()).isEqualTo("FactorSecret");
    }
}
