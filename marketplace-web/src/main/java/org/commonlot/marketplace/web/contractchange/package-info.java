/** Pages for managing signed contracts: what each is now, its changes, and its end; and each contract in public. */
@NullMarked
package org.commonlot.marketplace.web.contractchange;

import org.jspecify.annotations.NullMarked;
