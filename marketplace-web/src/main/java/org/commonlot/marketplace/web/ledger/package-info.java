/** How people and programs see the ledger. */
@NullMarked
package org.commonlot.marketplace.web.ledger;

import org.jspecify.annotations.NullMarked;
