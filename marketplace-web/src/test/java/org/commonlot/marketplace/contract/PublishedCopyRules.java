package org.commonlot.marketplace.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import jakarta.servlet.Filter;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.document.Upload;
import org.commonlot.marketplace.ledger.LedgerEntry;
import org.commonlot.marketplace.ledger.LedgerInspection;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refusal;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.JobsAtRest;
import org.commonlot.marketplace.testing.Queries;
import org.commonlot.marketplace.testing.SignedIn;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.testing.Story.Challenge;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What everybody reads of a contract's files, marked with its redactions, and what nobody else does, on whatever database. */
@ExtendWith(JobsAtRest.class)
abstract class PublishedCopyRules {

    private static final String SIGNED = "%PDF-1.7 signed, with the day rate of 431 pounds";
    private static final String REDACTED = "%PDF-1.7 signed, with the day rate of [redacted]";
    private static final Set<Withheld> GROUNDS = Set.of(Withheld.SENSITIVE_COMMERCIAL, Withheld.PERSONAL_DATA);
    private static final String MARK =
            "arts are redacted: sensitive commercial information (Procurement Act 2023, s.94(2));"
                    + " personal data (Procurement Act 2023, s.99)";

    @Autowired
    WebApplicationContext web;

    @Autowired
    PublishedCopies published;

    @Autowired
    SignedCopies signed;

    @Autowired
    Contracting contracting;

    @Autowired
    LedgerInspection ledger;

    @Autowired
    Story story;

    @Autowired
    Cast cast;

    @Autowired
    MarketClock clock;

    @SuppressWarnings("NullAway.Init")
    private MockMvc http;

    @BeforeEach
    void reachable() {
        http = MockMvcBuilders.webAppContextSetup(web)
                .apply(springSecurity())
                .addFilters(web.getBean("siteFrame", Filter.class))
                .build();
    }

    @Test
    void everybodyReadsTheCopyMarkedWithItsGroundsAndNobodyTheSignedOne() throws Exception {
        var challenge = contracted();
        var id = story.contract(challenge).id();
        signed.add(id, file("signed.pdf", SIGNED), manager(challenge));
        assertThat(call(page(id)).getContentAsString()).doesNotContain("Redactions");
        assertThat(call(page(id) + "/copy").getStatus()).isEqualTo(404);
        assertThat(call("/contracts.csv").getContentAsString()).doesNotContain(page(id) + "/copy");

        published.publish(id, file("public.pdf", REDACTED), GROUNDS, manager(challenge));

        assertThat(call(page(id)).getContentAsString()).contains(MARK, page(id) + "/copy");
        assertThat(Queries.during(() -> call(page(id)))).hasSizeLessThanOrEqualTo(2);
        assertThat(call(page(id) + "/copy").getContentAsString()).isEqualTo(REDACTED);
        assertThat(call("/contracts.csv").getContentAsString())
                .contains(page(id) + "/copy,\"SENSITIVE_COMMERCIAL,PERSONAL_DATA\"");
        assertThat(release(challenge)).contains("contractUpdate", MARK, page(id) + "/copy");
        assertThat(entry(id)).contains("SENSITIVE_COMMERCIAL,PERSONAL_DATA");
    }

    /** By whatever address, and signed in as a bidder of the procurement or as another authority's people. */
    @Test
    void theSignedCopyIsForTheAuthoritysPeopleAlone() throws Exception {
        var challenge = contracted();
        var id = story.contract(challenge).id();
        var manager = manager(challenge);
        signed.add(id, file("signed.pdf", SIGNED), manager);
        published.publish(id, file("public.pdf", REDACTED), GROUNDS, manager);
        var document = signed.of(id, manager).orElseThrow().document();
        var scan = "/desk/contracts/" + id.value() + "/signed-copy/file";
        var others = new Actor[] {
            cast.actor(story.contract(challenge).supplier(), Role.BID_WRITER),
            cast.actor(cast.supplier(), Role.BID_WRITER),
            cast.actor(cast.authority(), Role.CONTRACT_MANAGER)
        };
        for (var address : new String[] {
            scan,
            "/opportunities/" + challenge.reference() + "/documents/" + document,
            page(id) + "/copy/" + document,
            page(id) + "/signed-copy"
        }) {
            assertThat(call(address).getContentAsString()).as(address).doesNotContain("431");
            for (var other : others) {
                var answer = call(address, other);
                assertThat(answer.getStatus()).as(address).isEqualTo(404);
                assertThat(answer.getContentAsString()).as(address).doesNotContain("431");
            }
        }
        assertThat(call(scan, manager).getContentAsString()).isEqualTo(SIGNED);
        assertThat(release(challenge)).doesNotContain(document.toString(), "431");
    }

