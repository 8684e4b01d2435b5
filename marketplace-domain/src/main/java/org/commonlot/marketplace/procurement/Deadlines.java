package org.commonlot.marketplace.procurement;

import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Sweep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What happens when a deadline passes with nobody looking: asked every second by the scheduler. */
@Component
public class Deadlines implements Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);

    private final Closing closing;
    private final Publishing publishing;

    Deadlines(Closing closing, Publishing publishing) {
        this.closing = closing;
        this.publishing = publishing;
    }

    @Override
    public String name() {
        return "deadlines";
    }

    @Override
    public boolean isAwaited() {
        return true;
    }

    /** Publishes and closes what is due, each in a transaction of its own: one that fails holds up no other. */
    @Override
    public void sweep() {
        for (var id : publishing.due()) {
            try {
                if (publishing.publish(id)) LOG.info("Published procurement {}", id.value());
            } catch (Refused | NotFound refused) {
                LOG.info("Procurement {} was not published: {}", id.value(), refused.getMessage());
                publishing.giveUp(id, String.valueOf(refused.getMessage()));
            } catch (RuntimeException e) {
                LOG.error("Procurement {} could not be published; it will be tried again", id.value(), e);
            }
        }
        for (var id : closing.due()) {
            try {
                if (closing.close(id)) LOG.info("Closed procurement {}", id.value());
            } catch (RuntimeException e) {
                LOG.error("Procurement {} could not be closed; it will be tried again", id.value(), e);
            }
        }
    }
}
