/**
 * Files and what is known of them: title, name, type, size, hash. The content lies behind {@link
 * org.commonlot.marketplace.document.DocumentStore}, by its hash. What a file belongs to, and who may read it, is decided
 * by the capability that keeps it here.
 */
@NullMarked
@ApplicationModule(
        displayName = "Document",
        allowedDependencies = {"ledger"})
package org.commonlot.marketplace.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