    @Test
    void theLatestCopyIsTheOneThatEverybodyReads() throws Exception {
        var challenge = contracted();
        var id = story.contract(challenge).id();
        published.publish(id, file("public.pdf", REDACTED), GROUNDS, manager(challenge));
        published.publish(id, file("whole.pdf", SIGNED), Set.of(), manager(challenge));
        assertThat(call(page(id) + "/copy").getContentAsString()).isEqualTo(SIGNED);
        assertThat(call(page(id)).getContentAsString())
                .contains("Nothing is redacted.")
                .doesNotContain(MARK);
        assertThat(release(challenge).split("\"compiledRelease\"", -1)[1])
                .contains("Nothing is redacted")
                .doesNotContain(MARK);
    }

    @Test
    void theSignedCopyItselfIsNotTakenForARedactedOne() throws Exception {
        var challenge = contracted();
        var id = story.contract(challenge).id();
        signed.add(id, file("signed.pdf", SIGNED), manager(challenge));
        refused(
                ContractRefusal.COPY_NOT_REDACTED,
                () -> published.publish(id, file("public.pdf", SIGNED), GROUNDS, manager(challenge)));
        assertThat(call(page(id) + "/copy").getStatus()).isEqualTo(404);
    }

    @Test
    void nothingIsPublishedOfAContractThatIsNotPublicAndByNobodyElse() {
        var challenge = signedOnly();
        var id = story.contract(challenge).id();
        refused(
                ContractRefusal.NOT_PUBLIC,
                () -> published.publish(id, file("public.pdf", REDACTED), GROUNDS, manager(challenge)));
        var open = contracted();
        var running = story.contract(open).id();
        for (var other : new Actor[] {open.team().evaluator(), cast.actor(cast.authority(), Role.CONTRACT_MANAGER)}) {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> published.publish(running, file("public.pdf", REDACTED), GROUNDS, other));
        }
    }

    @Test
    void itsPageAsksForGroundsWherePartsAreRedactedAndForNoneWhereNot() throws Exception {
        var challenge = contracted();
        var id = story.contract(challenge).id();
        var manager = manager(challenge);
        assertThat(call(form(id), manager).getContentAsString()).contains("Are parts of it redacted?");
        assertThat(sent(id, manager, "true").getStatus()).isEqualTo(422);
        assertThat(sent(id, manager, "false", "PERSONAL_DATA").getStatus()).isEqualTo(422);
        assertThat(sent(id, manager, "", "PERSONAL_DATA").getContentAsString())
                .contains("Say whether parts of it are redacted");
        assertThat(published.of(id)).isEmpty();
        assertThat(sent(id, manager, "true", "PERSONAL_DATA").getRedirectedUrl())
                .isEqualTo("/desk/contracts/" + id.value());
        assertThat(published.of(id).orElseThrow().withheld()).containsExactly(Withheld.PERSONAL_DATA);
        assertThat(call("/desk/contracts/" + id.value(), manager).getContentAsString())
                .contains("personal data (Procurement Act 2023, s.99)");
    }

    private MockHttpServletResponse sent(ContractId id, Actor by, String redacted, String... grounds) throws Exception {
        var file = new MockMultipartFile(
                "document", "public.pdf", "application/pdf", REDACTED.getBytes(StandardCharsets.UTF_8));
        var request = multipart(form(id)).file(file).param("redacted", redacted);
        if (grounds.length > 0) request.param("withheld", grounds);
        return http.perform(request.with(SignedIn.as(by)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static String form(ContractId id) {
        return "/desk/contracts/" + id.value() + "/published-copy";
    }

    private Challenge contracted() {
        var challenge = story.publishedChallenge(Story.OPEN);
        story.bidSubmitted(challenge, "90000");
        story.contractPublished(challenge);
        return challenge;
    }

    private Challenge signedOnly() {
        var challenge = story.publishedChallenge(Story.OPEN);
        story.bidSubmitted(challenge, "90000");
        var ends = Objects.requireNonNull(story.awardDecided(challenge).standstillEnds());
        clock.travelTo(ends.plus(Duration.ofHours(9)));
        contracting.sign(
                story.contract(challenge).id(),
                Story.signed(story.today()),
                null,
                challenge.team().author());
        return challenge;
    }

    private Actor manager(Challenge challenge) {
        return cast.actor(challenge.team().authority(), Role.CONTRACT_MANAGER);
    }

    private static Upload file(String name, String content) {
        return new Upload(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static String page(ContractId id) {
        return "/contracts/" + id.value();
    }

    private String release(Challenge challenge) throws Exception {
        return call("/api/ocds/records/ocds-xxxxxx-" + challenge.reference().toLowerCase(Locale.ROOT))
                .getContentAsString();
    }

    private MockHttpServletResponse call(String address) throws Exception {
        return http.perform(get(address)).andReturn().getResponse();
    }

    private MockHttpServletResponse call(String address, Actor actor) throws Exception {
        return http.perform(get(address).with(SignedIn.as(actor))).andReturn().getResponse();
    }

    private String entry(ContractId id) {
        return ledger.about(id.value().toString()).stream()
                .filter(entry -> entry.act().equals("contract.copy_published"))
                .map(LedgerEntry::facts)
                .findFirst()
                .orElseThrow();
    }

    private static void refused(Refusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .extracting(Refused::refusal)
                .isEqualTo(refusal);
    }
}
