package org.commonlot.marketplace.journey;

import org.commonlot.marketplace.web.security.keycloak.KeycloakServer;
import org.commonlot.marketplace.web.security.keycloak.OnKeycloak;

@OnKeycloak
class PeopleByKeycloakJourneyIT extends PeopleJourney {

    @Override
    Entrance entrance() {
        return new KeycloakEntrance(KeycloakServer.ready(), organising, clock);
    }
}
