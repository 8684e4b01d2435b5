/**
 * The law of procedures as data with dates: which procedures there are, what each makes due, and the thresholds that
 * decide between them. It knows of no procurement: it answers for a day, a value and a kind of contract.
 *
 * <p>Rules kept here: thresholds, minimum periods and notice rules are never constants (rule 8); what is asked for a
 * day on which nothing is known is refused rather than guessed.
 */
@NullMarked
@ApplicationModule(
        displayName = "Procedure",
        allowedDependencies = {})
package org.commonlot.marketplace.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
