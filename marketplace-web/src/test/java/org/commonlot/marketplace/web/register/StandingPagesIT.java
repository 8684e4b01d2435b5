package org.commonlot.marketplace.web.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Objects;
import org.commonlot.marketplace.bidding.Bidding;
import org.commonlot.marketplace.notification.Outbox;
import org.commonlot.marketplace.organisation.Identifier;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.organisation.SupplierRegister;
import org.commonlot.marketplace.register.Claiming;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.SignedIn;
import org.commonlot.marketplace.testing.Story;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Whether a supplier is who it says: how its owner proves it, how administrators check and merge, and what buyers and
 * everybody read of it.
 */
@OnPostgres
class StandingPagesIT {

    private static final String PROOF = "/organisation/proof";
    private static final String SUPPLIERS = "/administration/suppliers";

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Story story;

    @Autowired
    SupplierRegister suppliers;

    @Autowired
    OrganisationDirectory organisations;

    @Autowired
    Claiming claiming;

    @Autowired
    Bidding bidding;

    @Autowired
    People people;

    @Autowired
    Outbox outbox;

    @Autowired
    MarketClock clock;

    @SuppressWarnings("NullAway.Init")
    private OrganisationId firm;

    @SuppressWarnings("NullAway.Init")
    private Actor owner, administrator;

    @BeforeEach
    void cast() {
        firm = cast.supplier();
        owner = cast.actor(firm, Role.SUPPLIER_OWNER);
        administrator = cast.administrator();
    }

