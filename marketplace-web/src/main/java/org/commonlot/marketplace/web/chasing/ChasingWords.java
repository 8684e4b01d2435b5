package org.commonlot.marketplace.web.chasing;

import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.chasing.PublicOutcomes;
import org.commonlot.marketplace.chasing.StillEvaluating;
import org.commonlot.marketplace.procurement.PublishedOpportunity;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Prose;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;

/** What buyers have said, or that they have said nothing, in the words that everybody reads. */
@org.springframework.stereotype.Component
class ChasingWords {

    private final PublicOutcomes outcomes;
    private final Texts texts;

    ChasingWords(PublicOutcomes outcomes, Texts texts) {
        this.outcomes = outcomes;
        this.texts = texts;
    }

    String said(StillEvaluating answer) {
        return texts.get(
                "chasing.public.evaluating", Wording.day(answer.decisionExpected()), Wording.day(answer.saidAt()));
    }

    /** Silence first, then what was said, the newest first; nothing where there is nothing to tell. */
    List<Component> told(PublishedOpportunity published) {
        var told = outcomes.of(published);
        var all = new ArrayList<Component>();
        told.unansweredSince()
                .ifPresent(asked -> all.add(InsetText.of(texts.get("chasing.public.unanswered", Wording.day(asked)))));
        for (var answer : told.answers()) {
            all.add(InsetText.of(said(answer)));
            all.add(Prose.of(answer.reason()));
        }
        return all;
    }
}
