package org.commonlot.marketplace.maturity;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a framework that somebody types has to have. */
class OwnFrameworkTest {

    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final Actor WRITER = new Actor(new PersonId(UUID.randomUUID()), "Amy", Set.of());

    private static final List<WriteFramework.LevelWords> SCALE =
            List.of(new WriteFramework.LevelWords("No", "Not there"), new WriteFramework.LevelWords("Yes", "There"));
    private static final WriteFramework.DimensionWords WARMTH = dimension("Warmth", "Is it warm?", "A reading", 2);

    private static WriteFramework.DimensionWords dimension(String name, String prompt, String evidence, int target) {
        return new WriteFramework.DimensionWords("", name, prompt, evidence, target, List.of());
    }

    private static WriteFramework words(
            String title, String summary, String source, List<WriteFramework.LevelWords> scale) {
        return new WriteFramework(title, summary, source, false, scale, List.of(WARMTH));
    }

    private static WriteFramework of(WriteFramework.DimensionWords... dimensions) {
        return new WriteFramework("Museums", "Summary", "Ours", false, SCALE, List.of(dimensions));
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(words(" ", "Summary", "Ours", SCALE), MaturityRefusal.TITLE_EMPTY),
                Arguments.of(words("x".repeat(151), "Summary", "Ours", SCALE), MaturityRefusal.TITLE_EMPTY),
                Arguments.of(words("Museums", "", "Ours", SCALE), MaturityRefusal.SUMMARY_EMPTY),
                Arguments.of(words("Museums", "Summary", " ", SCALE), MaturityRefusal.SOURCE_EMPTY),
                Arguments.of(words("Museums", "Summary", "Ours", SCALE.subList(0, 1)), MaturityRefusal.LEVELS_WRONG),
                Arguments.of(
                        words("Museums", "Summary", "Ours", Collections.nCopies(8, SCALE.getFirst())),
                        MaturityRefusal.LEVELS_WRONG),
                Arguments.of(of(), MaturityRefusal.DIMENSIONS_WRONG),
                Arguments.of(
                        of(Collections.nCopies(21, WARMTH).toArray(WriteFramework.DimensionWords[]::new)),
                        MaturityRefusal.DIMENSIONS_WRONG),
                Arguments.of(of(dimension("", "Why?", "A photo", 1)), MaturityRefusal.DIMENSION_INCOMPLETE),
                Arguments.of(of(dimension("Light", " ", "A photo", 1)), MaturityRefusal.DIMENSION_INCOMPLETE),
                Arguments.of(of(dimension("Light", "Why?", "", 1)), MaturityRefusal.DIMENSION_INCOMPLETE),
                Arguments.of(of(dimension("Light", "Why?", "A photo", 0)), MaturityRefusal.TARGET_WRONG),
                Arguments.of(of(dimension("Light", "Why?", "A photo", 3)), MaturityRefusal.TARGET_WRONG),
                Arguments.of(of(WARMTH, dimension("warmth ", "Why?", "A photo", 1)), MaturityRefusal.DIMENSION_TWICE));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void refusesWhatIsIncomplete(WriteFramework words, MaturityRefusal refusal) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> OwnFramework.write(new OrganisationId(UUID.randomUUID()), words, WRITER, NOW))
                .extracting(Refused::refusal)
                .isEqualTo(refusal);
    }
}
