/** The keystore behind {@link org.commonlot.marketplace.bidding.SealKeys}. */
@NullMarked
package org.commonlot.marketplace.infra.keys;

import org.jspecify.annotations.NullMarked;
