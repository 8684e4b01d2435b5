/** Pages for signing contracts and recording their details, and the public register. */
@NullMarked
package org.commonlot.marketplace.web.contract;

import org.jspecify.annotations.NullMarked;
