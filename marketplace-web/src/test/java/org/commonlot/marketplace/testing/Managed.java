package org.commonlot.marketplace.testing;

import org.commonlot.marketplace.adoption.Adopting;
import org.commonlot.marketplace.adoption.Evidence;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.pooling.CommitmentStep;
import org.commonlot.marketplace.pooling.Delegating;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Role;
import org.springframework.beans.factory.BeanFactory;

/**
 * A public contract that is signed, worth 90,000 over a year, and its people.
 *
 * @param manager who manages its authority's contracts
 * @param approver who may bind the authority, and did not manage anything
 */
public record Managed(ContractId id, Actor manager, Actor approver) {

    public static Managed signed(BeanFactory beans) {
        var story = beans.getBean(Story.class);
        return signed(beans, story.publishedChallenge(Story.OPEN), "90000");
    }

    /** The same, worth £6,000,000: it owes KPIs. */
    public static Managed large(BeanFactory beans) {
        var story = beans.getBean(Story.class);
        return signed(beans, story.published(story.dividedChallenge(Story.OPEN, 6_000_000)), "6000000");
    }

    private static Managed signed(BeanFactory beans, Story.Challenge challenge, String price) {
        var story = beans.getBean(Story.class);
        var cast = beans.getBean(Cast.class);
        story.bidSubmitted(challenge, price);
        var contract = story.contractPublished(challenge);
        var authority = challenge.team().authority();
        beans.getBean(Delegating.class)
                .allow(
                        authority,
                        CommitmentStep.BINDING,
                        Role.APPROVER,
                        null,
                        null,
                        cast.actor(authority, Role.AUTHORITY_OWNER));
        return new Managed(
                contract.id(), cast.actor(authority, Role.CONTRACT_MANAGER), cast.actor(authority, Role.APPROVER));
    }

    /** Publishes what came of it. */
    public Managed proved(BeanFactory beans) {
        var evidence = new Evidence(
                "A third fewer missed collections",
                "£12,000 and two days a week of one officer",
                "40 crews, who kept it",
                "Rounds and addresses; the council may reuse both",
                "It needs a signal, which valleys lack");
        beans.getBean(Adopting.class).publish(id, 0, evidence, manager);
        return this;
    }
}
