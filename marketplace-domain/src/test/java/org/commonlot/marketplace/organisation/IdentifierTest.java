package org.commonlot.marketplace.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.commonlot.marketplace.terms.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierTest {

    @ParameterizedTest
    @CsvSource({
        "GB-COH,  1234567,        01234567",
        "GB-COH,  ' 123 45 67 ',  01234567",
        "GB-COH,  12345678,       12345678",
        "GB-COH,  sc123456,       SC123456",
        "GB-COH,  oc 301540,      OC301540",
        "GB-CHC,  279417,         279417",
        "GB-CHC,  1164883-1,      1164883-1",
        "GB-PPON, pbzb-4962-tvlr, PBZB-4962-TVLR",
        "GB-LAE,  bas,            BAS",
        "GB-SC,   sc042386,       SC042386",
        "GB-COH,  sc12345,        SC012345",
        "GB-SC,   42386,          SC042386",
        "GB-SC,   sc42386,        SC042386",
        "GB-NIC,  nic100019,      100019",
        "GB-MPR,  31455r,         IP031455",
        "GB-UKPRN, 10000346,      10000346",
        "GB-NHS,  rax,            RAX",
        "XI-LEI,  213800wsgiiz cxf1p572, 213800WSGIIZCXF1P572",
    })
    void writesAnIdentifierAsItsRegisterDoes(String scheme, String typed, String identifier) {
        assertThat(Identifier.checked(scheme, typed)).isEqualTo(new Identifier(scheme, identifier));
    }

    @ParameterizedTest
    @CsvSource({
        "GB-COH,  ''",
        "GB-COH,  0",
        "GB-COH,  00000000",
        "GB-COH,  123456789",
        "GB-COH,  QQ123456",
        "GB-COH,  SC1234567",
        "GB-UKPRN, 90000346",
        "XI-LEI,  213800abc",
        "XI-LEI,  213800WSGIIZCXF1P573",
        "XI-DUNS, 12345",
        "GB-COH,  S1234567",
        "GB-COH,  <script>",
        "GB-CHC,  12345",
        "GB-PPON, PBZB-4962",
        "GB-LAE,  BA",
        "gb-coh,  12345678",
        "COH,     12345678",
        "XI-LEI,  '\"x'",
    })
    void refusesAnIdentifierThatTheRegisterCouldNotHaveIssued(String scheme, String typed) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Identifier.checked(scheme, typed))
                .satisfies(
                        refused -> assertThat(refused.refusal()).isEqualTo(OrganisationRefusal.IDENTIFIER_MALFORMED));
    }
}
