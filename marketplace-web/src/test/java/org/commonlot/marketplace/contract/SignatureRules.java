package org.commonlot.marketplace.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.document.DocumentRefusal;
import org.commonlot.marketplace.document.Documents;
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
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.testing.Story.Challenge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

/** What is kept of a signature, and of a scan of what was signed on paper, on whatever database. */
@ExtendWith(JobsAtRest.class)
abstract class SignatureRules {

    private static final String SCAN = "%PDF-1.7 signed by both";

    @Autowired
    Contracting contracting;

    @Autowired
    ContractRegister contracts;

    @Autowired
    SignedCopies copies;

    @Autowired
    Documents documents;

    @Autowired
    LedgerInspection ledger;

    @Autowired
    Story story;

    @Autowired
    Cast cast;

    @Autowired
    MarketClock clock;

    @Test
    void keepsWhoSignedAndTheHashOfItInTheLedger() {
        var challenge = signable();
        var id = story.contract(challenge).id();
        refused(
                ContractRefusal.AUTHORITY_SIGNATORY_EMPTY,
                () -> sign(challenge, new Signature(story.today(), " ", "Sam Firm")));
        refused(
                ContractRefusal.SUPPLIER_SIGNATORY_EMPTY,
                () -> sign(challenge, new Signature(story.today(), "Bea Clark", "")));
        sign(challenge, Story.signed(story.today()));
        var signed = contracts.signed(id).orElseThrow();
        assertThat(signed.signedForAuthority()).isEqualTo("Bea Clark");
        assertThat(signed.signedForSupplier()).isEqualTo("Sam Firm");
        assertThat(entry(id, "contract.signature"))
                .contains(signed.signatureHash())
                .doesNotContain("Clark");
        assertThat(copies.of(id, manager(challenge))).isEmpty();
    }

    @Test
    void keepsTheScanThatComesWithTheSignatureAndItsHashInTheLedger() {
        var challenge = signable();
        var id = story.contract(challenge).id();
        var author = challenge.team().author();
        contracting.sign(id, Story.signed(story.today()), scan("signed.pdf", SCAN), author);
        var copy = copies.of(id, author).orElseThrow();
        assertThat(copy.addedName()).isEqualTo(author.name());
        assertThat(entry(id, "contract.copy_kept")).contains(copy.sha256());
        assertThat(documents.document(copy.document()).fileName()).isEqualTo("signed.pdf");
        assertThat(documents.document(copy.document()).sha256()).isEqualTo(copy.sha256());
        assertThat(documents.of(challenge.id().value())).isEmpty();
    }

    @Test
    void takesOnlyAPdfForASignedCopyAndSignsNothingWithAnythingElse() {
        var challenge = signable();
        var id = story.contract(challenge).id();
        var signature = Story.signed(story.today());
        var author = challenge.team().author();
        refused(DocumentRefusal.NOT_A_PDF, () -> contracting.sign(id, signature, scan("signed.txt", "signed"), author));
        refused(
                DocumentRefusal.CONTENT_DIFFERS_FROM_NAME,
                () -> contracting.sign(id, signature, scan("signed.pdf", "signed"), author));
        assertThat(story.contract(challenge).state()).isEqualTo(ContractState.TO_SIGN);
    }

    @Test
    void theScanIsAddedLaterByWhoeverManagesTheContractAndOnlyOnce() {
        var challenge = signable();
        var id = story.contract(challenge).id();
        var manager = manager(challenge);
        assertNotFound(() -> copies.add(id, scan("signed.pdf", SCAN), manager));
        sign(challenge, Story.signed(story.today()));
        assertNotFound(
                () -> copies.add(id, scan("signed.pdf", SCAN), challenge.team().evaluator()));
        copies.add(id, scan("signed.pdf", SCAN), manager);
        refused(ContractRefusal.COPY_KEPT, () -> copies.add(id, scan("other.pdf", SCAN + "!"), manager));
        assertThat(documents.of(id.value())).hasSize(1);
    }

    @Test
    void theScanIsReadByTheAuthoritysPeopleAlone() {
        var challenge = signable();
        var id = story.contract(challenge).id();
        sign(challenge, Story.signed(story.today()));
        copies.add(id, scan("signed.pdf", SCAN), manager(challenge));
        assertThat(copies.of(id, challenge.team().approver())).isPresent();
        assertNotFound(() -> copies.of(id, cast.actor(cast.authority(), Role.CONTRACT_MANAGER)));
    }

    private Challenge signable() {
        var challenge = story.publishedChallenge(Story.OPEN);
        story.bidSubmitted(challenge, "90000");
        var ends = story.awardDecided(challenge).standstillEnds();
        if (ends != null) clock.travelTo(ends.plus(Duration.ofHours(9)));
        return challenge;
    }

    private void sign(Challenge challenge, Signature signature) {
        contracting.sign(
                story.contract(challenge).id(),
                signature,
                null,
                challenge.team().author());
    }

    private Actor manager(Challenge challenge) {
        return cast.actor(challenge.team().authority(), Role.CONTRACT_MANAGER);
    }

    private static Upload scan(String name, String content) {
        return new Upload(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private String entry(ContractId id, String act) {
        return ledger.about(id.value().toString()).stream()
                .filter(entry -> entry.act().equals(act))
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

    private static void assertNotFound(ThrowingCallable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act);
    }
}
