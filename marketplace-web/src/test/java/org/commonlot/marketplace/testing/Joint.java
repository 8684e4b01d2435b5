package org.commonlot.marketplace.testing;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.contract.ContractRegister;
import org.commonlot.marketplace.contract.ContractView;
import org.commonlot.marketplace.contract.Contracting;
import org.commonlot.marketplace.pooling.Approvals;
import org.commonlot.marketplace.pooling.CommitmentStep;
import org.commonlot.marketplace.pooling.Committing;
import org.commonlot.marketplace.pooling.Delegating;
import org.commonlot.marketplace.pooling.Demand;
import org.commonlot.marketplace.pooling.Demanding;
import org.commonlot.marketplace.pooling.PoolTerms;
import org.commonlot.marketplace.pooling.Pooling;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.beans.factory.BeanFactory;

/**
 * What a lead buys for two others of its coalition: one is bound for 30,000 and the other for 60,000, which cost them 12,000
 * and 24,000 a year today.
 */
public final class Joint {

    public final Circle circle;
    public final List<UUID> lines;
    public final Story.Challenge challenge;

    private final BeanFactory beans;
    private final Story story;
    private final MarketClock clock;

    private Joint(BeanFactory beans, String procedure) {
        this.beans = beans;
        this.story = beans.getBean(Story.class);
        this.clock = beans.getBean(MarketClock.class);
        this.circle = Circle.agreed(beans);
        this.lines = List.of(bound(first(), "30000", "12000"), bound(second(), "60000", "24000"));
        this.challenge = started(procedure);
    }

    /** Open for bids, with the approval of both. */
    public static Joint published(BeanFactory beans, String procedure) {
        var joint = new Joint(beans, procedure);
        var author = joint.challenge.team().author();
        beans.getBean(Procuring.class).sendForReview(joint.challenge.id(), author);
        var approvals = beans.getBean(Approvals.class);
        joint.circle.others.forEach(house -> approvals.approve(joint.challenge.id(), house.approver()));
        joint.story.announcedAfterReview(joint.challenge);
        beans.getBean(Procuring.class).publish(joint.challenge.id(), author);
        return joint;
    }

    /** Published below the threshold, and awarded for 90,000.01 to a new supplier. */
    public static Joint awarded(BeanFactory beans) {
        return awarded(beans, "90000.01");
    }

    private static Joint awarded(BeanFactory beans, String price) {
        var joint = published(beans, Story.BELOW_THRESHOLD);
        joint.award(price);
        return joint;
    }

    /** As {@link #awarded}, and both have signed. */
    public static Joint signed(BeanFactory beans) {
        return signed(beans, "90000.01");
    }

    /** Awarded for a price, and both have signed. */
    public static Joint signed(BeanFactory beans, String price) {
        var joint = awarded(beans, price);
        var contracting = beans.getBean(Contracting.class);
        var author = joint.challenge.team().author();
        joint.contracts().forEach(contract -> contracting.sign(contract.id(), joint.story.today(), author));
        return joint;
    }

    public void award(String price) {
        story.bidSubmitted(challenge, price);
        story.awardDecided(challenge);
        clock.travelTo(clock.instant().plus(Duration.ofMinutes(1)));
    }

    public List<ContractView> contracts() {
        return beans.getBean(ContractRegister.class)
                .of(challenge.lot(), challenge.team().author());
    }

    public ContractView contract(Circle.House house) {
        return contracts().stream()
                .filter(contract -> contract.authority().equals(house.authority()))
                .findFirst()
                .orElseThrow();
    }

    public Circle.House first() {
        return circle.others.getFirst();
    }

    public Circle.House second() {
        return circle.others.get(1);
    }

    private UUID bound(Circle.House house, String value, String baseline) {
        beans.getBean(Delegating.class)
                .allow(house.authority(), CommitmentStep.BINDING, Role.APPROVER, null, null, house.owner());
        var today = UkTime.date(clock.instant());
        var demand = new Demand(
                "Parking permits",
                "Parking",
                null,
                new BigDecimal("100"),
                "licences",
                new BigDecimal(value),
                today.plusDays(200),
                null,
                new BigDecimal(baseline),
                null);
        return beans.getBean(Demanding.class).add(circle.id, demand, house.speaker());
    }

    private Story.Challenge started(String procedure) {
        var pooling = beans.getBean(Pooling.class);
        var lead = circle.lead;
        var terms =
                new PoolTerms("Parking together", UkTime.date(clock.instant()).plusDays(5), null, null);
        var pool = pooling.group(circle.id, terms, lines, lead.speaker());
        var committing = beans.getBean(Committing.class);
        committing.sign(lines.getFirst(), CommitmentStep.BINDING, null, null, first().approver());
        committing.sign(lines.getLast(), CommitmentStep.BINDING, null, null, second().approver());
        var draft = pooling.start(pool, lead.speaker());
        return story.completed(draft, story.team(lead.authority(), lead.speaker(), lead.approver()), procedure);
    }
}
