package org.commonlot.marketplace.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.commonlot.marketplace.market.Notice.Amount;
import org.commonlot.marketplace.market.Notice.OutcomeKind;
import org.commonlot.marketplace.market.Notice.Party;
import org.commonlot.marketplace.market.Notice.PartyRole;
import org.commonlot.marketplace.market.Rejection.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class NoticeReadingTest {

    private static final String START =
            "{\"ocid\":\"ocds-h6vhtk-000001\",\"id\":\"000001-2026\",\"date\":\"2026-08-10\"";

    /** Read as files are, so that numbers come as they come there. */
    private static ObjectNode json(String text) {
        var releases = new ArrayList<ObjectNode>();
        try {
            ReleaseReader.read(
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), new ReleaseReader.Sink() {
                        @Override
                        public void release(long line, long item, ObjectNode release, ObjectNode envelope) {
                            releases.add(release);
                        }

                        @Override
                        public void rejected(Rejection rejection) {
                            throw new AssertionError(rejection);
                        }
                    });
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return releases.getFirst();
    }

    private static Notice read(String rest) throws Damaged {
        return NoticeReading.read(json(START + rest + "}"), json("{}"), "test.json");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "~{\"id\":\"1\",\"date\":\"2026-08-10\"}~, NO_OCID",
                "~{\"ocid\":null,\"id\":\"1\",\"date\":\"2026-08-10\"}~, NO_OCID",
                "~{\"ocid\":[\"o\"],\"id\":\"1\",\"date\":\"2026-08-10\"}~, NO_OCID",
                "~{\"ocid\":\"o\",\"id\":\" \",\"date\":\"2026-08-10\"}~, NO_ID",
                "~{\"ocid\":\"o\",\"id\":{},\"date\":\"2026-08-10\"}~, NO_ID",
                "~{\"ocid\":\"o\",\"id\":\"1\"}~, NO_DATE",
                "~{\"ocid\":\"o\",\"id\":\"1\",\"date\":\"yesterday\"}~, NO_DATE",
                "~{\"ocid\":\"o\",\"id\":\"1\",\"date\":\"2026-02-30\"}~, NO_DATE",
                "~{\"ocid\":\"o\",\"id\":\"1\",\"date\":20260810}~, NO_DATE",
                "~{\"ocid\":\"o\",\"id\":\"1\",\"date\":\"0001-01-01T00:00:00Z\"}~, NO_DATE"
            })
    void refusesAReleaseThatLacksWhatItCantBeWithout(String release, Reason reason) {
        assertThatExceptionOfType(Damaged.class)
                .isThrownBy(() -> NoticeReading.read(json(release), json("{}"), "test.json"))
                .satisfies(damaged -> assertThat(damaged.reason()).isEqualTo(reason));
    }

    @Test
    void takesTheGrossAmountWhenThereIsNoOther() throws Damaged {
        assertThat(read(",\"tender\":{\"value\":{\"amountGross\":120.5,\"currency\":\"GBP\"}}")
                        .amount())
                .isEqualTo(new Amount(new BigDecimal("120.50"), "GBP", true));
        assertThat(read(",\"tender\":{\"value\":{\"amountGross\":120,\"amount\":100,\"currency\":\"GBP\"}}")
                        .amount())
                .isEqualTo(new Amount(new BigDecimal("100.00"), "GBP", false, new BigDecimal("120.00")));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "1e9999",
                "-1e9999",
                "1e999999999",
                "~\"1e9999\"~",
                "~\"lots\"~",
                "null",
                "{}",
                "[]",
                "true",
                "1e15"
            })
    void takesNoAmountBeyondReason(String amount) throws Damaged {
        assertThat(read(",\"tender\":{\"value\":{\"amount\":" + amount + "}}").amount())
                .isNull();
    }

    @Test
    void sumsContractsBeforeAwardsBeforeTheEstimate() throws Damaged {
        var estimate = ",\"tender\":{\"value\":{\"amount\":1}}";
        var awards = ",\"awards\":[{\"id\":\"1\",\"value\":{\"amount\":2}},{\"id\":\"2\",\"value\":{\"amount\":3}}]";
        var contracts = ",\"contracts\":[{\"id\":\"1\",\"awardID\":\"1\",\"value\":{\"amount\":7}}]";
        var mixed = ",\"contracts\":[{\"value\":{\"amount\":7}},{\"value\":{\"amount\":7,\"currency\":\"EUR\"}}]";

        assertThat(read(estimate).amount()).isEqualTo(new Amount(new BigDecimal("1.00"), "GBP", false));
        assertThat(read(estimate + awards).amount()).isEqualTo(new Amount(new BigDecimal("5.00"), "GBP", false));
        assertThat(read(estimate + awards + contracts).amount())
                .isEqualTo(new Amount(new BigDecimal("7.00"), "GBP", false));
        assertThat(read(estimate + awards + mixed).amount())
                .isEqualTo(new Amount(new BigDecimal("5.00"), "GBP", false));
    }

    @Test
    void readsABareDateAsTheWholeDayInTheUnitedKingdom() throws Damaged {
        var notice = read(
                ",\"tender\":{\"tenderPeriod\":{\"endDate\":\"2026-08-20\"},"
                        + "\"lots\":[{\"contractPeriod\":{\"startDate\":\"2026-12-01\",\"endDate\":\"2027-11-30T23:59:59Z\"}}]}");

        assertThat(notice.published()).isEqualTo(Instant.parse("2026-08-09T23:00:00Z"));
        assertThat(notice.closes()).isEqualTo(Instant.parse("2026-08-20T22:59:59Z"));
        assertThat(notice.starts()).isEqualTo(Instant.parse("2026-12-01T00:00:00Z"));
        assertThat(notice.ends()).isEqualTo(Instant.parse("2027-11-30T23:59:59Z"));
    }

    @Test
    void takesTheDeadlineForInterestWhereThereIsNoneForTenders() throws Damaged {
        assertThat(read(",\"tender\":{\"expressionOfInterestDeadline\":\"2026-08-20T12:00:00+01:00\"}")
                        .closes())
                .isEqualTo(Instant.parse("2026-08-20T11:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"UK1, PLANNING", "UK4, TENDER", "UK5, AWARD", "UK6, AWARD", "UK7, CONTRACT", "UK10, CHANGE", "UK12, END"
    })
    void goesByTheTypeOfItsOwnNoticeNotByTags(String type, NoticeKind kind) throws Damaged {
        var notice = read(",\"tag\":[\"award\",\"contract\"],\"tender\":{\"documents\":["
                + "{\"id\":\"000000-2025\",\"noticeType\":\"UK2\"},{\"id\":\"000001-2026\",\"noticeType\":\"" + type
                + "\"}]}");

        assertThat(notice.noticeType()).isEqualTo(type);
        assertThat(notice.kind()).isEqualTo(kind);
    }

    @Test
    void goesByContentWhereThereIsNoType() throws Damaged {
        assertThat(read(",\"tag\":[\"tender\"]").kind()).isEqualTo(NoticeKind.TENDER);
        assertThat(read(",\"tag\":[\"planning\"]").kind()).isEqualTo(NoticeKind.PLANNING);
        assertThat(read(",\"tag\":[\"tender\"],\"awards\":[{\"id\":\"1\"}]").kind())
                .isEqualTo(NoticeKind.AWARD);
        assertThat(read(",\"tag\":[\"contractTermination\"]").kind()).isEqualTo(NoticeKind.END);
    }

    @Test
    void readsCodesAndRegionsWhereFindATenderPutsThem() throws Damaged {
        var notice = read(
                ",\"tender\":{\"items\":[{\"additionalClassifications\":[{\"scheme\":\"CPV\",\"id\":\"72000000-5\"},"
                        + "{\"scheme\":\"X\",\"id\":\"72000001\"},{\"scheme\":\"CPV\",\"id\":7}],"
                        + "\"deliveryAddresses\":[{\"region\":\"UKC11\"},{\"region\":\"somewhere\"}]}]},"
                        + "\"awards\":[{\"items\":[{\"classification\":{\"scheme\":\"CPV\",\"id\":\"48000000\"}}]}]");

        assertThat(notice.cpv()).containsExactly("72000000", "48000000");
        assertThat(notice.regions()).containsExactly("UKC11");
    }

    @Test
    void readsPartiesWithSizeAndIdentifier() throws Damaged {
        var notice = read(
                ",\"parties\":[{\"id\":\"1\",\"name\":\"Caf&eacute; &#039;A&#039;\\u0000\",\"roles\":[\"supplier\"],"
                        + "\"identifier\":{\"scheme\":\"GB-COH\",\"id\":\"01234567\"},\"details\":{\"scale\":\"sme\",\"vcse\":true},"
                        + "\"address\":{\"region\":\"UKC\"}},{\"name\":\"B\",\"roles\":[\"supplier\"],\"sme\":false,"
                        + "\"identifier\":{\"scheme\":\"\",\"id\":\"\"}},{\"name\":null,\"roles\":[\"buyer\"]}],"
                        + "\"buyer\":{\"name\":\"Council\"}");

        assertThat(notice.parties())
                .containsExactly(
                        new Party(PartyRole.SUPPLIER, "Café 'A'", "GB-COH", "01234567", "sme", true, "UKC"),
                        new Party(PartyRole.SUPPLIER, "B", null, null, "large", false, null));
    }

    @Test
    void takesTheBuyerAndTheAwardedWhereThereAreNoParties() throws Damaged {
        var notice = read(",\"buyer\":{\"name\":\"Council\"},\"awards\":[{\"suppliers\":[{\"name\":\"Firm\"}]}]");

        assertThat(notice.names(PartyRole.BUYER)).containsExactly("Council");
        assertThat(notice.names(PartyRole.SUPPLIER)).containsExactly("Firm");
    }

    @Test
    void readsAStandstillThatIsAnArray() throws Damaged {
        var notice =
                read(",\"awards\":[{\"id\":7,\"standstillPeriod\":[{\"endDate\":\"2026-08-20T23:59:59+01:00\"}]}]");

        var award = notice.outcomes().getFirst();
        assertThat(award.kind()).isEqualTo(OutcomeKind.AWARD);
        assertThat(award.id()).isEqualTo("7");
        assertThat(award.standstillEnds()).isEqualTo(Instant.parse("2026-08-20T22:59:59Z"));
    }

    @Test
    void seesThroughOrderSpaceAndNumbersButNotThroughContent() throws Damaged {
        var one = read(",\"a\":{\"x\":1.0,\"y\":[1,2]},\"b\":\"t\"").sha256();

        assertThat(read(", \"b\" : \"t\", \"a\":{\"y\":[1,2],\"x\":1}").sha256())
                .isEqualTo(one);
        assertThat(read(",\"a\":{\"x\":1.0,\"y\":[2,1]},\"b\":\"t\"").sha256()).isNotEqualTo(one);
        assertThat(read(",\"a\":{\"x\":\"1\",\"y\":[1,2]},\"b\":\"t\"").sha256())
                .isNotEqualTo(one);
        assertThat(read(",\"a\":{\"x\":null,\"y\":[1,2]},\"b\":\"t\"").sha256()).isNotEqualTo(one);
    }

    /** Every field of a full release in turn becomes something that it should not be. */
    @Test
    void survivesAnyTypeInAnyPlace() {
        var names = List.of(
                "tag",
                "parties",
                "buyer",
                "tender",
                "awards",
                "contracts",
                "planning",
                "title",
                "description",
                "status",
                "value",
                "amount",
                "currency",
                "items",
                "lots",
                "documents",
                "suppliers",
                "roles",
                "identifier",
                "details",
                "contractPeriod",
                "endDate",
                "suitability",
                "classification",
                "standstillPeriod",
                "id",
                "scheme",
                "noticeType",
                "implementation",
                "deliveryAddresses",
                "region",
                "name",
                "tenderPeriod");
        var random = new Random(2026);
        for (int i = 0; i < 5_000; i++) {
            var text = START + ",\"tender\":" + thing(random, names, 0) + ",\"awards\":" + thing(random, names, 0)
                    + ",\"parties\":" + thing(random, names, 0) + ",\"contracts\":" + thing(random, names, 0) + "}";
            assertThatNoException()
                    .as(text)
                    .isThrownBy(() -> NoticeReading.read(json(text), json("{\"publisher\":7}"), "test.json"));
        }
    }

    private static String thing(Random random, List<String> names, int depth) {
        int kind = random.nextInt(depth > 4 ? 7 : 10);
        if (kind < 7) {
            return List.of("null", "true", "1e9999", "-1", "\"\"", "\"\\u0000\\uD800 x\"", "\"2026-08-10T25:00\"")
                    .get(kind);
        }
        var parts = new ArrayList<String>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            var part = thing(random, names, depth + 1);
            parts.add(kind == 7 ? part : "\"" + names.get(random.nextInt(names.size())) + "\":" + part);
        }
        return kind == 7 ? parts.toString() : "{" + String.join(",", parts) + "}";
    }
}
