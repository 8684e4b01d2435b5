/** Pages of what comes before a procurement: pipeline and market engagement. */
@NullMarked
package org.commonlot.marketplace.web.planning;

import org.jspecify.annotations.NullMarked;
