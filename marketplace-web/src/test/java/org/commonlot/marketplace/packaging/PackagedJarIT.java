package org.commonlot.marketplace.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The jar starts with the libraries that it carries, in the order in which it carries them: the class path of the other
 * tests is another one.
 */
class PackagedJarIT {

    private final HttpClient browser = HttpClient.newHttpClient();

    @TempDir
    Path home;

    /** Keycloak's client brings the most libraries, so it is chosen; no Keycloak is there. */
    @Test
    void startsOnAnEmptyFolderServesPagesAndStopsInGoodOrder() throws Exception {
        try (var jar = PackagedJar.start(
                home,
                "--commonlot.identity=keycloak",
                "--commonlot.keycloak.issuer=http://localhost:1/realms/commonlot",
                "--commonlot.keycloak.client-secret=of this test",
                "--commonlot.keycloak.admin-secret=of this test")) {
            assertThat(get(jar, "/")).isEqualTo(200);
            assertThat(get(jar, "/opportunities")).isEqualTo(200);
            assertThat(get(jar, "/assets/commonlot.css")).isEqualTo(200);
            assertThat(get(jar, "/sign-in")).as("says that it can't now").isEqualTo(503);
            jar.stopsWhenAsked();
        }
    }

    private int get(PackagedJar jar, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(jar.address() + path)).build();
        return browser.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
