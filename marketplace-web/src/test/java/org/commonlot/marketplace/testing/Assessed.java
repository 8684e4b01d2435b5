package org.commonlot.marketplace.testing;

import org.commonlot.marketplace.maturity.AnswerGiven;
import org.commonlot.marketplace.maturity.AssessmentId;
import org.commonlot.marketplace.maturity.MaturityDesk;
import org.commonlot.marketplace.maturity.SelfAssessing;
import org.commonlot.marketplace.maturity.Visibility;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Role;
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

    private Assessed(BeanFactory beans, OrganisationId authority) {
        var cast = beans.getBean(Cast.class);
        this.assessing = beans.getBean(SelfAssessing.class);
        this.desk = beans.getBean(MaturityDesk.class);
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
}
