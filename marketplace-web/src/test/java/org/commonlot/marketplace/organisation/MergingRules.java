package org.commonlot.marketplace.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.bidding.BidView;
import org.commonlot.marketplace.bidding.Bidding;
import org.commonlot.marketplace.bidding.BiddingRefusal;
import org.commonlot.marketplace.ledger.LedgerEntry;
import org.commonlot.marketplace.ledger.LedgerInspection;
import org.commonlot.marketplace.organisation.SupplierMerging.Preview;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refusal;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Merging two suppliers, and that it tells nothing of bids, on both databases. */
abstract class MergingRules {

    @Autowired
    SupplierMerging merging;

    @Autowired
    SupplierRegister register;

    @Autowired
    OrganisationDirectory directory;

    @Autowired
    People people;

    @Autowired
    Bidding bidding;

    @Autowired
    LedgerInspection ledger;

    @Autowired
    MarketClock clock;

    @Autowired
    Cast cast;

    @Autowired
    Story story;

    private Actor administrator = Actor.system("nobody yet");
    private OrganisationId goes = OrganisationId.next();
    private OrganisationId remains = OrganisationId.next();

    @BeforeEach
    void cast() {
        administrator = cast.administrator();
        goes = cast.supplier();
        remains = cast.supplier();
    }

    @Test
    void pointsToTheSupplierThatRemainsAndKeepsAllOfTheOther() {
        var before = register.profile(goes, administrator);
        merge();

        var after = register.profile(goes, administrator);
        assertThat(after.mergedInto()).isEqualTo(remains);
        assertThat(directory.mergedInto(goes)).contains(remains);
        assertThat(directory.mergedInto(remains)).isEmpty();
        assertThat(after.identifiers()).isEqualTo(before.identifiers());
        assertThat(after.sizes()).isEqualTo(before.sizes());
        assertThat(acts(goes)).endsWith("organisation.mergeSupplier");
        assertThat(acts(remains)).contains("organisation.tookInSupplier");
        assertThat(ledger.about("organisation:" + goes.value()).getLast().facts())
                .contains("Same company", remains.value().toString());
    }

    @Test
    void seatsThePeopleOfTheOneInTheOtherToo() {
        var writer = cast.actor(goes, Role.BID_WRITER);
        var preview = merging.preview(goes, remains, administrator);
        assertThat(preview.people()).hasSize(2).contains(writer.name());

        merge();

        var now = people.actorFor(writer.person());
        assertThat(now.holds(Role.BID_WRITER, goes)).isTrue();
        assertThat(now.holds(Role.BID_WRITER, remains)).isTrue();
        assertThat(now.holds(Role.SUPPLIER_OWNER, remains)).isFalse();
        assertThat(people.withRole(remains, Role.SUPPLIER_OWNER)).hasSize(2);
    }

    @Test
    void tellsTheSameWithNoBidsWithOneAndWithTwoInOneProcurement() {
        var challenge = story.publishedChallenge(Story.OPEN);
        var without = shape(merging.preview(goes, remains, administrator));
        var one = cast.actor(goes, Role.BID_WRITER);
        story.bidSubmitted(challenge, goes, one, "90000.00");
        assertThat(shape(merging.preview(goes, remains, administrator)))
                .isEqualTo(without.replace("1 people", "2 people"));
        var other = cast.actor(remains, Role.BID_WRITER);
        story.bidSubmitted(challenge, remains, other, "80000.00");
        assertThat(shape(merging.preview(goes, remains, administrator)))
                .isEqualTo(without.replace("1 people", "2 people"));

        var position = ledger.about("organisation:" + goes.value()).size();
        merge();

        assertThat(acts(goes)).hasSize(position + 1);
        assertThat(bidding.mine(one)).as("what was sent in stays").hasSize(1);
        assertThat(bidding.mine(other)).hasSize(1).extracting(BidView::lot).containsExactly(challenge.lot());
    }

    @Test
    void startsNothingNewForTheOneThatWentUp() {
        var writer = cast.actor(goes, Role.BID_WRITER);
        var challenge = story.publishedChallenge(Story.OPEN);
        merge();

        assertRefused(BiddingRefusal.SUPPLIER_MERGED, () -> bidding.start(challenge.lot(), writer));
        assertThat(register.alike(directory.name(goes), null, null))
                .extracting(SupplierLine::id)
                .doesNotContain(goes);
    }

    @Test
    void mergesOnceAndNoSupplierWithItself() {
        assertRefused(OrganisationRefusal.MERGE_WITH_ITSELF, () -> merging.preview(goes, goes, administrator));
        assertRefused(
                OrganisationRefusal.MERGE_REASON_MISSING,
                () -> merging.merge(goes, remains, " ", administrator, clock.instant()));
        merge();
        assertRefused(OrganisationRefusal.MERGED_ALREADY, this::merge);
        assertRefused(OrganisationRefusal.MERGED_ALREADY, () -> merging.preview(cast.supplier(), goes, administrator));
        assertRefused(
                OrganisationRefusal.MERGED_ALREADY, () -> merging.preview(remains, cast.supplier(), administrator));
    }

    @Test
    void isAnAdministratorsActOnSuppliers() {
        var owner = cast.actor(goes, Role.SUPPLIER_OWNER);

        assertNotFound(() -> merging.preview(goes, remains, owner));
        assertNotFound(() -> merging.merge(goes, remains, "Mine", owner, clock.instant()));
        assertNotFound(() -> merging.preview(goes, cast.authority(), administrator));
        assertNotFound(() -> merging.preview(OrganisationId.next(), remains, administrator));
    }

    private void merge() {
        merging.merge(goes, remains, "Same company", administrator, clock.instant());
    }

    private List<String> acts(OrganisationId id) {
        return ledger.about("organisation:" + id.value()).stream()
                .map(LedgerEntry::act)
                .toList();
    }

    private static String shape(Preview preview) {
        return preview.goes() + " " + preview.remains() + " " + preview.people().size() + " people";
    }

    private static void assertNotFound(ThrowingCallable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act);
    }

    private static void assertRefused(Refusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
