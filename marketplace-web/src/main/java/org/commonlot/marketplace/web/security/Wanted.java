package org.commonlot.marketplace.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.stereotype.Component;

/** Remembers where somebody was going who has to prove first who they are. */
@Component
public class Wanted {

    private static final String PATH = Wanted.class.getName();

    /** A page itself; for a form the page that it was on. */
    void remember(HttpServletRequest request) {
        request.getSession().setAttribute(PATH, "GET".equals(request.getMethod()) ? here(request) : before(request));
    }

    /** The path here, forgotten after this; the start page when nothing was wanted. */
    public String next(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(PATH) instanceof String path)) return "/";
        session.removeAttribute(PATH);
        return path;
    }

    private static String here(HttpServletRequest request) {
        var path = local(request.getRequestURI());
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    private static String before(HttpServletRequest request) {
        var referer = request.getHeader("Referer");
        if (referer == null) return "/";
        try {
            var page = URI.create(referer);
            return request.getServerName().equals(page.getHost()) ? local(page.getRawPath()) : "/";
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }

    /** A path here, never the address of another host. */
    private static String local(String path) {
        return path.isEmpty() || path.contains("\\") ? "/" : path.replaceFirst("^/*", "/");
    }
}
