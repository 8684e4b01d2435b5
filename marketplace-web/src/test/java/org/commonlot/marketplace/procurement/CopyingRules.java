package org.commonlot.marketplace.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.commonlot.marketplace.procurement.Copying.Kind;
import org.commonlot.marketplace.procurement.Copying.Source;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.testing.Story.Challenge;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Beginning a procurement with what another one says, and what is never carried, on both databases. */
abstract class CopyingRules {

    @Autowired
    Story story;

    @Autowired
    Cast cast;

    @Autowired
    Copying copying;

    @Autowired
    Procuring procuring;

    @Autowired
    ProcurementCatalogue catalogue;

    @Autowired
    Opportunities opportunities;

    @Test
    void carriesWhatIsSaidAndNothingOfPeopleMoneyDatesNoticesAndSuppliers() {
        var challenge = story.publishedChallenge(Story.OPEN);
        var author = challenge.team().author();
        var source = new Source(Kind.OWN, challenge.id().value().toString());

        var id = copying.start("Again", source, author);

        var was = catalogue.details(challenge.id(), author).opportunity();
        var details = catalogue.details(id, author);
        var copy = details.opportunity();
        assertThat(copy.title()).isEqualTo("Again");
        assertThat(copy.reference()).isNotEqualTo(was.reference());
        assertThat(copy.problem()).isEqualTo(was.problem());
        assertThat(copy.terms().paymentTerms()).isEqualTo(was.terms().paymentTerms());
        assertThat(copy.terms().incumbent()).isNull();
        assertThat(copy.terms().noLotsRationale()).isNull();
        assertThat(copy.budget()).isEqualTo(new Budget(null, "services", null, null, null, null));
        assertThat(copy.timetable()).isEqualTo(Timetable.NONE);
        assertThat(copy.conditions()).isNull();
        assertThat(copy.noticeNumber()).isNull();
        assertThat(copy.publishedAt()).isNull();
        assertThat(copy.files()).isEmpty();
        assertThat(copy.basedOn()).isNull();
        assertThat(details.team()).containsOnlyKeys(author.person());
        assertThat(details.conflicts()).isEmpty();
        assertThat(details.missing())
                .containsExactlyInAnyOrder(Section.BUDGET, Section.DATES, Section.TERMS, Section.TEAM);
        var criteria = details.lots().getFirst().criteria();
        assertThat(criteria)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                .isEqualTo(was.lots().getFirst().criteria());
        assertThat(criteria)
                .extracting(Criterion::id)
                .doesNotContainAnyElementsOf(was.lots().getFirst().criteria().stream()
                        .map(Criterion::id)
                        .toList());
    }

    @Test
    void creditsAPublicOneOfAnotherAuthorityWhereEverybodyReadsIt() {
        var challenge = story.publishedChallenge(Story.OPEN);
        var was = opportunities.byId(challenge.id()).orElseThrow().opportunity();
        var buyer = buyer();

        var id = copying.start("Ours", new Source(Kind.PUBLISHED, challenge.reference()), buyer);

        var credit = Objects.requireNonNull(
                catalogue.details(id, buyer).opportunity().basedOn());
        assertThat(credit)
                .isEqualTo(new BasedOn(
                        challenge.reference(), was.title(), was.leadBuyer().name()));
    }

    @Test
    void hidesWhatIsNotPublicFromOtherAuthorities() {
        var draft = story.draftedChallenge(Story.OPEN);
        var buyer = buyer();

        for (var source : List.of(
                new Source(Kind.OWN, draft.id().value().toString()),
                new Source(Kind.PUBLISHED, draft.reference()),
                new Source(Kind.TEMPLATE, UUID.randomUUID().toString()),
                new Source(Kind.OWN, "no-identifier"))) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> copying.start("Ours", source, buyer));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> copying.offer(source, buyer));
        }
        assertThat(copying.own(buyer)).isEmpty();
        assertThat(copying.own(draft.team().author())).hasSize(1);
    }

    @Test
    void makesTemplatesForOnesOwnAuthorityOfAnythingAndForEverybodyOfWhatIsPublic() {
        var draft = story.draftedChallenge(Story.OPEN);
        var author = draft.team().author();
        var buyer = buyer();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> copying.template(draft.id(), "Bins", true, author))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(ProcurementRefusal.TEMPLATE_NOT_PUBLIC));
        var own = template(copying.template(draft.id(), "Bins", false, author));
        assertThat(keys(author)).contains(own.key());
        assertThat(keys(buyer)).doesNotContain(own.key());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> copying.start("Ours", own, buyer));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> copying.template(draft.id(), "Theirs", false, buyer));

        var published = story.publishedChallenge(Story.OPEN);
        var shared = template(copying.template(
                published.id(), "For all", true, published.team().author()));
        assertThat(keys(buyer)).contains(shared.key());
        var id = copying.start("Ours", shared, buyer);
        var credit = Objects.requireNonNull(
                catalogue.details(id, buyer).opportunity().basedOn());
        assertThat(credit.reference()).isEqualTo(published.reference());
        assertThat(credit.title()).isEqualTo("For all");
    }

    @Test
    void keepsATemplateAsItWasWhenItsProcurementIsWrittenAnew() {
        var draft = story.draftedChallenge(Story.OPEN);
        var author = draft.team().author();
        var source = template(copying.template(draft.id(), "Bins", false, author));
        procuring.describe(draft.id(), version(draft), "Other", Problem.NONE, author);

        var id = copying.start("Again", source, author);

        assertThat(catalogue.details(id, author).opportunity().problem().problem())
                .isEqualTo("Crews can't see which streets were missed.");
    }

    private long version(Challenge challenge) {
        return catalogue.details(challenge.id(), challenge.team().author()).version();
    }

    private Actor buyer() {
        return cast.actor(cast.authority(), Role.BUYER);
    }

    private static Source template(UUID id) {
        return new Source(Kind.TEMPLATE, id.toString());
    }

    private List<String> keys(Actor actor) {
        return copying.templates(actor).stream()
                .map(offer -> offer.source().key())
                .toList();
    }
}
