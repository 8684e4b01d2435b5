package org.commonlot.marketplace.web.bidding;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.commonlot.marketplace.bidding.Arrival;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stamps when a small form had been read in full: after the character encoding is set and before the session, security
 * or any other queue. What a deadline decides uses this moment, however long the request then waits.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ArrivalFilter extends OncePerRequestFilter {

    private static final String ARRIVED = Arrival.class.getName();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Asking for a parameter makes the container read the whole form.
        request.getParameterMap();
        request.setAttribute(ARRIVED, new Arrival(System.nanoTime()));
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return !"POST".equals(request.getMethod())
                || type == null
                || !type.startsWith("application/x-www-form-urlencoded");
    }

    static Arrival of(HttpServletRequest request) {
        return request.getAttribute(ARRIVED) instanceof Arrival arrival ? arrival : Arrival.now();
    }
}
