package org.commonlot.marketplace.web.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.procurement.EndingReasons;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.web.components.Choice;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Texts;

/** What is asked of whoever ends a procurement, or a lot of it, without award. */
@org.springframework.stereotype.Component
public class EndingQuestions {

    /** How the messages of its fields begin. */
    public static final String WORDS = "procurement.ending";

    private final EndingReasons reasons;
    private final Texts texts;
    private final Clock clock;

    EndingQuestions(EndingReasons reasons, Texts texts, Clock clock) {
        this.reasons = reasons;
        this.texts = texts;
        this.clock = clock;
    }

    /** Whether there was a notice before, so that a termination notice is due (s.55). */
    public static boolean noticed(ProcurementDetails details) {
        return details.opportunity().noticeNumber() != null;
    }

    public List<Component> of(ProcurementDetails details, Fields fields) {
        var questions = new ArrayList<Component>();
        questions.add(fields.radios("code", choices()));
        questions.add(fields.textarea("reason"));
        if (noticed(details)) {
            questions.add(fields.input("noticeNumber").withWidth(20));
            questions.add(fields.date("publishedAt"));
            questions.add(fields.input("publishedTime").withWidth(5));
        }
        return questions;
    }

    private List<Choice> choices() {
        return reasons.inForce(UkTime.date(clock.instant())).stream()
                .map(reason -> Choice.of(reason.code(), texts.get(WORDS + ".reason." + reason.code()))
                        .withHint(reason.legalReference()))
                .toList();
    }
}
