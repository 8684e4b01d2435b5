package org.commonlot.marketplace.maturity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** An assessment without Spring. */
class SelfAssessmentTest {

    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final Actor ANSWERS = person("Amy");
    private static final Actor CONFIRMS = person("Tom");

    private final Framework framework =
            new ShippedFrameworks().find("technology-code-of-practice").orElseThrow();
    private final SelfAssessment assessment =
            SelfAssessment.start(new OrganisationId(UUID.randomUUID()), framework, ANSWERS, NOW);

    private static Actor person(String name) {
        return new Actor(new PersonId(UUID.randomUUID()), name, Set.of());
    }

    /** The lowest level is met by having nothing, so there is nothing that could show it. */
    @ParameterizedTest
    @CsvSource({
        "1, Why, There, ",
        "1, Why, '', ",
        "1, '', There, LEVEL_WITHOUT_REASON",
        "2, Why, There, ",
        "2, ' ', There, LEVEL_WITHOUT_REASON",
        "2, Why, ' ', LEVEL_WITHOUT_EVIDENCE",
        "3, Why, '', LEVEL_WITHOUT_EVIDENCE",
        "0, Why, There, LEVEL_UNKNOWN",
        "4, Why, There, LEVEL_UNKNOWN",
        ", '', '', ",
        ", We have not looked, '', "
    })
    void aLevelHasAReasonAndEvidence(
            @Nullable Integer level, String reason, String evidence, @Nullable MaturityRefusal refusal) {
        ThrowingCallable act =
                () -> assessment.answer("cloud", 0, new AnswerGiven(level, reason, evidence), ANSWERS, NOW);
        if (refusal == null) assertThat(catching(act)).isNull();
        else assertRefused(refusal, act);
    }

    private static @Nullable Throwable catching(ThrowingCallable act) {
        try {
            act.call();
            return null;
        } catch (Throwable thrown) {
            return thrown;
        }
    }

    @Test
    void whatIsNotAnsweredIsAbsentAndNeverNothing() {
        assessment.answer("cloud", 0, new AnswerGiven(2, "Why", "There"), ANSWERS, NOW);
        assessment.answer("secure", 0, new AnswerGiven(null, "We have not looked", ""), ANSWERS, NOW);
        assertThat(assessment.answered()).isEqualTo(1);
        assertThat(assessment.past().levels()).isEqualTo(Map.of("cloud", 2));
        var view = assessment.view("Council", List.of());
        assertThat(view.level("secure")).isEmpty();
        assertThat(view.answers().get("secure")).extracting(AnswerView::reason).isEqualTo("We have not looked");
    }

    @Test
    void nothingAtAllIsNotSubmitted() {
        assessment.answer("secure", 0, new AnswerGiven(null, "We have not looked", ""), ANSWERS, NOW);
        assertRefused(MaturityRefusal.NOTHING_ANSWERED, () -> assessment.submit(Visibility.PUBLIC, ANSWERS, NOW));
    }

    @Test
    void keepsTheVersionThatItWasMadeWith() {
        assertThat(assessment.definition()).isEqualTo(framework);
        assertThat(assessment.line().frameworkVersion()).isEqualTo(1);
    }

    /** Every act in every state: allowed where the table says so, refused everywhere else. */
    @ParameterizedTest
    @EnumSource(AssessmentState.class)
    void eachActHasItsStates(AssessmentState state) {
        var acts = Map.<String, Consumer<SelfAssessment>>of(
                "answer", one -> one.answer("cloud", 1, new AnswerGiven(3, "Why", "There"), ANSWERS, NOW),
                "submit", one -> one.submit(Visibility.PUBLIC, ANSWERS, NOW),
                "confirm", one -> one.confirm(CONFIRMS, NOW),
                "send back", one -> one.sendBack("Look again"),
                "discard", SelfAssessment::discard,
                "share", one -> one.share(Visibility.INTERNAL));
        var allowed = new EnumMap<AssessmentState, Set<String>>(Map.of(
                AssessmentState.DRAFT, Set.of("answer", "submit", "discard"),
                AssessmentState.SUBMITTED, Set.of("confirm", "send back"),
                AssessmentState.CONFIRMED, Set.of("share"),
                AssessmentState.DISCARDED, Set.of()));
        assertThat(allowed.keySet()).isEqualTo(EnumSet.allOf(AssessmentState.class));
        acts.forEach((name, act) -> {
            var one = in(state);
            if (allowed.getOrDefault(state, Set.of()).contains(name)) act.accept(one);
            else {
                assertThatExceptionOfType(Refused.class)
                        .as("%s when %s", name, state)
                        .isThrownBy(() -> act.accept(one));
                assertThat(one.state()).isEqualTo(state);
            }
        });
    }

    private SelfAssessment in(AssessmentState state) {
        var one = SelfAssessment.start(new OrganisationId(UUID.randomUUID()), framework, ANSWERS, NOW);
        one.answer("cloud", 0, new AnswerGiven(2, "Why", "There"), ANSWERS, NOW);
        if (state == AssessmentState.DISCARDED) one.discard();
        if (state == AssessmentState.SUBMITTED || state == AssessmentState.CONFIRMED) {
            one.submit(Visibility.PUBLIC, ANSWERS, NOW);
        }
        if (state == AssessmentState.CONFIRMED) one.confirm(CONFIRMS, NOW);
        assertThat(one.state()).isEqualTo(state);
        return one;
    }

    @Test
    void aSecondPersonConfirms() {
        var one = in(AssessmentState.SUBMITTED);
        assertRefused(MaturityRefusal.SAME_PERSON, () -> one.confirm(ANSWERS, NOW));
        one.confirm(CONFIRMS, NOW);
        assertThat(one.isShared()).isTrue();
        one.share(Visibility.INTERNAL);
        assertThat(one.isShared()).isFalse();
    }

    private static void assertRefused(MaturityRefusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .extracting(Refused::refusal)
                .isEqualTo(refusal);
    }
}
