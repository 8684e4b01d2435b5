/**
 * Questions and answers on a procurement. A supplier asks until questions close; the buyer answers, rewording the
 * question where it would tell who asked; both are public at once, without the asker's name, to everybody.
 */
@NullMarked
@ApplicationModule(
        displayName = "Clarification",
        allowedDependencies = {"ledger", "procurement"})
package org.commonlot.marketplace.clarification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
