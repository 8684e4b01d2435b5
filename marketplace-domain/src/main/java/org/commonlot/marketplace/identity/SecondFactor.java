package org.commonlot.marketplace.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One-time codes from an app, and the recovery codes for when the app is lost. */
@Service
@Transactional
public class SecondFactor {

    private static final int RECOVERY_CODES = 10;

    private final LocalAccounts accounts;
    private final FactorKeys keys;
    private final FactorCodes codes;
    private final Ledger ledger;

    SecondFactor(LocalAccounts accounts, FactorKeys keys, FactorCodes codes, Ledger ledger) {
        this.accounts = accounts;
        this.keys = keys;
        this.codes = codes;
        this.ledger = ledger;
    }

    /** Those who open bids and those who run the platform. */
    public static boolean isRequiredOf(Actor actor) {
        return actor.holds(Role.OPENER) || actor.holds(Role.ADMINISTRATOR);
    }

    /** The secret for the person's app: the same one until its first code was given. */
    public byte[] offer(Actor by, Instant now) {
        var account = account(by.person(), now);
        var offered = account.offered();
        if (offered != null) return keys.decrypt(offered, context(by.person()));
        var secret = Secrets.factor();
        account.offerFactor(keys.encrypt(secret, context(by.person())));
        accounts.save(account);
        ledger.append("identity.offerFactor", Confirming.subject(by.person()), by, now, Map.of());
        return secret;
    }

    /** @return the recovery codes, which nobody can see again */
    public List<String> enrol(String typed, Actor by, Instant now) {
        var account = account(by.person(), now);
        var offered = account.offered();
        var secret = offered == null ? new byte[0] : keys.decrypt(offered, context(by.person()));
        var fresh = freshCodes();
        account.enrolFactor(digits(typed), step -> codes.code(secret, step), hashes(fresh), now);
        ledger.append("identity.enrolFactor", Confirming.subject(by.person()), by, now, Map.of());
        return fresh;
    }

    /** Whether it is the person's code of this moment, not used before, or one of their recovery codes. */
    public boolean prove(PersonId person, String typed, Instant now) {
        var account = accounts.findById(person).orElseThrow(NotFound::new);
        var encrypted = account.secret();
        if (encrypted == null) throw new NotFound();
        var secret = keys.decrypt(encrypted, context(person));
        if (account.takes(digits(typed), step -> codes.code(secret, step), now)) {
            append("identity.proveFactor", person, now);
            return true;
        }
        if (account.takesRecoveryCode(Secrets.codeHash(typed))) {
            append("identity.useRecoveryCode", person, now);
            return true;
        }
        return false;
    }

    /** @return ten new recovery codes; the old ones work no more */
    public List<String> renewCodes(Actor by, Instant now) {
        var account = enrolled(by.person());
        var fresh = freshCodes();
        account.renewCodes(hashes(fresh));
        ledger.append("identity.renewRecoveryCodes", Confirming.subject(by.person()), by, now, Map.of());
        return fresh;
    }

    /** By the person. */
    public void remove(Actor by, Instant now) {
        if (isRequiredOf(by)) throw new Refused(IdentityRefusal.FACTOR_REQUIRED);
        enrolled(by.person()).removeFactor();
        ledger.append("identity.removeFactor", Confirming.subject(by.person()), by, now, Map.of());
    }

    /** For somebody who lost their app and their codes: an administrator made sure that it is them. */
    public void reset(PersonId person, Actor by, Instant now) {
        if (!by.holds(Role.ADMINISTRATOR)) throw new NotFound();
        enrolled(person).removeFactor();
        ledger.append("identity.resetFactor", Confirming.subject(person), by, now, Map.of());
    }

    private LocalAccount enrolled(PersonId person) {
        var account = accounts.findById(person).orElseThrow(NotFound::new);
        if (account.secret() == null) throw new NotFound();
        return account;
    }

    private LocalAccount account(PersonId person, Instant now) {
        return accounts.findById(person).orElseGet(() -> LocalAccount.confirmed(person, now));
    }

    private void append(String act, PersonId person, Instant now) {
        ledger.append(act, Confirming.subject(person), "person:" + person.value(), now, Map.of());
    }

    private static List<String> freshCodes() {
        return Stream.generate(Secrets::recoveryCode).limit(RECOVERY_CODES).toList();
    }

    private static List<String> hashes(List<String> plain) {
        return plain.stream().map(Secrets::codeHash).toList();
    }

    /** Apps show the six digits in two groups. */
    private static String digits(String typed) {
        return typed.replaceAll("\\s", "");
    }

    private static String context(PersonId person) {
        return "factor:" + person.value();
    }
}
