package org.commonlot.marketplace.procurement;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What happens when a deadline passes with nobody looking: asked every second by the scheduler. */
@Component
public class Deadlines {

    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);

    private final Closing closing;

    Deadlines(Closing closing) {
        this.closing = closing;
    }

    /** Closes what is due, each in a transaction of its own: one that fails holds up no other. */
    public void sweep() {
        for (var id : closing.due()) {
            try {
                if (closing.close(id)) LOG.info("Closed procurement {}", id.value());
            } catch (RuntimeException e) {
                LOG.error("Procurement {} could not be closed; it will be tried again", id.value(), e);
            }
        }
    }
}
