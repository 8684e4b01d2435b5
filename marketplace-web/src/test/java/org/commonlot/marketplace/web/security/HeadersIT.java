package org.commonlot.marketplace.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import org.commonlot.marketplace.testing.OnPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What goes over the wire, from the listening server. */
@OnPostgres
class HeadersIT {

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MockMvc mvc;

    @ParameterizedTest
    @CsvSource({
        "GET,  /sign-in,          200",
        "POST, /sign-in,          403",
        "GET,  /there-is-nothing, 404",
        "PUT,  /sign-in,          403",
        "GET,  /test/fault,       500",
        "GET,  /test/broken-page, 500",
        "GET,  /test/signed-in,   302",
        "GET,  /assets/commonlot.css, 200",
    })
    void sendsTheSameProtectionWithEveryAnswer(String method, String path, int status) throws Exception {
        var answer = send(method, path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe", "*", "http:");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    @Test
    void keepsTheSessionInTheDatabaseAndItsCookieFromScripts() throws Exception {
        var cookie = header(send("GET", "/sign-in"), "Set-Cookie");

        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Secure");
        assertThat(jdbc.queryForObject("select count(*) from spring_session", Integer.class))
                .isPositive();
    }

    @Test
    void insistsOnEncryptionWhereThereIsSome() throws Exception {
        var answer = mvc.perform(MockMvcRequestBuilders.get("/sign-in").secure(true))
                .andReturn()
                .getResponse();

        assertThat(answer.getHeader("Strict-Transport-Security")).contains("max-age=31536000", "includeSubDomains");
        assertThat(Objects.requireNonNull(answer.getCookie("SESSION")).getSecure())
                .isTrue();
    }

    @Test
    void opensNoSessionForAReader() throws Exception {
        assertThat(send("GET", "/test/number/1").headers().allValues("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void tellsWhatToDoWithAFormWithoutItsToken() throws Exception {
        assertThat(send("POST", "/sign-in").body()).contains("reload the page and send it again");
    }

    private HttpResponse<String> send(String method, String path) throws Exception {
        try (var client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Accept", "text/html")
                    .method(method, BodyPublishers.noBody())
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        var values = answer.headers().allValues(name);
        assertThat(values).as(name).hasSize(1);
        return values.getFirst();
    }
}
