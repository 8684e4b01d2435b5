/** Pages for the award of a lot, for those who decide and for the bidders. */
@NullMarked
package org.commonlot.marketplace.web.award;

import org.jspecify.annotations.NullMarked;
