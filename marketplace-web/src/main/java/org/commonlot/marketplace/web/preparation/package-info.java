/** How to buy, what it is worth, how long bids take, and what stands before publication. */
@NullMarked
package org.commonlot.marketplace.web.preparation;

import org.jspecify.annotations.NullMarked;
