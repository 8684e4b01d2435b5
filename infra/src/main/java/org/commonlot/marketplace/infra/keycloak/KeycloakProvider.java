package org.commonlot.marketplace.infra.keycloak;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.commonlot.marketplace.federation.IdentityProvider;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.JacksonProvider;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.OrganizationMembersResource;
import org.keycloak.admin.client.resource.OrganizationResource;
import org.keycloak.admin.client.resource.OrganizationsResource;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Keeps one Keycloak organisation for each of ours. Which one is ours is known by our id, its alias. */
@Component
@ConditionalOnProperty(name = "commonlot.keycloak.admin-secret")
class KeycloakProvider implements IdentityProvider, AutoCloseable {

    private static final String CLIENT = "commonlot-admin";
    private static final String REALMS = "/realms/";
    private static final String OUR_ID = "commonlot-id";
    private static final int PAGE = 100;
    private static final int SECONDS = 5;
    private static final int CONFLICT = 409;
    private static final int BAD_REQUEST = 400;
    private static final int PRIORITY = 100;

    private final String issuer;
    private final Client http;
    private final Keycloak keycloak;

    KeycloakProvider(
            @Value("${commonlot.keycloak.issuer}") String issuer,
            @Value("${commonlot.keycloak.admin-secret}") String secret) {
        this.issuer = issuer;
        this.http = ClientBuilder.newBuilder()
                .connectTimeout(SECONDS, TimeUnit.SECONDS)
                .readTimeout(SECONDS, TimeUnit.SECONDS)
                .register(JacksonProvider.class, PRIORITY)
                .build();
        this.keycloak = KeycloakBuilder.builder()
                .serverUrl(issuer.substring(0, issuer.indexOf(REALMS)))
                .realm(realm())
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId(CLIENT)
                .clientSecret(secret)
                .resteasyClient(http)
                .build();
    }

    @Override
    public String issuer() {
        return issuer;
    }

    @Override
    public void provision(Provisioned organisation) {
        var organisations = keycloak.realm(realm()).organizations();
        var theirs = find(organisations, organisation);
        if (theirs == null) {
            make(organisations, organisation);
            theirs = find(organisations, organisation);
            if (theirs == null) throw new IllegalStateException("Made, but not found: " + organisation.id());
        }
        var resource = organisations.get(theirs.getId());
        if (!isNamed(theirs, organisation)) rename(resource, theirs, organisation);
        seat(resource.members(), organisation.members());
    }

    @Override
    public void close() {
        keycloak.close();
        http.close();
    }

    private @Nullable OrganizationRepresentation find(OrganizationsResource organisations, Provisioned ours) {
        var found = organisations.searchByAttribute(OUR_ID + ":" + ours.id().value());
        return found.isEmpty() ? null : found.getFirst();
    }

    private static void make(OrganizationsResource organisations, Provisioned ours) {
        var made = new OrganizationRepresentation();
        made.setAlias(ours.id().value().toString());
        made.setAttributes(Map.of(OUR_ID, List.of(ours.id().value().toString())));
        made.setEnabled(true);
        made.setName(ours.name());
        try (var answer = organisations.create(made)) {
            if (answer.getStatus() != CONFLICT) {
                require(answer);
                return;
            }
        }
        made.setName(distinct(ours));
        try (var answer = organisations.create(made)) {
            require(answer);
        }
    }

    private static void rename(OrganizationResource theirs, OrganizationRepresentation known, Provisioned ours) {
        known.setName(ours.name());
        try (var answer = theirs.update(known)) {
            if (answer.getStatus() != CONFLICT) {
                require(answer);
                return;
            }
        }
        known.setName(distinct(ours));
        try (var answer = theirs.update(known)) {
            require(answer);
        }
    }

    private static void seat(OrganizationMembersResource theirs, Set<String> ours) {
        var there = members(theirs);
        for (var subject : ours) {
            if (there.contains(subject)) continue;
            try (var answer = theirs.addMember(subject)) {
                // Deleted there meanwhile, or added by another node.
                if (answer.getStatus() != BAD_REQUEST && answer.getStatus() != CONFLICT) require(answer);
            }
        }
        for (var subject : there) {
            if (ours.contains(subject)) continue;
            try (var answer = theirs.member(subject).delete()) {
                require(answer);
            }
        }
    }

    private static Set<String> members(OrganizationMembersResource theirs) {
        var subjects = new HashSet<String>();
        for (int first = 0; ; first += PAGE) {
            var page = theirs.list(first, PAGE);
            page.forEach(member -> subjects.add(member.getId()));
            if (page.size() < PAGE) return subjects;
        }
    }

    private static boolean isNamed(OrganizationRepresentation theirs, Provisioned ours) {
        return ours.name().equals(theirs.getName()) || distinct(ours).equals(theirs.getName());
    }

    /** Two of ours may have the same name, two of theirs may not. */
    private static String distinct(Provisioned ours) {
        return ours.name() + " (" + ours.id().value() + ")";
    }

    private static void require(Response answer) {
        if (answer.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
            throw new IllegalStateException(
                    "Keycloak answers " + answer.getStatus() + " " + answer.readEntity(String.class));
        }
    }

    private String realm() {
        return issuer.substring(issuer.indexOf(REALMS) + REALMS.length());
    }
}
