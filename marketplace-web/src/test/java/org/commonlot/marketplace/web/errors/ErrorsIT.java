package org.commonlot.marketplace.web.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.commonlot.marketplace.testing.OnPostgres;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people and programs get when something goes wrong, from the listening server. */
@OnPostgres
@ExtendWith(OutputCaptureExtension.class)
class ErrorsIT {

    @LocalServerPort
    int port;

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "GET,  /test/refused,         409, This can’t be done",
        "GET,  /test/not-found,       404, Page not found",
        "GET,  /there/is/nothing,     404, Page not found",
        "GET,  /error,                404, Page not found",
        "GET,  /test/number/abc,      404, Page not found",
        "GET,  /test/number/1;x=1,    400, We couldn’t understand that",
        "GET,  /test/changed,         409, Somebody else changed this",
        "POST, /test/number/1,        403, This page was open for too long",
        "GET,  /sign-out,             405, This page can’t be used like that",
        "GET,  /test/fault,           500, Something went wrong at our end",
        "GET,  /test/broken-page,     500, Something went wrong at our end",
        "GET,  /test/broken-form,     500, Something went wrong at our end",
    })
    void showsAPageThatSaysWhatHappened(String method, String path, int status, String title) throws Exception {
        var answer = send(method, path);

        assertThat(answer.statusCode()).isEqualTo(status);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("h1").text()).isEqualTo(title);
        assertThat(answer.body()).doesNotContain("Exception", "at org.", "secret detail");
    }

    @Test
    void showsWhatWasRefusedWhyAndWhatToDoNext() throws Exception {
        assertThat(Jsoup.parse(send("GET", "/test/refused").body()).text())
                .contains("An organisation keeps at least one owner.", "what you typed is still there");
    }

    @Test
    void tellsAProgramTheRefusalAsAProblem() throws Exception {
        var answer = send("GET", "/api/test/refused");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"status\":409", "An organisation keeps at least one owner.");
    }

    @Test
    void tellsAProgramThatThereIsNothingAsAProblem() throws Exception {
        var answer = send("GET", "/api/there/is/nothing");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"/test/fault, secret detail", "/test/broken-page, there-is-no-such-template"})
    void logsAFaultWithTheNumberThatThePageShows(String path, String detail, CapturedOutput log) throws Exception {
        var page = Jsoup.parse(send("GET", path).body()).text();

        var reference = Pattern.compile("[2-9B-Z]{8}").matcher(page);
        assertThat(reference.find()).isTrue();
        assertThat(log.getAll()).contains("Fault " + reference.group(), detail);
    }

    @Test
    void namesTheMethodsThatAnAddressAnswers() throws Exception {
        assertThat(send("GET", "/sign-out").headers().firstValue("Allow")).contains("POST");
    }

    private HttpResponse<String> send(String method, String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Accept", path.startsWith("/api/") ? "application/json" : "text/html")
                    .method(method, BodyPublishers.noBody())
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
