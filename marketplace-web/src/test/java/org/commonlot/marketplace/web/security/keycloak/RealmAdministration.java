package org.commonlot.marketplace.web.security.keycloak;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/** What whoever runs the realm does by hand: makes accounts, ends sessions. Not through our own adapter. */
public final class RealmAdministration {

    public static final String PASSWORD = "three unlikely words";

    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<List<Map<String, Object>>> OBJECTS =
            new ParameterizedTypeReference<>() {};

    private final RestClient http;

    public RealmAdministration(KeycloakServer server) {
        this.http = RestClient.create(server.address());
    }

    /** A new account with a confirmed address; returns its id. */
    public String account(String email) {
        return account(email, true);
    }

    String account(String email, boolean verified) {
        send(
                HttpMethod.POST,
                "/users",
                Map.of(
                        "username",
                        email,
                        "email",
                        email,
                        "emailVerified",
                        verified,
                        "enabled",
                        true,
                        "firstName",
                        "Ada",
                        "lastName",
                        "Byron",
                        "credentials",
                        List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false))));
        return String.valueOf(
                list("/users?exact=true&email=" + email).getFirst().get("id"));
    }

    static String newEmail() {
        return UUID.randomUUID() + "@people.example";
    }

    /** Ends all sessions of the account. */
    void signOut(String account) {
        send(HttpMethod.POST, "/users/" + account + "/logout", Map.of());
    }

    void delete(String account) {
        send(HttpMethod.DELETE, "/users/" + account, Map.of());
    }

    void give(String account, String role) {
        send(HttpMethod.POST, "/users/" + account + "/role-mappings/realm", List.of(read("/roles/" + role)));
    }

    void demandVerifiedAddresses(boolean demand) {
        send(HttpMethod.PUT, "", Map.of("verifyEmail", demand));
    }

    Map<String, Object> read(String path) {
        return Objects.requireNonNull(
                http.get().uri(of(path)).headers(this::authorise).retrieve().body(OBJECT));
    }

    List<Map<String, Object>> list(String path) {
        return Objects.requireNonNull(
                http.get().uri(of(path)).headers(this::authorise).retrieve().body(OBJECTS));
    }

    /** Those that are for this one of ours. */
    List<Map<String, Object>> organisations(UUID ours) {
        return list("/organizations?q=commonlot-id:" + ours);
    }

    /** The ids of its accounts; none while it isn't there. */
    List<String> members(UUID ours) {
        return organisations(ours).stream()
                .flatMap(theirs -> list("/organizations/" + theirs.get("id") + "/members").stream())
                .map(member -> String.valueOf(member.get("id")))
                .toList();
    }

    private void send(HttpMethod method, String path, Object body) {
        http.method(method)
                .uri(of(path))
                .headers(this::authorise)
                .body(body)
                .retrieve()
                .toBodilessEntity();
    }

    private static String of(String path) {
        return "/admin/realms/commonlot" + path;
    }

    private void authorise(HttpHeaders headers) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "password");
        form.add("client_id", "admin-cli");
        form.add("username", KeycloakServer.ADMINISTRATOR);
        form.add("password", KeycloakServer.PASSWORD);
        var answer = Objects.requireNonNull(http.post()
                .uri("/realms/master/protocol/openid-connect/token")
                .body(form)
                .retrieve()
                .body(OBJECT));
        headers.setBearerAuth(String.valueOf(answer.get("access_token")));
    }
}
