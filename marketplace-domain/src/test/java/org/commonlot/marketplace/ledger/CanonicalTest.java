package org.commonlot.marketplace.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Against the examples of RFC 8785. */
class CanonicalTest {

    @Test
    void writesTheStringOfSection3222() {
        assertThat(Canonical.string("\u20ac$\u000f\nA'B\"\\\\\"/"))
                .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    }

    @Test
    void escapesControlCharactersInTheShortFormWhereThereIsOne() {
        assertThat(Canonical.string("\b\t\n\f\r")).isEqualTo("\"\\b\\t\\n\\f\\r\"");
        assertThat(Canonical.string("\u0000\u001f")).isEqualTo("\"\\u0000\\u001f\"");
        assertThat(Canonical.string("\u007f\u2028")).isEqualTo("\"\u007f\u2028\"");
    }

    @Test
    void sortsNamesAsSection323Does() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("\u20ac", "Euro Sign");
        facts.put("\r", "Carriage Return");
        facts.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
        facts.put("1", "One");
        facts.put("\ud83d\ude00", "Emoji: Grinning Face");
        facts.put("\u0080", "Control");
        facts.put("\u00f6", "Latin Small Letter O With Diaeresis");

        assertThat(Canonical.facts(facts))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                        + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void writesNoFactsAsAnEmptyObject() {
        assertThat(Canonical.facts(Map.of())).isEqualTo("{}");
    }

    @Test
    void writesAnEntryWithItsPlaceAndItsNamesInOrder() {
        var entry = new LedgerEntry(
                7, Instant.parse("2026-12-01T12:00:00.000001Z"), "a.b", "s", "person:1", "{\"k\":\"v\"}");

        assertThat(Canonical.entry(entry))
                .isEqualTo("{\"act\":\"a.b\",\"actor\":\"person:1\",\"at\":\"2026-12-01T12:00:00.000001Z\","
                        + "\"facts\":{\"k\":\"v\"},\"index\":7,\"subject\":\"s\"}");
    }

    @Test
    void givesAnotherLeafForEveryOtherField() {
        var at = Instant.parse("2026-12-01T12:00:00Z");
        var leaves = Stream.of(
                        new LedgerEntry(1, at, "act", "subject", "actor", "{}"),
                        new LedgerEntry(2, at, "act", "subject", "actor", "{}"),
                        new LedgerEntry(1, at.plusNanos(1_000), "act", "subject", "actor", "{}"),
                        new LedgerEntry(1, at, "act2", "subject", "actor", "{}"),
                        new LedgerEntry(1, at, "act", "subject2", "actor", "{}"),
                        new LedgerEntry(1, at, "act", "subject", "actor2", "{}"),
                        new LedgerEntry(1, at, "act", "subject", "actor", "{\"a\":\"\"}"))
                .map(LedgerEntry::leaf)
                .map(HexFormat.of()::formatHex)
                .toList();

        assertThat(leaves).doesNotHaveDuplicates();
        assertThat(new LedgerEntry(1, at, "act", "subject", "actor", "{}").leaf())
                .asHexString()
                .isEqualToIgnoringCase(leaves.getFirst());
    }
}
