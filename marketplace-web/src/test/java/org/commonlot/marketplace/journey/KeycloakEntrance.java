package org.commonlot.marketplace.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import org.commonlot.marketplace.organisation.Organising;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.testing.Phone;
import org.commonlot.marketplace.web.security.keycloak.KeycloakServer;
import org.commonlot.marketplace.web.security.keycloak.RealmAdministration;

/** By an account at Keycloak, on Keycloak's own pages. */
record KeycloakEntrance(KeycloakServer keycloak, Organising organising, Clock clock) implements Entrance {

    /** Of no known algorithm: nobody signs in with it. */
    private static final String NO_PASSWORD = "{none}";

    @Override
    public String site() {
        return keycloak.site();
    }

    @Override
    public void knows(String name, String email) {
        organising.registerPerson(name, email, NO_PASSWORD, Actor.system("test"), clock.instant());
        new RealmAdministration(keycloak).account(email);
    }

    @Override
    public Person signsIn(Person person, String email) {
        return provesWhoTheyAre(person.open("/sign-in"), email);
    }

    @Override
    public Person provesWhoTheyAre(Person person, String email) {
        atKeycloak(person).page().locator("#username").fill(email);
        person.page().locator("#password").fill(RealmAdministration.PASSWORD);
        return person.clicks("#kc-login").sees("Sign out");
    }

    @Override
    public Person opensAnAccount(Person newcomer, String email) {
        atKeycloak(newcomer.open("/").follow("Sign in")).clicks("#kc-registration a");
        return makesTheAccount(newcomer, email).sees("Join your organisation");
    }

    @Override
    public Person acceptsWithANewAccount(Person guest, String email) {
        atKeycloak(guest.sees("You need an account").follow("Make an account"));
        assertThat(guest.page().locator("#email").inputValue()).isEqualTo(email);
        makesTheAccount(guest, email).sees("invites you");
        return guest.press("Accept the invitation");
    }

    @Override
    public Person registersAFirm(Person founder, String email, String firm) {
        opensAnAccount(founder, email).follow("Register your organisation as a supplier");
        founder.press("Register").isAnswered(422).sees("Enter the name of the organisation");
        return founder.fill("Name of the organisation", firm)
                .choose("Does it have a company number?", "No, it is not in the companies register")
                .fill("Number of staff", "4")
                .fill("Turnover of the last year", "180,000")
                .press("Register")
                .sees("Your organisation is registered");
    }

    /** Fills Keycloak's form in, follows its letter, chooses a password, and is led back to where it was needed. */
    private Person makesTheAccount(Person person, String email) {
        var page = person.page();
        page.locator("#email").fill(email);
        page.locator("#firstName").fill(person.name().replaceFirst(" .*", ""));
        page.locator("#lastName").fill(person.name().replaceFirst(".* ", ""));
        person.clicks("#kc-register-form [type=submit]");
        assertThat(person.isElsewhere())
                .as("waits until the address is confirmed")
                .isTrue();
        person.open(keycloak.linkTo(email));
        page.locator("#password-new").fill(RealmAdministration.PASSWORD);
        page.locator("#password-confirm").fill(RealmAdministration.PASSWORD);
        person.clicks("#kc-passwd-update-form [type=submit]");
        assertThat(person.isElsewhere()).as("back from " + page.url()).isFalse();
        return person;
    }

    @Override
    public Person setsASecondFactorUp(Person person, String wanted) {
        atKeycloak(person.open(wanted));
        var page = person.page();
        // Whoever has just given the password is not asked for it again.
        if (page.locator("#password").count() > 0) {
            page.locator("#password").fill(RealmAdministration.PASSWORD);
            person.clicks("#kc-login");
        }
        var phone = Phone.withSecret(page.locator("input[name=totpSecret]").inputValue());
        page.locator("#totp").fill(phone.code(Instant.now(Clock.systemUTC())));
        return person.clicks("#saveTOTPBtn");
    }

    private static Person atKeycloak(Person person) {
        assertThat(person.isElsewhere()).as("sent to Keycloak").isTrue();
        return person;
    }
}
