/** Pages for orders under contracts, and what they save. */
@NullMarked
package org.commonlot.marketplace.web.ordering;

import org.jspecify.annotations.NullMarked;
