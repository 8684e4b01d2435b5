/** One-time codes, behind {@link org.commonlot.marketplace.identity.FactorCodes}. */
@NullMarked
package org.commonlot.marketplace.infra.codes;

import org.jspecify.annotations.NullMarked;
