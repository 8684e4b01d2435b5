package org.commonlot.marketplace.testing;

import java.util.List;
import org.commonlot.marketplace.maturity.ActionFacts;
import org.commonlot.marketplace.maturity.ActionId;
import org.commonlot.marketplace.maturity.ActionPlanning;
import org.commonlot.marketplace.maturity.AnswerGiven;
import org.commonlot.marketplace.maturity.AssessmentId;
import org.commonlot.marketplace.maturity.MaturityDesk;
import org.commonlot.marketplace.maturity.SelfAssessing;
import org.commonlot.marketplace.maturity.Visibility;
import org.commonlot.marketplace.maturity.WriteFramework;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.beans.factory.BeanFactory;

/** An authority of a test that assesses itself, brought on through the domain's own behaviour. */
public final class Assessed {

    public static final String DECLARATION = "local-digital-declaration";

    public final OrganisationId authority;
    /** Who answers and submits. */
    public final Actor assessor;
    /** Who confirms. */
    public final Actor owner;

    private final SelfAssessing assessing;
    private final MaturityDesk desk;
    private final ActionPlanning planning;
    private final MarketClock clock;

    private Assessed(BeanFactory beans, OrganisationId authority) {
        var cast = beans.getBean(Cast.class);
        this.assessing = beans.getBean(SelfAssessing.class);
        this.desk = beans.getBean(MaturityDesk.class);
        this.planning = beans.getBean(ActionPlanning.class);
        this.clock = beans.getBean(MarketClock.class);
        this.authority = authority;
        this.assessor = cast.actor(authority, Role.BUYER);
        this.owner = cast.actor(authority, Role.AUTHORITY_OWNER);
    }

    /** A new authority with its people. */
    public static Assessed by(BeanFactory beans) {
        return new Assessed(beans, beans.getBean(Cast.class).authority());
    }

    /** New people of an authority. */
    public static Assessed by(BeanFactory beans, OrganisationId authority) {
        return new Assessed(beans, authority);
    }

    public AssessmentId started() {
        return assessing.start(DECLARATION, assessor);
    }

    /** Says the level of a dimension. */
    public void answer(AssessmentId id, String dimension, int level) {
        var before = desk.assessment(id, assessor).answers().get(dimension);
        var given = new AnswerGiven(level, "Because we looked", "https://council.example/" + dimension);
        assessing.answer(id, dimension, before == null ? 0 : before.revision(), given, assessor);
    }

    /** Begun, with the first two dimensions answered. */
    public AssessmentId answered(int first, int second) {
        var id = started();
        answer(id, "user-needs", first);
        answer(id, "plumbing", second);
        return id;
    }

    public AssessmentId submitted(int first, int second, Visibility visibility) {
        var id = answered(first, second);
        assessing.submit(id, visibility, assessor);
        return id;
    }

    public AssessmentId confirmed(int first, int second, Visibility visibility) {
        var id = submitted(first, second, visibility);
        assessing.confirm(id, owner);
        return id;
    }

    /** Something that the owner is to do within a month. */
    public ActionId planned(AssessmentId id, String what) {
        var facts = new ActionFacts(
                what, owner.person(), UkTime.date(clock.instant()).plusDays(30));
        return planning.plan(id, "leadership", facts, assessor);
    }

    /** A framework of two dimensions and three levels, as somebody writes it. */
    public static WriteFramework words(String title, boolean shared) {
        return new WriteFramework(
                title,
                "Whether people like to come",
                "Our strategy of 2026",
                shared,
                List.of(
                        new WriteFramework.LevelWords("No", "Not at all"),
                        new WriteFramework.LevelWords("A little", "Now and then"),
                        new WriteFramework.LevelWords("Yes", "Always")),
                List.of(
                        new WriteFramework.DimensionWords(
                                "", "Warmth", "Is it warm?", "A thermometer", 3, List.of("Close the door")),
                        new WriteFramework.DimensionWords("", "Light", "Is it light?", "A photo", 2, List.of())));
    }
}
