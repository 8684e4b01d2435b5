package org.commonlot.marketplace.clarification;

import org.commonlot.marketplace.terms.Sweep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks, when the scheduler asks, for questions that should have been answered by now. */
@Component
public class UnansweredQuestions implements Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(UnansweredQuestions.class);

    private final Extending extending;

    UnansweredQuestions(Extending extending) {
        this.extending = extending;
    }

    @Override
    public String name() {
        return "questions";
    }

    /** Each in a transaction of its own: one that fails holds up no other. */
    @Override
    public void sweep() {
        for (var id : extending.candidates()) {
            try {
                extending.raise(id);
            } catch (RuntimeException e) {
                LOG.error("No extension could be proposed for {}; it will be tried again", id.value(), e);
            }
        }
    }
}
