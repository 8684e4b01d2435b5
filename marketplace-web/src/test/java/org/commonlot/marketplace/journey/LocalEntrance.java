package org.commonlot.marketplace.journey;

import java.time.Clock;
import org.commonlot.marketplace.organisation.Organising;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.testing.Mailbox;
import org.commonlot.marketplace.testing.Phone;
import org.springframework.security.crypto.password.PasswordEncoder;

/** By an account that the application itself keeps. */
record LocalEntrance(String site, Organising organising, PasswordEncoder passwords, Mailbox mailbox, Clock clock)
        implements Entrance {

    @Override
    public void knows(String name, String email) {
        var hash = passwords.encode(Troupe.PASSWORD);
        organising.registerPerson(name, email, hash, Actor.system("test"), clock.instant());
    }

    @Override
    public Person signsIn(Person person, String email) {
        return provesWhoTheyAre(person.open("/sign-in"), email);
    }

    @Override
    public Person provesWhoTheyAre(Person person, String email) {
        return person.fill("E-mail address", email)
                .fill("Password", Troupe.PASSWORD)
                .press("Sign in")
                .sees("Sign out");
    }

    @Override
    public Person opensAnAccount(Person newcomer, String email) {
        newcomer.open("/sign-in").follow("Open an account to join your council or firm");
        newcomer.press("Open account").isAnswered(422).sees("Enter your full name");
        newcomer.fill("Full name", newcomer.name())
                .fill("E-mail address", email)
                .fill("Password", Troupe.PASSWORD)
                .press("Open account")
                .sees("Look into your mailbox");
        return confirms(newcomer, email).follow("Join your organisation");
    }

    @Override
    public Person acceptsWithANewAccount(Person guest, String email) {
        guest.fill("Full name", guest.name()).fill("Password", "short");
        guest.press("Make account and join").isAnswered(422).stillHas("Full name", guest.name());
        return guest.fill("Password", Troupe.PASSWORD).press("Make account and join");
    }

    @Override
    public Person registersAFirm(Person founder, String email, String firm) {
        founder.open("/sign-in").follow("Register your organisation as a supplier");
        founder.press("Register").isAnswered(422).sees("Enter your full name");
        founder.fill("Full name", founder.name())
                .fill("E-mail address", email)
                .fill("Password", Troupe.PASSWORD)
                .fill("Name of the organisation", firm)
                .choose("Does it have a company number?", "No, it is not in the companies register")
                .fill("Number of staff", "4")
                .fill("Turnover of the last year", "180,000")
                .press("Register")
                .sees("Look into your mailbox");
        return confirms(founder, email);
    }

    private Person confirms(Person person, String email) {
        person.open(mailbox.path(email, "confirm-address"))
                .press("Confirm my address")
                .sees("is confirmed");
        return signsIn(person, email);
    }

    @Override
    public Person setsASecondFactorUp(Person person, String wanted) {
        person.open(wanted).sees("Set up");
        var phone = Phone.with(person.page().locator("#factor-key").innerText());
        person.press("Set up").isAnswered(422);
        person.fill("Code", phone.code(clock.instant())).press("Set up").sees("Your recovery codes");
        return person.open(wanted);
    }
}
