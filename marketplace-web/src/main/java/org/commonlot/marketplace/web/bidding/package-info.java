/** Pages of bids: writing, submitting, receipts and withdrawal for suppliers; the opening for two of the named openers. */
@NullMarked
package org.commonlot.marketplace.web.bidding;

import org.jspecify.annotations.NullMarked;
