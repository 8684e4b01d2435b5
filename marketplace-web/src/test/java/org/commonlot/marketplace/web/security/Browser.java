package org.commonlot.marketplace.web.security;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Somebody with a cookie and a network of their own: real sessions, as the database keeps them. */
final class Browser {

    private static final AtomicInteger NETWORKS = new AtomicInteger();

    private final MockMvc mvc;
    private final String network;
    private String agent = "";
    private @Nullable Cookie session;

    Browser(MockMvc mvc) {
        this.mvc = mvc;
        int number = NETWORKS.incrementAndGet();
        this.network = "203.0." + number / 250 + "." + number % 250;
    }

    /** A browser that says this of itself. */
    Browser as(String userAgent) {
        agent = userAgent;
        return this;
    }

    MvcResult open(String path) throws Exception {
        return send(get(path));
    }

    /** Sends a form: names and values in turn. */
    MvcResult submit(String path, String... fields) throws Exception {
        var request = post(path).with(csrf());
        for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return send(request);
    }

    /** Sends an empty form from a page. */
    MvcResult submitFrom(String page, String path) throws Exception {
        return send(post(path).with(csrf()).header("Referer", page));
    }

    MvcResult signIn(String email, String password) throws Exception {
        return submit("/sign-in", "email", email, "password", password);
    }

    private MvcResult send(MockHttpServletRequestBuilder request) throws Exception {
        if (session != null) request.cookie(session);
        var result = mvc.perform(request.accept(MediaType.TEXT_HTML)
                        .header("User-Agent", agent)
                        .with(sent -> {
                            sent.setRemoteAddr(network);
                            return sent;
                        }))
                .andReturn();
        var renewed = result.getResponse().getCookie("SESSION");
        if (renewed != null) session = renewed;
        return result;
    }

    boolean isSignedIn() throws Exception {
        return open("/test/signed-in").getResponse().getStatus() == 200;
    }

    static @Nullable String target(MvcResult result) {
        return result.getResponse().getRedirectedUrl();
    }

    static int status(MvcResult result) {
        return result.getResponse().getStatus();
    }

    static String body(MvcResult result) throws Exception {
        return result.getResponse().getContentAsString();
    }

    /** Everything that a stranger sees of an answer, without what differs each time. */
    static String seen(MvcResult result) throws Exception {
        return status(result) + " " + target(result) + " " + body(result).replaceAll("value=\"[^\"]*\"", "");
    }
}
