/**
 * Who people are at another identity provider, and what that provider is told of them.
 *
 * <p>Rules owned here: the provider's subject, not the e-mail address, is the person; a subject that is new is linked by
 * an e-mail address that the provider has verified, or becomes a person without seats; an address that is linked already
 * is not linked again; rights never come from the provider, except for the first administrator. Uses organisation and the
 * ledger.
 */
@NullMarked
@ApplicationModule(
        displayName = "Federation",
        allowedDependencies = {"ledger", "organisation"})
package org.commonlot.marketplace.federation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
