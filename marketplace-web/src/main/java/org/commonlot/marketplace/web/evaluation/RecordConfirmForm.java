package org.commonlot.marketplace.web.evaluation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.commonlot.marketplace.evaluation.RecordSubject;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What somebody has looked at who confirms the record.
 *
 * @param looked names of subjects; what the page did not offer counts for nothing
 */
public record RecordConfirmForm(List<String> looked, String remark) {

    private static final int LONGEST = 4_000;

    public RecordConfirmForm(@Nullable List<String> looked, @Nullable String remark) {
        this.looked = looked == null ? List.of() : List.copyOf(looked);
        this.remark = Typed.text(remark);
    }

    static RecordConfirmForm empty() {
        return new RecordConfirmForm(null, null);
    }

    Set<RecordSubject> toSubjects(Errors errors) {
        Typed.limited(errors, "remark", remark, LONGEST);
        var subjects = EnumSet.noneOf(RecordSubject.class);
        for (var subject : RecordSubject.values()) {
            if (looked.contains(subject.name())) subjects.add(subject);
        }
        return subjects;
    }
}
