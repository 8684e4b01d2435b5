/** Pages for the choice of those who go on to the next stage, and for its opening. */
@NullMarked
package org.commonlot.marketplace.web.selection;

import org.jspecify.annotations.NullMarked;
