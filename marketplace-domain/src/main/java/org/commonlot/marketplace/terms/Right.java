package org.commonlot.marketplace.terms;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What somebody may do in an organisation where they hold one of these roles: the one table that the rules, their tests
 * and the page for people share. What a right is worth on one procurement or bid is decided there.
 */
public enum Right {
    READ_BIDS(Role.SUPPLIER_OWNER, Role.BID_WRITER, Role.BID_VIEWER),
    WRITE_BIDS(Role.SUPPLIER_OWNER, Role.BID_WRITER),
    READ_PROCUREMENTS(
            Role.BUYER, Role.CONTRACT_MANAGER, Role.FINANCE, Role.AUDITOR, Role.COALITION_LEAD, Role.COALITION_MEMBER),
    WRITE_PROCUREMENTS(Role.BUYER),
    APPROVE(Role.APPROVER),
    OPEN_BIDS(Role.OPENER, Role.APPROVER),
    EVALUATE(Role.EVALUATOR, Role.MODERATOR),
    CHAIR_PANEL(Role.MODERATOR, Role.EVALUATOR),
    /** Look after how a panel comes to agree, without scoring. */
    MODERATE(Role.MODERATOR),
    OBSERVE(
            Role.AUTHORITY_OWNER,
            Role.BUYER,
            Role.APPROVER,
            Role.OPENER,
            Role.EVALUATOR,
            Role.MODERATOR,
            Role.CONTRACT_MANAGER,
            Role.FINANCE,
            Role.AUDITOR,
            Role.COALITION_LEAD,
            Role.COALITION_MEMBER),
    /** Read and file the whole record of what one's authority has bought, once it is decided. */
    READ_RECORDS(Role.AUDITOR),
    /** Found and lead a coalition for one's authority. */
    LEAD_COALITIONS(Role.COALITION_LEAD),
    /** Say in a coalition what one's authority needs and what matters to it. */
    TAKE_PART_IN_COALITIONS(Role.COALITION_MEMBER, Role.COALITION_LEAD),
    /** Bind one's authority towards others: join, sign, agree, leave. */
    BIND_AUTHORITY(Role.AUTHORITY_OWNER, Role.APPROVER),
    /** Order under one's authority's contracts. */
    PLACE_ORDERS(Role.BUYER, Role.CONTRACT_MANAGER),
    /** Propose changes of one's authority's contracts, and record what comes of them. */
    MANAGE_CONTRACTS(Role.CONTRACT_MANAGER),
    /** Say how far one's authority has come, by which framework, and plan what is next. */
    ASSESS_MATURITY(
            Role.BUYER, Role.CONTRACT_MANAGER, Role.COALITION_LEAD, Role.COALITION_MEMBER, Role.AUTHORITY_OWNER),
    /** Let an assessment of one's authority stand, and decide who reads it. */
    CONFIRM_ASSESSMENTS(Role.AUTHORITY_OWNER, Role.APPROVER),
    /** Say which systems one's authority has and what data it holds, and answer who asks for data. */
    KEEP_SYSTEMS(Role.AUTHORITY_OWNER, Role.BUYER, Role.CONTRACT_MANAGER),
    /** Say how far one's authority has got with a solution that another one has proved. */
    RECORD_ADOPTION(Role.BUYER, Role.CONTRACT_MANAGER),
    /** Record the invoices under one's authority's contracts, and what it publishes of their payment. */
    RECORD_PAYMENTS(Role.FINANCE, Role.CONTRACT_MANAGER),
    KEEP_ORGANISATION(Role.SUPPLIER_OWNER, Role.AUTHORITY_OWNER),
    ADMINISTER(Role.ADMINISTRATOR);

    private final Set<Role> roles;

    Right(Role first, Role... more) {
        this.roles = Collections.unmodifiableSet(EnumSet.of(first, more));
    }

    /** The roles that give it, each enough by itself. */
    public Set<Role> roles() {
        return roles;
    }
}
