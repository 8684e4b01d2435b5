package org.commonlot.marketplace.web.security.keycloak;

import java.net.URI;
import org.commonlot.marketplace.web.security.IdentityElsewhere;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@InKeycloakMode
class KeycloakConfiguration {

    @Bean
    Realm realm(
            @Value("${commonlot.keycloak.issuer}") String issuer,
            @Value("${commonlot.keycloak.client-id}") String clientId,
            @Value("${commonlot.keycloak.client-secret}") String clientSecret,
            @Value("${commonlot.public-url}") String here) {
        return new Realm(issuer, clientId, clientSecret, here.replaceFirst("/+$", ""));
    }

    @Bean
    IdentityElsewhere identityElsewhere(Realm realm) {
        var issuer = URI.create(realm.issuer());
        var origin = issuer.getScheme() + "://" + issuer.getAuthority();
        return new IdentityElsewhere() {
            @Override
            public String origin() {
                return origin;
            }

            @Override
            public String passkeys() {
                return KeycloakSignInController.PASSKEY;
            }

            @Override
            public String calledBack() {
                return BackChannelController.PATH;
            }
        };
    }
}
