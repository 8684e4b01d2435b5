package org.commonlot.marketplace.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

/** What happens once somebody has proved who they are: the session begins, and leads to the page that was wanted. */
@Component
public class SigningIn {

    private final SecurityContextRepository contexts;
    private final CsrfTokenRepository csrf;
    private final HttpSessionRequestCache wanted;

    SigningIn(SecurityContextRepository contexts, CsrfTokenRepository csrf, HttpSessionRequestCache wanted) {
        this.contexts = contexts;
        this.csrf = csrf;
        this.wanted = wanted;
    }

    /**
     * A new session id and a new token against forgery, so that none that was planted before is worth anything. The token
     * is made at once: two pages that are opened together next would each make their own, and one form would be refused.
     */
    public void remember(Authentication person, HttpServletRequest request, HttpServletResponse response) {
        new ChangeSessionIdAuthenticationStrategy().onAuthentication(person, request, response);
        new CsrfAuthenticationStrategy(csrf).onAuthentication(person, request, response);
        csrf.saveToken(csrf.generateToken(request), request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(person);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        Sessions.begin(request);
    }

    /** Keeps where to lead once they have proved who they are: a page here, which this request asked for. */
    public void leadTo(String path, HttpServletRequest request, HttpServletResponse response) {
        wanted.saveRequest(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public String getRequestURI() {
                        return path;
                    }

                    @Override
                    public @Nullable String getQueryString() {
                        return null;
                    }
                },
                response);
    }

    /** The page that was wanted before, as a path here: never the address of another host. */
    public String destination(HttpServletRequest request, HttpServletResponse response) {
        var saved = wanted.getRequest(request, response);
        wanted.removeRequest(request, response);
        if (!(saved instanceof DefaultSavedRequest page) || page.getRequestURI() == null) return "/";
        var path = page.getRequestURI().replaceFirst("^/+", "/");
        return page.getQueryString() == null ? path : path + "?" + page.getQueryString();
    }
}
