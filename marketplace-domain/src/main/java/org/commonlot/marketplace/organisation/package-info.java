/**
 * Who takes part: authorities with their dated legal regime, suppliers with their dated size, the platform itself, and
 * the people who hold roles in them.
 *
 * <p>Rules owned here: every authority has a legal regime for each day of its life and only England's is supported so
 * far; a supplier's size is computed from dated facts, never typed; an identifier belongs to one organisation and an
 * e-mail address to one person; a role fits the kind of the organisation; seats are given by the platform or by the
 * organisation's owner; an authority is found by its name, and a former name leads to it for ever. Uses the ledger.
 */
@NullMarked
@ApplicationModule(displayName = "Organisation", allowedDependencies = "ledger")
package org.commonlot.marketplace.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
