package org.commonlot.marketplace.testing;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonlot.marketplace.contract.ContractRegister;
import org.commonlot.marketplace.contract.ContractView;
import org.commonlot.marketplace.contract.Contracting;
import org.commonlot.marketplace.contract.Signature;
import org.commonlot.marketplace.pooling.Approvals;
import org.commonlot.marketplace.pooling.CommitmentStep;
import org.commonlot.marketplace.pooling.Committing;
import org.commonlot.marketplace.pooling.Delegating;
import org.commonlot.marketplace.pooling.Demand;
import org.commonlot.marketplace.pooling.Demanding;
import org.commonlot.marketplace.pooling.PoolTerms;
import org.commonlot.marketplace.pooling.Pooling;
import org.commonlot.marketplace.procurement.ContractTerms;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.schedule.SchedulePlan;
import org.commonlot.marketplace.schedule.Scheduling;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/**
 * What a lead buys for two others of its coalition: one is bound for 30,000 and the other for 60,000, which cost them 12,000
 * and 24,000 a year today. Bids price it as a whole, or where it is scheduled 100 and 200 licences of them, with a tier from
 * {@link #TIER} on.
 */
public final class Joint {

    /** From how many licences on a scheduled one has a second price. */
    public static final int TIER = 250;

    private static final ContractTerms TOGETHER =
            new ContractTerms("30 days", "Stays with the supplier", "Nobody", "Too small to divide", true, true);

    public final Circle circle;
    public final List<UUID> lines;
    public final Story.Challenge challenge;

    private final BeanFactory beans;
    private final Story story;
    private final MarketClock clock;

    private Joint(BeanFactory beans, String procedure, boolean scheduled) {
        this(beans, procedure, scheduled, false);
    }

    /** @param three whether the lead buys as well, for 10,000 */
    private Joint(BeanFactory beans, String procedure, boolean scheduled, boolean three) {
        this.beans = beans;
        this.story = beans.getBean(Story.class);
        this.clock = beans.getBean(MarketClock.class);
        this.circle = Circle.agreed(beans);
        this.lines = new ArrayList<>(List.of(
                bound(first(), scheduled ? "100" : null, "30000", "12000"),
                bound(second(), scheduled ? "200" : null, "60000", "24000")));
        if (three) lines.add(bound(circle.lead, null, "10000", "4000"));
        this.challenge = started(procedure);
        if (scheduled) schedule();
    }

    private void schedule() {
        var author = challenge.team().author();
        var scheduling = beans.getBean(Scheduling.class);
        var draft = scheduling.draft(challenge.id(), author);
        var placed = draft.lines().stream()
                .map(line -> new SchedulePlan.Placed(line.demand().id(), challenge.lot(), "Licence"))
                .toList();
        var plan = new SchedulePlan(placed, List.of(), SchedulePlan.tiers("Licence; " + TIER));
        scheduling.set(challenge.id(), story.version(challenge), plan, author);
    }

    /** A draft that bids price as a whole, which its author may still change. */
    public static Joint draft(BeanFactory beans) {
        return new Joint(beans, Story.BELOW_THRESHOLD, false);
    }

    /** A draft that bids price as a whole, with one contract for both to sign. */
    public static Joint draftTogether(BeanFactory beans, String procedure) {
        return together(new Joint(beans, procedure, false));
    }

    /** Awarded at a price, with one contract for the lead and both others to sign. */
    public static Joint ofThree(BeanFactory beans, String price) {
        var joint =
                together(new Joint(beans, Story.BELOW_THRESHOLD, false, true)).publish();
        joint.award(price);
        return joint;
    }

    private static Joint together(Joint joint) {
        var beans = joint.beans;
        var author = joint.challenge.team().author();
        var procuring = beans.getBean(Procuring.class);
        procuring.terms(joint.challenge.id(), joint.story.version(joint.challenge), TOGETHER, author);
        return joint;
    }

    /** The same, awarded at a price. */
    public static Joint together(BeanFactory beans, String procedure, String price) {
        var joint = draftTogether(beans, procedure).publish();
        joint.award(price);
        return joint;
    }

    /** A draft with a price schedule, which its author may still change. */
    public static Joint scheduledDraft(BeanFactory beans) {
        return new Joint(beans, Story.BELOW_THRESHOLD, true);
    }

    /** Open for bids that give unit prices. */
    public static Joint scheduled(BeanFactory beans) {
        return scheduledDraft(beans).publish();
    }

    /** Open for bids, with the approval of both. */
    public static Joint published(BeanFactory beans, String procedure) {
        return new Joint(beans, procedure, false).publish();
    }

    /** Approved by both, announced and open for bids. */
    public Joint publish() {
        var author = challenge.team().author();
        beans.getBean(Procuring.class).sendForReview(challenge.id(), author);
        var approvals = beans.getBean(Approvals.class);
        circle.others.forEach(house -> approvals.approve(challenge.id(), house.approver()));
        story.announcedAfterReview(challenge);
        beans.getBean(Procuring.class).publish(challenge.id(), author);
        return this;
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
        joint.sign();
        return joint;
    }

    public void award(String price) {
        story.bidSubmitted(challenge, price);
        story.awardDecided(challenge);
        clock.travelTo(clock.instant().plus(Duration.ofMinutes(1)));
    }

    /** Signs the contracts of all, or the one that all have together. */
    public void sign() {
        var contracting = beans.getBean(Contracting.class);
        contracts().stream()
                .filter(ContractView::leads)
                .forEach(contract -> contracting.sign(
                        contract.id(),
                        signature(contract),
                        null,
                        challenge.team().author()));
    }

    /** By two people who are nobody in particular, and one more for each other authority. */
    public Signature signature(ContractView leading) {
        var others = contracts().stream()
                .filter(part -> part.whole().equals(leading.id()) && !part.leads())
                .collect(Collectors.toMap(ContractView::authority, part -> "Cara Dean"));
        return new Signature(story.today(), "Bea Clark", "Sam Firm", others);
    }

    /** What all have signed together, as the part of the one that leads it. */
    public ContractView whole() {
        return contracts().stream().filter(ContractView::leads).findFirst().orElseThrow();
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

    private UUID bound(Circle.House house, @Nullable String quantity, String value, String baseline) {
        beans.getBean(Delegating.class)
                .allow(house.authority(), CommitmentStep.BINDING, Role.APPROVER, null, null, house.owner());
        var today = UkTime.date(clock.instant());
        var demand = new Demand(
                "Parking permits",
                "Parking",
                null,
                quantity == null ? null : new BigDecimal(quantity),
                quantity == null ? null : "licences",
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
        var houses = List.of(first(), second(), lead);
        for (int i = 0; i < lines.size(); i++) {
            committing.sign(
                    lines.get(i),
                    CommitmentStep.BINDING,
                    null,
                    null,
                    houses.get(i).approver());
        }
        var draft = pooling.start(pool, lead.speaker());
        return story.completed(draft, story.team(lead.authority(), lead.speaker(), lead.approver()), procedure);
    }
}
