package org.commonlot.marketplace.web.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Counts a try, or refuses it. Counted by what was typed, whether or not there is such an account. */
@Component
class Tries {

    private static final int LONGEST_KEY = 254;

    private final Throttle throttle;

    Tries(Throttle throttle) {
        this.throttle = throttle;
    }

    void take(Throttle.Limit limit, String whose) {
        var wait = throttle.take(limit, key(whose));
        if (wait.isPositive()) throw new TooManyTries(wait);
    }

    void takeFromNetwork(Throttle.Limit limit, HttpServletRequest request) {
        take(limit, Throttle.network(request.getRemoteAddr()));
    }

    void giveBack(Throttle.Limit limit, String whose) {
        throttle.giveBack(limit, key(whose));
    }

    private static String key(String whose) {
        return whose.length() > LONGEST_KEY ? whose.substring(0, LONGEST_KEY) : whose;
    }
}
