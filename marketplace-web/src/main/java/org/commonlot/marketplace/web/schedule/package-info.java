/** Pages on which the author of a draft sets what bids price, and what everybody reads of it. */
@NullMarked
package org.commonlot.marketplace.web.schedule;

import org.jspecify.annotations.NullMarked;
