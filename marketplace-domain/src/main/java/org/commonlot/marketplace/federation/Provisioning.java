package org.commonlot.marketplace.federation;

import java.time.Clock;
import java.util.Optional;
import org.commonlot.marketplace.terms.Sweep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells the identity provider of organisations and their people, after the act and apart from it. */
@Component
public class Provisioning implements Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Provisioning.class);
    private static final int AT_ONCE = 20;

    private final ProvisioningQueue queue;
    private final Optional<IdentityProvider> provider;
    private final Clock clock;

    Provisioning(ProvisioningQueue queue, ObjectProvider<IdentityProvider> provider, Clock clock) {
        this.queue = queue;
        this.provider = provider.stream().findFirst();
        this.clock = clock;
    }

    @Override
    public String name() {
        return "provisioning";
    }

    @Override
    public boolean isAwaited() {
        return true;
    }

    /** Tells what is due; does nothing, and forgets nothing, while there is no provider. Run by a job. */
    @Override
    public void sweep() {
        provider.ifPresent(this::tell);
    }

    private void tell(IdentityProvider to) {
        while (queue.collect(clock.instant())) LOG.debug("Reading on in the ledger");
        for (var due : queue.due(clock.instant(), AT_ONCE)) {
            try {
                queue.state(due.organisation(), to.issuer()).ifPresent(to::provision);
                queue.done(due);
            } catch (RuntimeException e) {
                LOG.warn("Can't tell the identity provider of {}: {}", due.organisation(), e.toString());
                queue.failed(due, e.toString(), clock.instant());
            }
        }
    }
}
