package org.commonlot.marketplace.notification;

import java.time.Clock;
import java.util.UUID;
import org.commonlot.marketplace.terms.Sweep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sends what is due: asked by the scheduler, on one node at a time. */
@Component
public class Delivery implements Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final Handling handling;
    private final ObjectProvider<MessageSender> sender;
    private final Clock clock;

    Delivery(Handling handling, ObjectProvider<MessageSender> sender, Clock clock) {
        this.handling = handling;
        this.sender = sender;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "letters";
    }

    @Override
    public boolean isAwaited() {
        return true;
    }

    /** Each letter by itself: one that cannot be sent holds up no other. */
    @Override
    public void sweep() {
        for (var id : handling.due(clock.instant())) {
            try {
                deliver(id);
            } catch (RuntimeException e) {
                LOG.error("Letter {} could not be handled; it will be tried again", id, e);
                handling.settle(id, clock.instant(), letter -> letter.notSent(clock.instant()));
            }
        }
        handling.forgetOld(clock.instant());
    }

    private void deliver(UUID id) {
        var message = handling.written(id);
        if (message.isEmpty()) return;
        var way = sender.getIfAvailable();
        if (way == null) {
            handling.settle(id, clock.instant(), letter -> letter.kept(clock.instant()));
            return;
        }
        try {
            way.send(message.get());
            handling.settle(id, clock.instant(), letter -> letter.sent(clock.instant()));
        } catch (MessageSender.NotSent e) {
            LOG.warn("Letter {} was not taken: {}", id, e.getMessage());
            handling.settle(id, clock.instant(), letter -> letter.notSent(clock.instant()));
        }
    }
}
