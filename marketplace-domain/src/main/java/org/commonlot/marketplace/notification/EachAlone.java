package org.commonlot.marketplace.notification;

import java.util.Collection;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a sweep reminds of what is due: each by itself, in a transaction of its own. */
public final class EachAlone {

    private static final Logger LOG = LoggerFactory.getLogger(EachAlone.class);

    private EachAlone() {}

    /**
     * What fails for one is logged and tried again at the next sweep, and holds nobody else up.
     *
     * @param what it is, for the log
     */
    public static <T> void remind(String what, Collection<T> due, Consumer<? super T> act) {
        for (var one : due) {
            try {
                act.accept(one);
            } catch (RuntimeException e) {
                LOG.error("Not reminded of {} {}", what, one, e);
            }
        }
    }
}
