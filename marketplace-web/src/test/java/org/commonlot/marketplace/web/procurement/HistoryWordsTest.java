package org.commonlot.marketplace.web.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.commonlot.marketplace.award.AwardStep;
import org.commonlot.marketplace.challenge.HoldStep;
import org.commonlot.marketplace.contract.ContractStep;
import org.commonlot.marketplace.procurement.GuestStep;
import org.commonlot.marketplace.procurement.LotStep;
import org.commonlot.marketplace.procurement.ProcurementStep;
import org.commonlot.marketplace.selection.SelectionStep;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The history of a procurement has words for every step that the state machines know. */
class HistoryWordsTest {

    @ParameterizedTest
    @MethodSource("keys")
    void hasWordsForEveryStep(String key) {
        var messages = new ResourceBundleMessageSource();
        messages.setDefaultEncoding("UTF-8");
        messages.setBasename("messages/procurement");
        assertThat(messages.getMessage(key, null, Locale.UK)).isNotBlank();
    }

    static List<String> keys() {
        var whole = Stream.concat(Stream.of("DRAFT", "AMEND"), names(ProcurementStep.values()));
        var guests = names(GuestStep.values());
        var lots = Stream.of(
                        names(LotStep.values()),
                        names(AwardStep.values()),
                        names(ContractStep.values()),
                        Stream.of(HoldStep.values()).map(step -> step + "_HOLD"),
                        Stream.of(SelectionStep.values()).map(step -> "CHOICE_" + step),
                        Stream.of("CHOICE_PROPOSE", "PROPOSE", "FINISH", "RECORD_GATE", "WAIVE_GATE", "BEGIN_HOLD"))
                .flatMap(steps -> steps);
        return Stream.concat(
                        Stream.concat(whole, guests).map(step -> "procurement.step." + step),
                        lots.map(step -> "procurement.step.lot." + step))
                .toList();
    }

    private static Stream<String> names(Enum<?>[] steps) {
        return Arrays.stream(steps).map(Enum::name);
    }
}
