package org.commonlot.marketplace.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The diagrams of the two state machines, drawn from the tables in their enums. */
class StateDiagramsTest {

    @Test
    void procurementStatesAreDrawnAsTheyAre() throws IOException {
        Committed.writeIfAsked("procurement-states.md", procurement());
        Committed.assertSame("procurement-states.md", procurement());
    }

    @Test
    void lotStatesAreDrawnAsTheyAre() throws IOException {
        Committed.writeIfAsked("lot-states.md", lot());
        Committed.assertSame("lot-states.md", lot());
    }

    /** The companion: a diagram that differs by one edge is told from the one that is committed. */
    @Test
    void bitesWhenAnEdgeIsMissing() {
        var wrong = lot().replaceFirst(" {4}OPEN --> CLOSED : CLOSE\n", "");
        assertThat(wrong).isNotEqualTo(lot());
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Committed.assertSame("lot-states.md", wrong))
                .withMessageContaining("commonlot.docs.write");
    }

    private static String procurement() {
        return page(
                "States of a procurement",
                "ProcurementStep",
                ProcurementState.values(),
                ProcurementStep.values(),
                ProcurementStep::possibleFrom,
                ProcurementStep::leadsTo);
    }

    private static String lot() {
        return page(
                "States of a lot",
                "LotStep",
                LotState.values(),
                LotStep.values(),
                LotStep::possibleFrom,
                LotStep::leadsTo);
    }

    private static <S extends Enum<S>, T extends Enum<T>> String page(
            String title, String table, S[] states, T[] steps, BiPredicate<T, S> possible, Function<T, S> leadsTo) {
        var edges = Arrays.stream(states)
                .flatMap(state -> Arrays.stream(steps)
                        .filter(step -> possible.test(step, state))
                        .map(step -> "    %s --> %s : %s".formatted(state, leadsTo.apply(step), step)));
        var ends = Arrays.stream(states)
                .filter(state -> Arrays.stream(steps).noneMatch(step -> possible.test(step, state)))
                .map("    %s --> [*]"::formatted);
        return "# %s%n%nDrawn from the table in `%s` by `StateDiagramsTest`.%n%n```mermaid%nstateDiagram-v2%n"
                        .formatted(title, table)
                        .replace(System.lineSeparator(), "\n")
                + Stream.concat(Stream.concat(Stream.of("    [*] --> " + states[0]), edges), ends)
                        .collect(Collectors.joining("\n"))
                + "\n```\n";
    }
}
