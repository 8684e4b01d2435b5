package org.commonlot.marketplace.register;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.notification.Letter;
import org.commonlot.marketplace.notification.Posting;
import org.commonlot.marketplace.organisation.Identifier;
import org.commonlot.marketplace.organisation.SupplierKeeping;
import org.commonlot.marketplace.organisation.SupplierProfile;
import org.commonlot.marketplace.organisation.SupplierRegister;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.EmailAddress;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proves that an identifier is an organisation's own: by a code that goes to the address which administrators entered for
 * the identifier (never to one that the claimant named), or by an administrator who looks at evidence.
 */
@Service
@Transactional
public class Claiming {

    private static final Actor CLAIMS = Actor.system("claims");
    private static final int MOST_WAITING = 200;

    private final Claims claims;
    private final RegisteredContacts contacts;
    private final SupplierRegister suppliers;
    private final SupplierKeeping keeping;
    private final Posting posting;
    private final Ledger ledger;
    private final SecureRandom random = new SecureRandom();

    Claiming(
            Claims claims,
            RegisteredContacts contacts,
            SupplierRegister suppliers,
            SupplierKeeping keeping,
            Posting posting,
            Ledger ledger) {
        this.claims = claims;
        this.contacts = contacts;
        this.suppliers = suppliers;
        this.keeping = keeping;
        this.posting = posting;
        this.ledger = ledger;
    }

    /** What the organisation did so far, for its own people and administrators. */
    @Transactional(readOnly = true)
    public List<ClaimView> of(OrganisationId organisation, Actor by) {
        suppliers.profile(organisation, by);
        return claims.of(organisation).stream().map(Claim::view).toList();
    }

    /** Sends a code to the registered contact. Its address is not told. */
    public void sendCode(OrganisationId organisation, Identifier identifier, Actor by, Instant now) {
        var supplier = owned(organisation, identifier, by);
        var address = contacts.email(identifier).orElseThrow(() -> new Refused(RegisterRefusal.NO_CONTACT));
        var code = ClaimCode.random(random);
        var claim = claim(organisation, identifier, by, now);
        claim.sendCode(code, by, now);
        claims.saveAndFlush(claim);
        var facts = Map.of(
                "code", code.shown(),
                "supplier", supplier.name(),
                "number", identifier.scheme() + " " + identifier.identifier(),
                "person", by.name());
        posting.post(new Letter("claim-code", address, facts), now);
        record("codeSent", organisation, identifier, by, now);
    }

    /** Whether the code was the right one: then the identifier is proved. */
    public boolean enterCode(OrganisationId organisation, Identifier identifier, String typed, Actor by, Instant now) {
        owned(organisation, identifier, by);
        var claim = claims.of(organisation, identifier).orElseThrow(() -> new Refused(RegisterRefusal.CODE_EXPIRED));
        boolean right = claim.enter(ClaimCode.typed(typed), by, now);
        record(right ? "codeRight" : "codeWrong", organisation, identifier, by, now);
        if (right) keeping.prove(organisation, identifier, CLAIMS, now);
        return right;
    }

    /** Asks the administrators to look at evidence. */
    public void askCheck(OrganisationId organisation, Identifier identifier, String statement, Actor by, Instant now) {
        owned(organisation, identifier, by);
        var claim = claim(organisation, identifier, by, now);
        claim.askCheck(statement, by, now);
        claims.saveAndFlush(claim);
        record("checkAsked", organisation, identifier, by, now);
    }

    /** What administrators are asked to look at, the oldest first. */
    @Transactional(readOnly = true)
    public List<ClaimView> waiting(Actor by) {
        requireAdministrator(by);
        return claims.in(ClaimState.CHECK_ASKED, Limit.of(MOST_WAITING)).stream()
                .map(Claim::view)
                .toList();
    }

    @Transactional(readOnly = true)
    public ClaimView claim(UUID id, Actor by) {
        requireAdministrator(by);
        return claims.findById(id).map(Claim::view).orElseThrow(NotFound::new);
    }

    /** An administrator decides, and records what they looked at; never about an organisation of their own. */
    public void decide(UUID id, boolean convinced, String evidence, Actor by, Instant now) {
        requireAdministrator(by);
        var claim = claims.findById(id).orElseThrow(NotFound::new);
        if (by.belongsTo(claim.organisation())) throw new Refused(RegisterRefusal.OWN_CLAIM);
        claim.decide(convinced, evidence, by, now);
        if (convinced) keeping.prove(claim.organisation(), claim.identifier(), CLAIMS, now);
        record(convinced ? "checkPassed" : "checkFailed", claim.organisation(), claim.identifier(), by, now);
    }

    /**
     * An administrator enters where a register reaches whom it names.
     *
     * @param source where the address was read, and when
     */
    public void enterContact(Identifier typed, String email, String source, Actor by, Instant now) {
        requireAdministrator(by);
        var identifier = Identifier.checked(typed.scheme(), typed.identifier());
        var address = EmailAddress.checked(email).orElseThrow(() -> new Refused(RegisterRefusal.CONTACT_MALFORMED));
        if (source.isBlank()) throw new Refused(RegisterRefusal.SOURCE_MISSING);
        contacts.enter(identifier, address, source.strip(), by, now);
        var subject = "identifier:" + identifier.scheme() + "-" + identifier.identifier();
        ledger.append("register.contactEntered", subject, by, now, Map.of("source", source.strip()));
    }

    private Claim claim(OrganisationId organisation, Identifier identifier, Actor by, Instant now) {
        return claims.of(organisation, identifier).orElseGet(() -> Claim.begin(organisation, identifier, by, now));
    }

    private SupplierProfile owned(OrganisationId organisation, Identifier identifier, Actor by) {
        if (!by.holds(Role.SUPPLIER_OWNER, organisation)) throw new NotFound();
        var supplier = suppliers.profile(organisation, by);
        if (!supplier.identifiers().contains(identifier)) throw new NotFound();
        if (supplier.proved().contains(identifier)) throw new Refused(RegisterRefusal.PROVED_ALREADY);
        return supplier;
    }

    private static void requireAdministrator(Actor by) {
        if (!by.holds(Role.ADMINISTRATOR)) throw new NotFound();
    }

    private void record(String act, OrganisationId organisation, Identifier identifier, Actor by, Instant now) {
        var facts = Map.of("scheme", identifier.scheme(), "id", identifier.identifier());
        ledger.append("register." + act, "organisation:" + organisation.value(), by, now, facts);
    }
}
