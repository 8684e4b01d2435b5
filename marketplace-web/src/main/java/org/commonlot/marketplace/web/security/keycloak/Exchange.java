package org.commonlot.marketplace.web.security.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * One authorisation code, from asking for it to the ID token that it buys. State, nonce and the PKCE verifier are kept in
 * the session and good once.
 */
@Component
@InKeycloakMode
class Exchange {

    private static final String NEXT = "next";

    private final KeycloakDiscovery discovery;
    private final HttpSessionOAuth2AuthorizationRequestRepository asked =
            new HttpSessionOAuth2AuthorizationRequestRepository();
    private final OidcAuthorizationCodeAuthenticationProvider codes;

    Exchange(KeycloakDiscovery discovery) {
        this.discovery = discovery;
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(http());
        this.codes = new OidcAuthorizationCodeAuthenticationProvider(
                tokens, request -> new DefaultOidcUser(List.of(), request.getIdToken()));
    }

    /** What came back, and what {@link #ask} was told to do next. */
    record Answer(Proven proven, String next) {}

    /** Keeps what must be remembered and tells where to send the browser. */
    String ask(String next, Map<String, Object> more, HttpServletRequest request, HttpServletResponse response) {
        var clients = new InMemoryClientRegistrationRepository(discovery.probe().registration());
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(clients, KeycloakDiscovery.CALLBACK);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
                .andThen(asking -> asking.additionalParameters(parameters -> parameters.putAll(more))
                        .attributes(attributes -> attributes.put(NEXT, next))));
        var asking = Objects.requireNonNull(
                resolver.resolve(request, clients.iterator().next().getRegistrationId()));
        asked.saveAuthorizationRequest(asking, request, response);
        return asking.getAuthorizationRequestUri();
    }

    /**
     * @throws AuthenticationException when the answer is not to what this session asked, or is not good
     * @throws Unreachable when Keycloak doesn't answer
     */
    @Nullable
    Answer answer(HttpServletRequest request, HttpServletResponse response) {
        var asking = asked.removeAuthorizationRequest(request, response);
        var code = request.getParameter("code");
        if (asking == null || code == null) return null;
        return new Answer(Proven.by(user(asking, code).getIdToken()), next(asking));
    }

    private OidcUser user(OAuth2AuthorizationRequest asking, String code) {
        var answer = OAuth2AuthorizationResponse.success(code)
                .redirectUri(Objects.requireNonNull(asking.getRedirectUri()))
                .state(String.valueOf(asking.getState()))
                .build();
        try {
            var checked = codes.authenticate(new OAuth2LoginAuthenticationToken(
                    discovery.endpoints().registration(), new OAuth2AuthorizationExchange(asking, answer)));
            return (OidcUser)
                    Objects.requireNonNull(Objects.requireNonNull(checked).getPrincipal());
        } catch (AuthenticationException e) {
            if (causedByNoAnswer(e)) throw new Unreachable("No token", e);
            throw e;
        }
    }

    private static String next(OAuth2AuthorizationRequest asking) {
        return asking.getAttribute(NEXT) instanceof String next ? next : "";
    }

    private static boolean causedByNoAnswer(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ResourceAccessException) return true;
        }
        return false;
    }

    @SuppressWarnings("removal")
    private static RestClient http() {
        return RestClient.builder()
                .requestFactory(KeycloakDiscovery.requests())
                .messageConverters(converters -> {
                    converters.clear();
                    converters.add(new FormHttpMessageConverter());
                    converters.add(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }
}
