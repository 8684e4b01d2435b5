package org.commonlot.marketplace.testing;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.commonlot.marketplace.calloff.CallOffDesk;
import org.commonlot.marketplace.calloff.CallOffId;
import org.commonlot.marketplace.calloff.CallOffMethod;
import org.commonlot.marketplace.calloff.CallingOff;
import org.commonlot.marketplace.calloff.Diligence;
import org.commonlot.marketplace.calloff.OfferMethod;
import org.commonlot.marketplace.calloff.OfferRoute;
import org.commonlot.marketplace.calloff.OfferTerms;
import org.commonlot.marketplace.calloff.Offering;
import org.commonlot.marketplace.calloff.Wanted;
import org.commonlot.marketplace.contract.Contracting;
import org.commonlot.marketplace.organisation.AuthorityKind;
import org.commonlot.marketplace.pooling.CommitmentStep;
import org.commonlot.marketplace.pooling.Delegating;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.beans.factory.BeanFactory;

/**
 * A framework of £120,000 of which the lead was awarded £40,000, with a fee of 1.25%: one body is named in its list, and all
 * of a kind may come in with the lead's agreement.
 */
public final class Framework {

    /** Somebody who asks for a body, and whoever may bind it. */
    public record Body(OrganisationId authority, Actor manager, Actor approver) {}

    public final Story.Challenge challenge;
    public final Body named;
    public final Actor leadApprover;

    private final BeanFactory beans;
    private final Cast cast;
    private final Story story;

    private Framework(BeanFactory beans, String procedure) {
        this.beans = beans;
        this.cast = beans.getBean(Cast.class);
        this.story = beans.getBean(Story.class);
        this.named = body();
        this.challenge = story.draftedChallenge(procedure);
        this.leadApprover = challenge.team().approver();
    }

    public static Framework draft(BeanFactory beans) {
        return draft(beans, Story.BELOW_THRESHOLD);
    }

    public static Framework draft(BeanFactory beans, String procedure) {
        return new Framework(beans, procedure);
    }

    /** Announced and open for bids. */
    public static Framework published(BeanFactory beans) {
        var framework = draft(beans);
        framework.offer(framework.terms());
        framework.publish();
        return framework;
    }

    /** Awarded and signed: bodies can call off. */
    public static Framework running(BeanFactory beans) {
        var framework = published(beans);
        framework.sign("40000");
        return framework;
    }

    /** In two lots with a supplier each, of which £20,000 each are signed: others call off directly or by competition. */
    public static Framework competing(BeanFactory beans) {
        return competing(beans, OfferMethod.EITHER);
    }

    public static Framework competing(BeanFactory beans, OfferMethod method) {
        var framework = draft(beans);
        framework.story.divided(framework.challenge, Story.BELOW_THRESHOLD, 60_000, 60_000);
        framework.offer(framework.terms(method));
        framework.publish();
        var second = framework.challenge.of(framework.lots().getLast());
        framework.story.bidSubmitted(framework.challenge, "20000");
        framework.story.bidSubmitted(second, "20000");
        framework.story.contractSigned(framework.challenge);
        framework.story.clearedAndAgreed(second);
        framework.story.decided(second);
        beans.getBean(Contracting.class)
                .sign(
                        framework.story.contract(second).id(),
                        Story.signed(framework.story.today()),
                        null,
                        framework.challenge.team().author());
        return framework;
    }

    public List<LotId> lots() {
        return story.lots(challenge);
    }

    /** The same, with another way in which suppliers are selected. */
    public OfferTerms terms(OfferMethod method) {
        var terms = terms();
        return new OfferTerms(
                terms.route(),
                terms.ceiling(),
                terms.starts(),
                terms.ends(),
                null,
                terms.fee(),
                method,
                terms.mechanism(),
                terms.leadAgrees(),
                terms.bodies(),
                terms.kinds());
    }

    public OfferTerms terms() {
        return terms(OfferRoute.FRAMEWORK, "120000", 4);
    }

    public OfferTerms terms(OfferRoute route, String ceiling, int years) {
        var today = UkTime.date(beans.getBean(MarketClock.class).instant());
        return new OfferTerms(
                route,
                Money.of(ceiling),
                today,
                today.plusYears(years).minusDays(1),
                null,
                new BigDecimal("1.25"),
                OfferMethod.DIRECT,
                "The price of the tier that is reached, of the one supplier of each lot",
                true,
                Set.of(named.authority()),
                EnumSet.of(kind(named.authority())));
    }

    private AuthorityKind kind(OrganisationId authority) {
        var directory = beans.getBean(org.commonlot.marketplace.organisation.OrganisationDirectory.class);
        return AuthorityKind.valueOf(directory.authority(authority).kind());
    }

    public void offer(OfferTerms terms) {
        beans.getBean(Offering.class)
                .set(
                        challenge.id(),
                        story.version(challenge),
                        terms,
                        challenge.team().author());
    }

    public void publish() {
        story.published(challenge);
    }

    public void sign(String price) {
        story.bidSubmitted(challenge, price);
        story.contractSigned(challenge);
    }

    /** Another of the kind that may come in. */
    public Body body() {
        var authority = cast.authority();
        var owner = cast.actor(authority, Role.AUTHORITY_OWNER);
        beans.getBean(Delegating.class).allow(authority, CommitmentStep.BINDING, Role.APPROVER, null, null, owner);
        return new Body(authority, cast.actor(authority, Role.CONTRACT_MANAGER), cast.actor(authority, Role.APPROVER));
    }

    public Wanted wanted(Body body, String amount) {
        return new Wanted(
                challenge.lot(),
                body.authority(),
                Money.of(amount),
                "The same rounds are missed here",
                EnumSet.allOf(Diligence.class),
                CallOffMethod.DIRECT,
                Set.of());
    }

    /** With the suppliers of all lots in competition. */
    public Wanted wantedByCompetition(Body body, String amount) {
        var wanted = wanted(body, amount);
        return new Wanted(
                wanted.lot(),
                wanted.authority(),
                wanted.amount(),
                wanted.need(),
                wanted.checked(),
                CallOffMethod.COMPETITION,
                Set.copyOf(lots()));
    }

    public CallOffId askedToCompete(Body body, String amount) {
        return beans.getBean(CallingOff.class).ask(challenge.id(), wantedByCompetition(body, amount), body.manager());
    }

    public CallOffId asked(Body body, String amount) {
        return beans.getBean(CallingOff.class).ask(challenge.id(), wanted(body, amount), body.manager());
    }

    /** Signed, so that it can be ordered under. */
    public CallOffId signed(Body body, String amount) {
        var id = asked(body, amount);
        beans.getBean(CallingOff.class).sign(id, body.approver());
        return id;
    }

    public CallOffDesk desk() {
        return beans.getBean(CallOffDesk.class);
    }
}
