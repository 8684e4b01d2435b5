/**
 * Finding things: our own opportunities and the imported market, in one index.
 *
 * <p>Owns {@link org.commonlot.marketplace.discovery.SearchEntry}, one row for each thing that can be found, and the only
 * entity that is indexed: nothing of a bid can reach the index, because no bid is ever mapped. Other capabilities hand
 * over drafts through {@link org.commonlot.marketplace.discovery.Discovery}, in their own transaction; the index follows
 * the commit. {@link org.commonlot.marketplace.discovery.Searching} answers with one query to the index and one to the
 * database, never counts beyond a thousand and never pages beyond it.
 *
 * <p>Below the capabilities that feed it: uses nothing but the shared terms.
 */
@NullMarked
@ApplicationModule(
        displayName = "Discovery",
        allowedDependencies = {})
package org.commonlot.marketplace.discovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
