package org.commonlot.marketplace.procurement;

import org.commonlot.marketplace.terms.Role;

/** What a person does on one procurement, and the role in a buying authority that entitles them to it. */
public enum Duty {
    AUTHOR(Role.BUYER),
    APPROVER(Role.APPROVER),
    OPENER(Role.OPENER),
    EVALUATOR(Role.EVALUATOR),
    CHAIR(Role.EVALUATOR);

    private final Role entitling;

    Duty(Role entitling) {
        this.entitling = entitling;
    }

    public Role entitling() {
        return entitling;
    }
}
