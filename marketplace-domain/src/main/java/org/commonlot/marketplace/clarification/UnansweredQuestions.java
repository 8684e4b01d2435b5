package org.commonlot.marketplace.clarification;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks, when the scheduler asks, for questions that should have been answered by now. */
@Component
public class UnansweredQuestions {

    private static final Logger LOG = LoggerFactory.getLogger(UnansweredQuestions.class);

    private final Extending extending;

    UnansweredQuestions(Extending extending) {
        this.extending = extending;
    }

    /** Each in a transaction of its own: one that fails holds up no other. */
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
