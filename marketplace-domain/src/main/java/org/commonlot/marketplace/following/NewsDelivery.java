package org.commonlot.marketplace.following;

import org.commonlot.marketplace.terms.Sweep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Tells what is new, and reminds of deadlines: asked by the scheduler, on one node at a time. */
@Component
public class NewsDelivery implements Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(NewsDelivery.class);

    private final Telling telling;
    private final Reminding reminding;

    NewsDelivery(Telling telling, Reminding reminding) {
        this.telling = telling;
        this.reminding = reminding;
    }

    @Override
    public String name() {
        return "news";
    }

    @Override
    public boolean isAwaited() {
        return true;
    }

    /** Each by itself: one that fails holds up no other. */
    @Override
    public void sweep() {
        for (var id : telling.untold()) {
            try {
                telling.tell(id);
            } catch (RuntimeException e) {
                LOG.error("News {} could not be told; it will be tried again", id, e);
            }
        }
        for (var person : telling.dueForDigest()) {
            try {
                telling.digest(person);
            } catch (RuntimeException e) {
                LOG.error("A digest could not be written; it will be tried again", e);
            }
        }
        for (var due : reminding.due()) {
            try {
                reminding.remind(due);
            } catch (DuplicateKeyException done) {
                LOG.debug("Another node has reminded of {}", due);
            } catch (RuntimeException e) {
                LOG.error("Nobody could be reminded of {}; it will be tried again", due, e);
            }
        }
    }
}
