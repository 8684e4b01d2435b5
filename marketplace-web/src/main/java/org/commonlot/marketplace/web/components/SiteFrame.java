package org.commonlot.marketplace.web.components;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request its {@link Site}, also the pages for refusals and faults, which are rendered without the model of
 * a controller. The last filter of all, so that it sees who is signed in.
 */
@Component
class SiteFrame extends OncePerRequestFilter {

    private final SignedInName names;
    private final ObjectProvider<NavigationItems> capabilities;
    private final MessageSource messages;
    private final String source;

    SiteFrame(
            SignedInName names,
            ObjectProvider<NavigationItems> capabilities,
            MessageSource messages,
            @Value("${commonlot.source:}") String source) {
        this.names = names;
        this.capabilities = capabilities;
        this.messages = messages;
        this.source = source;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(
                "site", new Site(request, names, capabilities.orderedStream().toList(), messages, source));
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