    @Test
    void anOwnerProvesANumberByTheCodeOfTheRegisteredContact() throws Exception {
        assertThat(page(PROOF, owner).text()).contains("Not yet verified", "Not proved yet.");
        var refused = send(PROOF + "/1/send", owner);
        assertThat(refused.getStatus()).as("no contact is known").isEqualTo(409);

        var contact = cast.email();
        var entered = send(
                "/administration/contacts",
                administrator,
                "scheme",
                number().scheme(),
                "identifier",
                number().identifier(),
                "email",
                contact,
                "source",
                "Companies House, today");
        assertThat(entered.getRedirectedUrl()).isEqualTo("/administration/contacts");
        assertThat(send(PROOF + "/1/send", owner).getRedirectedUrl()).isEqualTo(PROOF + "/1/code");
        assertThat(page(PROOF, owner).text()).contains("We sent a code to the registered address.");

        var wrong = send(PROOF + "/1/code", owner, "code", "AAAA-AAAA");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.getContentAsString()).select("#code").val())
                .isEqualTo("AAAA-AAAA");
        var right = send(PROOF + "/1/code", owner, "code", code(contact));
        assertThat(right.getRedirectedUrl()).isEqualTo(PROOF);
        assertThat(page(PROOF, owner).text()).contains("Verified", "Proved to be yours.");
        assertThat(everybody(firm).text())
                .contains("Verified", number().identifier(), "by a code to its registered contact, since");
    }

    @Test
    void anAdministratorLooksAtEvidenceAndSaysWhatAt() throws Exception {
        var empty = send(PROOF + "/1/check", owner, "statement", "");
        assertThat(empty.getStatus()).isEqualTo(422);
        send(PROOF + "/1/check", owner, "statement", "Our certificate is on our website");
        var claim = claiming.of(firm, owner).getFirst().id();
        var claims = page("/administration/claims", administrator);
        assertThat(claims.select("a[href=/administration/claims/" + claim + "]").text())
                .isEqualTo(organisations.name(firm));
        var asked = page("/administration/claims/" + claim, administrator);
        assertThat(asked.text()).contains("Our certificate is on our website");

        var nothing = send("/administration/claims/" + claim, administrator, "evidence", "The register");
        assertThat(nothing.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(nothing.getContentAsString()).select("textarea").text())
                .isEqualTo("The register");
        send("/administration/claims/" + claim, administrator, "convinced", "false", "evidence", "A dead link");
        assertThat(page(PROOF, owner).text()).contains("did not convince us", "A dead link");
        assertThat(everybody(firm).text()).contains("Not yet verified").doesNotContain("A dead link");

        send(PROOF + "/1/check", owner, "statement", "Now it works");
        send("/administration/claims/" + claim, administrator, "convinced", "true", "evidence", "Seen at the source");
        assertThat(everybody(firm).text())
                .contains("Verified", "by an administrator’s check of evidence, since")
                .doesNotContain("Seen at the source");
        assertThat(page(SUPPLIERS + "/" + firm.value(), administrator).text()).contains("Seen at the source");
    }

    @Test
    void theListTellsAdministratorsWhoIsVerifiedAndFindsByName() throws Exception {
        var name = organisations.name(firm);
        var listed = found(name);
        assertThat(listed.select("tbody tr:has(a[href=" + SUPPLIERS + "/" + firm.value() + "])")
                        .text())
                .contains(name, "Not yet verified");
        assertThat(found("no such firm at all").select("tbody tr")).isEmpty();
    }

    @Test
    void anAdministratorMergesTwoAfterReadingWhatItDoes() throws Exception {
        var remains = cast.supplier();
        var other = suppliers.profile(remains, administrator).identifiers().getFirst();
        var here = SUPPLIERS + "/" + firm.value() + "/merge";
        var unknown = send(here, administrator, "scheme", "GB-COH", "identifier", "99999998");
        assertThat(unknown.getStatus()).isEqualTo(422);
        var found = send(here, administrator, "scheme", other.scheme(), "identifier", other.identifier());
        var preview = Objects.requireNonNull(found.getRedirectedUrl());
        assertThat(page(preview, administrator).text())
                .contains(organisations.name(firm), organisations.name(remains), owner.name());
        assertThat(send(preview, administrator, "reason", "").getStatus()).isEqualTo(422);
        send(preview, administrator, "reason", "One company number was wrong");

        assertThat(organisations.mergedInto(firm)).contains(remains);
        assertThat(page(SUPPLIERS + "/" + firm.value(), administrator).text()).contains(organisations.name(remains));
        var followed =
                mvc.perform(get("/suppliers/" + firm.value())).andReturn().getResponse();
        assertThat(followed.getRedirectedUrl()).isEqualTo("/suppliers/" + remains.value());
        assertThat(send(preview, administrator, "reason", "Again").getStatus()).isEqualTo(409);
    }

    @Test
    void nobodyElseComesNearProofsClaimsContactsAndMerges() throws Exception {
        var writer = cast.actor(firm, Role.BID_WRITER);
        for (var path : new String[] {PROOF, PROOF + "/1/send", PROOF + "/1/code", PROOF + "/1/check"}) {
            assertThat(answer(path, writer).getStatus()).as(path).isEqualTo(404);
        }
        for (var path : new String[] {
            "/administration/claims",
            "/administration/contacts",
            SUPPLIERS,
            SUPPLIERS + "/" + firm.value(),
            SUPPLIERS + "/" + firm.value() + "/merge"
        }) {
            assertThat(answer(path, owner).getStatus()).as(path).isEqualTo(404);
        }
    }

    /** ADR 10: bids stay what they were; whoever checks the bidders sees that two are one firm by now. */
    @Test
    void buyersReadWhetherBiddersAreVerifiedAndWhatTheyAreNow() throws Exception {
        var challenge = story.publishedChallenge(Story.BELOW_THRESHOLD);
        var remains = cast.supplier();
        story.bidSubmitted(challenge, firm, cast.actor(firm, Role.BID_WRITER), "90000");
        story.bidSubmitted(challenge, remains, cast.actor(remains, Role.BID_WRITER), "80000");
        proved(remains);
        send(SUPPLIERS + "/" + firm.value() + "/merge/" + remains.value(), administrator, "reason", "One firm");
        story.opened(challenge);
        story.declaredAgain(challenge);
        var lot = "/desk/procurements/" + challenge.id().value() + "/lots/"
                + challenge.lot().value();

        var checks = page(lot + "/checks", challenge.team().author());
        assertThat(checks.select(".govuk-warning-text").text())
                .contains("one firm by now", organisations.name(firm), organisations.name(remains));
        assertThat(checks.text())
                .contains(
                        "Not yet verified",
                        "Nobody has proved yet",
                        "is now part of " + organisations.name(remains) + ", which is verified",
                        "by an administrator’s check of evidence, since");

        story.clearedAndAgreed(challenge);
        var ranking = page(lot + "/ranking", challenge.team().author());
        assertThat(ranking.select("tbody tr").text()).contains("Verified", "Not yet verified", "(now part of");
        assertThat(ranking.select("a[href=/suppliers/" + firm.value() + "]")).hasSize(1);
        story.recordChecked(challenge);
        assertThat(page(lot + "/award/propose", challenge.team().author()).text())
                .contains("is proved to be its own");
        story.proposed(challenge);
        assertThat(page(lot + "/award", challenge.team().approver()).text())
                .contains("Who it is", "Verified", "is proved to be its own");
    }

    @Test
    void ownBidsFollowTheFirmForThoseWhoHoldTheRightInBoth() throws Exception {
        var challenge = story.publishedChallenge(Story.BELOW_THRESHOLD);
        var remains = cast.supplier();
        var writer = cast.actor(firm, Role.BID_WRITER);
        var stranger = cast.actor(remains, Role.BID_WRITER);
        var bid = story.bidSubmitted(challenge, firm, writer, "90000");
        send(SUPPLIERS + "/" + firm.value() + "/merge/" + remains.value(), administrator, "reason", "One firm");
        var now = people.actorFor(writer.person()).actingFor(remains);

        assertThat(bidding.mine(now)).hasSize(1);
        assertThat(bidding.bid(bid.id(), now).receipts()).hasSize(1);
        assertThat(answer("/bids/" + bid.id().value(), writer).getStatus()).isEqualTo(200);
        assertThat(bidding.mine(stranger))
                .as("the right in the other one is needed too")
                .isEmpty();
        assertThat(answer("/bids/" + bid.id().value(), stranger).getStatus()).isEqualTo(404);
    }

    private void proved(OrganisationId supplier) throws Exception {
        var owns = cast.actor(supplier, Role.SUPPLIER_OWNER);
        send(PROOF + "/1/check", owns, "statement", "Look us up");
        var claim = claiming.of(supplier, owns).getFirst().id();
        send("/administration/claims/" + claim, administrator, "convinced", "true", "evidence", "The register");
    }

    private Identifier number() {
        return suppliers.profile(firm, administrator).identifiers().getFirst();
    }

    private String code(String contact) {
        var letter = outbox.latestTo(contact, 1).getFirst().letter();
        return Objects.requireNonNull(letter.facts().get("code"), "A letter without a code");
    }

    private Document everybody(OrganisationId supplier) throws Exception {
        var answer =
                mvc.perform(get("/suppliers/" + supplier.value())).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return main(answer);
    }

    private Document found(String words) throws Exception {
        return main(mvc.perform(get(SUPPLIERS).param("q", words).with(SignedIn.as(administrator)))
                .andReturn()
                .getResponse());
    }

    private Document page(String path, Actor who) throws Exception {
        var answer = answer(path, who);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return main(answer);
    }

    private MockHttpServletResponse answer(String path, Actor who) throws Exception {
        return mvc.perform(get(path).with(SignedIn.as(who))).andReturn().getResponse();
    }

    private MockHttpServletResponse send(String path, Actor who, String... typed) throws Exception {
        var request = post(path).with(csrf()).with(SignedIn.as(who));
        for (int i = 0; i < typed.length; i += 2) request.param(typed[i], typed[i + 1]);
        return mvc.perform(request).andReturn().getResponse();
    }

    /** What the page itself says, without what stands around it. */
    private static Document main(MockHttpServletResponse answer) throws Exception {
        var page = Jsoup.parse(answer.getContentAsString());
        page.select("header, nav, footer, .govuk-phase-banner").remove();
        return page;
    }
}
