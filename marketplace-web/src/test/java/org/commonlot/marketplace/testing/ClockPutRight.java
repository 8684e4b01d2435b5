package org.commonlot.marketplace.testing;

import java.time.Clock;
import org.commonlot.marketplace.terms.MarketClock;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Brings the clock back after a test that travelled. */
class ClockPutRight implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext test) {
        var context = SpringExtension.getApplicationContext(test);
        context.getBean(MarketClock.class).travelTo(Clock.systemUTC().instant());
    }
}
