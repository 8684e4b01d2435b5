package org.commonlot.marketplace.bidding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class NamedPartyTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @ValueSource(strings = {"Hands Ltd: 1 Mill Lane, Leeds", "  Hands Ltd:\t1 Mill Lane, Leeds "})
    void readsTheNameAndAfterAColonTheAddress(String line) {
        assertThat(NamedParty.read(line)).isEqualTo(new NamedParty("Hands Ltd", "1 Mill Lane, Leeds"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hands Ltd", "Re:work Ltd", "Hands Ltd:", ""})
    void takesALineWithoutAnAddressForAName(String line) {
        assertThat(NamedParty.read(line)).isEqualTo(new NamedParty(line, ""));
        assertThat(NamedParty.read(line).addressed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hands Ltd: 1 Mill Lane, Leeds", "Hands Ltd", "Re:work Ltd: Unit 4: 1 Mill Lane"})
    void writesTheLineThatItReads(String line) {
        assertThat(NamedParty.read(line).line()).isEqualTo(line);
    }

    @Test
    void tellsTheAddressWhereThereIsOne() {
        assertThat(new NamedParty("Hands Ltd", "1 Mill Lane").told()).isEqualTo("Hands Ltd, 1 Mill Lane");
        assertThat(new NamedParty("Hands Ltd", "").told()).isEqualTo("Hands Ltd");
    }

    /** What is sealed is read for as long as it is kept. */
    @Test
    void readsWhatWasKeptWithAndWithoutAnAddress() {
        var party = new NamedParty("Hands Ltd", "1 Mill Lane");
        assertThat(JSON.readValue(JSON.writeValueAsString(party), NamedParty.class))
                .isEqualTo(party);
        assertThat(JSON.readValue("\"Hands Ltd\"", NamedParty.class)).isEqualTo(new NamedParty("Hands Ltd", ""));
    }
}
