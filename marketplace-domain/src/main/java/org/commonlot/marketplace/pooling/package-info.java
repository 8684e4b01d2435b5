/**
 * What the members of a coalition need, and how far each commits itself to buy it together.
 *
 * <p>Rules owned here: commitment is a ladder (interested, indicative, binding), each step signed by somebody whom the
 * authority's own scheme of delegation allows it at that value, with a day on which it lapses; nobody steps down but by
 * withdrawing; after the lock date nothing is added, and a council, being sovereign, can still withdraw: the signed
 * agreement says what that costs, who withdraws has seen the price and the effect, and the others are told. A binding
 * commitment never disappears silently. Similar lines are suggested to the lead with the reason; those that it groups can
 * become one joint procurement, whose estimated value is the whole (Procurement Act 2023, Sch 3 paras 1-2) and which every
 * other authority approves before it is announced. What is committed at publication is shown to suppliers, and the award is
 * shared out by it. Uses coalitions, the law of procedures, and procurement.
 */
@NullMarked
@ApplicationModule(
        displayName = "Pooling",
        allowedDependencies = {"ledger", "organisation", "notification", "coalition", "procedure", "procurement"})
package org.commonlot.marketplace.pooling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
