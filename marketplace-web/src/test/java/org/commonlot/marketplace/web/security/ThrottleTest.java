package org.commonlot.marketplace.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.web.security.Throttle.Limit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThrottleTest {

    private final MarketClock clock = MarketClock.system();
    private final Throttle throttle = new Throttle(clock);

    @ParameterizedTest
    @EnumSource(Limit.class)
    void makesWaitAfterTheLastTryAndNotBefore(Limit limit) {
        for (int i = 0; i < limit.times(); i++)
            assertThat(throttle.take(limit, "a")).isZero();

        var wait = throttle.take(limit, "a");
        assertThat(wait).isPositive();
        assertThat(throttle.take(limit, "b")).isZero();

        clock.travelTo(clock.instant().plus(wait).plusMillis(1));
        assertThat(throttle.take(limit, "a")).isZero();
    }

    @Test
    void countsAnAddressInAnyCaseAsOneAccount() {
        for (int i = 0; i < Limit.SIGN_IN_ACCOUNT.times(); i++) throttle.take(Limit.SIGN_IN_ACCOUNT, "Ada@x.example");

        assertThat(throttle.take(Limit.SIGN_IN_ACCOUNT, " ada@X.example ")).isPositive();
    }

    @Test
    void givesATryBack() {
        for (int i = 0; i < Limit.SIGN_IN_ACCOUNT.times(); i++) throttle.take(Limit.SIGN_IN_ACCOUNT, "a");

        throttle.giveBack(Limit.SIGN_IN_ACCOUNT, "a");

        assertThat(throttle.take(Limit.SIGN_IN_ACCOUNT, "a")).isEqualTo(Duration.ZERO);
    }

    @Test
    void countsTheNetworkOfAnIpv6AddressAndTheWholeOfAnIpv4Address() {
        assertThat(Throttle.network("2001:db8:1:2:3::4")).isEqualTo(Throttle.network("2001:db8:1:2:ffff::1"));
        assertThat(Throttle.network("2001:db8:1:2::1")).isNotEqualTo(Throttle.network("2001:db8:1:3::1"));
        assertThat(Throttle.network("192.0.2.1")).isNotEqualTo(Throttle.network("192.0.2.2"));
        assertThat(Throttle.network("no address")).isEqualTo("no address");
    }
}
