/** Pages for checks of exclusion grounds, scoring, consensus and the ranking; and for the bidder's reply. */
@NullMarked
package org.commonlot.marketplace.web.evaluation;

import org.jspecify.annotations.NullMarked;
