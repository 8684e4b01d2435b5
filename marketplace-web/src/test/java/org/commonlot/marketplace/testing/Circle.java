package org.commonlot.marketplace.testing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.commonlot.marketplace.coalition.Agreeing;
import org.commonlot.marketplace.coalition.AgreementTerms;
import org.commonlot.marketplace.coalition.CoalitionId;
import org.commonlot.marketplace.coalition.Foundation;
import org.commonlot.marketplace.coalition.Founding;
import org.commonlot.marketplace.coalition.Tier;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Role;
import org.springframework.beans.factory.BeanFactory;

/** A coalition of a test with somebody in each authority, made through the domain's own behaviour. */
public final class Circle {

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** The people of one authority: one who takes part in the coalition, one who may bind the authority, one who owns it. */
    public record House(OrganisationId authority, Actor speaker, Actor approver, Actor owner) {}

    public final CoalitionId id;
    public final House lead;
    public final List<House> others = new ArrayList<>();

    private final Founding founding;
    private final Agreeing agreeing;
    private final Cast cast;

    private Circle(BeanFactory beans) {
        this.founding = beans.getBean(Founding.class);
        this.agreeing = beans.getBean(Agreeing.class);
        this.cast = beans.getBean(Cast.class);
        this.lead = house(Role.COALITION_LEAD, Role.BUYER);
        this.id = founding.found(
                "Circle " + COUNT.incrementAndGet() + " of " + lead.authority().value(),
                Foundation.WILLING,
                "To buy parking together",
                lead.speaker());
    }

    /** Founded by one, which leads. */
    public static Circle founded(BeanFactory beans) {
        return new Circle(beans);
    }

    /** Of the lead and two core members, all of whom have signed an agreement with a price of ten percent. */
    public static Circle agreed(BeanFactory beans) {
        var circle = new Circle(beans);
        circle.join(Tier.CORE);
        circle.join(Tier.CORE);
        int number = circle.issue("10");
        circle.houses().forEach(house -> circle.sign(number, house));
        return circle;
    }

    public List<House> houses() {
        var all = new ArrayList<>(List.of(lead));
        all.addAll(others);
        return all;
    }

    /** A new authority with its people. */
    public House house(Role... speaking) {
        var authority = cast.authority();
        return new House(
                authority,
                cast.actor(authority, speaking),
                cast.actor(authority, Role.APPROVER),
                cast.actor(authority, Role.AUTHORITY_OWNER));
    }

    /** A new authority that was invited and has accepted. */
    public House join(Tier tier) {
        var house = house(Role.COALITION_MEMBER);
        founding.invite(id, house.authority(), tier, lead.speaker());
        founding.accept(id, house.approver());
        others.add(house);
        return house;
    }

    public int issue(String percent) {
        return agreeing.issue(
                id, new AgreementTerms("Deed", "We buy together.", new BigDecimal(percent), 30), lead.speaker());
    }

    public void sign(int number, House house) {
        agreeing.sign(id, number, house.authority(), "Director", house.approver());
    }
}
