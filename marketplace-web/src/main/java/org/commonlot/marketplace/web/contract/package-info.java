/** Pages for signing contracts and recording their details. */
@NullMarked
package org.commonlot.marketplace.web.contract;

import org.jspecify.annotations.NullMarked;
