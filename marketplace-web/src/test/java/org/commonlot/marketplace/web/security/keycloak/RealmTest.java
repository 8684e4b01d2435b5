package org.commonlot.marketplace.web.security.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonlot.marketplace.terms.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the committed realm promises, read from its file. What Keycloak makes of it is tried in {@link KeycloakIT}. */
class RealmTest {

    private static final Path FILE = Path.of("..", "infra", "deploy", "keycloak", "commonlot-realm.json");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[A-Z_]+}");

    private final String text = read();
    private final JsonNode realm = JsonMapper.shared().readTree(text);

    @Test
    void rolesAreThoseOfTheCodeInTheirOrder() {
        assertThat(texts(realm.at("/roles/realm"), "name"))
                .containsExactlyElementsOf(
                        Stream.of(Role.values()).map(Role::name).toList());
    }

    @Test
    void holdsNoSecretAndNoAddress() {
        assertThat(realm.findValuesAsString("secret"))
                .hasSize(2)
                .allMatch(secret -> PLACEHOLDER.matcher(secret).matches());
        assertThat(text).doesNotContain("http://", "https://", "localhost:", "privateKey", "\"credentials\"");
    }

    @Test
    void signsInOnlyByCodeWithPkceToExactAddresses() {
        var web = client("commonlot-web");
        assertThat(web.get("standardFlowEnabled").asBoolean()).isTrue();
        assertThat(Stream.of("publicClient", "implicitFlowEnabled", "directAccessGrantsEnabled", "fullScopeAllowed"))
                .allMatch(switchedOff -> !web.get(switchedOff).asBoolean());
        assertThat(web.at("/attributes/pkce.code.challenge.method").asString()).isEqualTo("S256");
        assertThat(texts(web.get("redirectUris"))).containsExactly("${COMMONLOT_URL}/sign-in/keycloak");
        assertThat(web.at("/attributes/backchannel.logout.url").asString())
                .isEqualTo("${COMMONLOT_URL}" + BackChannelController.PATH);
    }

    @Test
    void provisioningMayOnlyProvision() {
        var admin = client("commonlot-admin");
        assertThat(Stream.of("standardFlowEnabled", "implicitFlowEnabled", "directAccessGrantsEnabled"))
                .allMatch(switchedOff -> !admin.get(switchedOff).asBoolean());
        assertThat(texts(realm.at("/users/0/clientRoles/realm-management")))
                .containsExactlyInAnyOrder("manage-organizations", "manage-users", "view-realm");
    }

    @Test
    void slowsGuessingDownAndAsksForConfirmedAddresses() {
        assertThat(Stream.of("bruteForceProtected", "verifyEmail", "organizationsEnabled"))
                .allMatch(switchedOn -> realm.get(switchedOn).asBoolean());
        assertThat(realm.get("webAuthnPolicyPasswordlessPasskeysEnabled").asBoolean())
                .isTrue();
        assertThat(realm.at("/attributes/acr.loa.map").asString()).contains("\"" + Proven.SECOND_FACTOR + "\":2");
    }

    private JsonNode client(String id) {
        return realm.get("clients")
                .valueStream()
                .filter(client -> client.get("clientId").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> texts(JsonNode array, String field) {
        return array.valueStream().map(item -> item.get(field).asString()).toList();
    }

    private static String read() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
