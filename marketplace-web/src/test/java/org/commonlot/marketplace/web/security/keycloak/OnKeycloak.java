package org.commonlot.marketplace.web.security.keycloak;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.commonlot.marketplace.Commonlot;
import org.commonlot.marketplace.testing.Databases;
import org.commonlot.marketplace.testing.Mailbox;
import org.commonlot.marketplace.testing.WithTrialPages;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole application with a real Keycloak in place of local accounts: one server and one context for all tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("keycloak")
@SpringBootTest(classes = Commonlot.class, webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = {Databases.Postgres.class, KeycloakServer.Settings.class})
@WithTrialPages
@Import(Mailbox.class)
public @interface OnKeycloak {}
