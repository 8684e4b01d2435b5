package org.commonlot.marketplace.web.preparation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonlot.marketplace.preparation.GateAnswer;
import org.commonlot.marketplace.procedure.Gate;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What only people can say before a procurement is announced. */
public record AnswersForm(String funding, String smeBarriers, String engagement, String conflictsAssessment) {

    static final Map<Gate, String> FIELDS = fields();

    private static final int LONGEST = 2_000;

    public AnswersForm(
            @Nullable String funding,
            @Nullable String smeBarriers,
            @Nullable String engagement,
            @Nullable String conflictsAssessment) {
        this.funding = Typed.text(funding);
        this.smeBarriers = Typed.text(smeBarriers);
        this.engagement = Typed.text(engagement);
        this.conflictsAssessment = Typed.text(conflictsAssessment);
    }

    private static Map<Gate, String> fields() {
        var fields = new LinkedHashMap<Gate, String>();
        fields.put(Gate.FUNDING, "funding");
        fields.put(Gate.SME_BARRIERS, "smeBarriers");
        fields.put(Gate.ENGAGEMENT, "engagement");
        fields.put(Gate.CONFLICTS_ASSESSMENT, "conflictsAssessment");
        return fields;
    }

    static AnswersForm from(Map<String, GateAnswer> answers) {
        return new AnswersForm(
                said(answers, Gate.FUNDING),
                said(answers, Gate.SME_BARRIERS),
                said(answers, Gate.ENGAGEMENT),
                said(answers, Gate.CONFLICTS_ASSESSMENT));
    }

    private static @Nullable String said(Map<String, GateAnswer> answers, Gate gate) {
        var answer = answers.get(gate.name());
        return answer == null ? null : answer.answer();
    }

    String answer(Gate gate) {
        return switch (gate) {
            case FUNDING -> funding;
            case SME_BARRIERS -> smeBarriers;
            case ENGAGEMENT -> engagement;
            case CONFLICTS_ASSESSMENT -> conflictsAssessment;
            default -> "";
        };
    }

    /** Every gate that was asked for needs an answer. */
    void check(Errors errors, Set<Gate> asked) {
        FIELDS.forEach((gate, field) -> {
            if (asked.contains(gate)) Typed.required(errors, field, answer(gate), LONGEST);
        });
    }
}
