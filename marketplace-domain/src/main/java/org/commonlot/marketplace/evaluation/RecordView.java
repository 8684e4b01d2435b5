package org.commonlot.marketplace.evaluation;

import java.util.List;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The check of an evaluation's record, for one person with a part in it.
 *
 * @param subjects what there is to look at, as far as this evaluation has it
 * @param checks what was said so far, oldest first
 * @param obstacle what keeps this person, who could otherwise, from confirming the record that is not confirmed; mostly nothing
 * @param confirms whether this person may confirm the record now
 * @param queries whether this person may query it now
 * @param answers whether this person may answer queries, if there are any
 */
public record RecordView(
        RecordStanding standing,
        List<RecordSubject> subjects,
        List<RecordCheckView> checks,
        @Nullable Refused obstacle,
        boolean confirms,
        boolean queries,
        boolean answers) {

    public boolean confirmed() {
        return standing == RecordStanding.CONFIRMED;
    }
}
