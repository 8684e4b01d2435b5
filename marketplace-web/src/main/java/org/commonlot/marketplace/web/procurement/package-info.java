/** Pages of procurements: the desk of authorities' people, the draft, its review and publication, and what the public reads. */
@NullMarked
package org.commonlot.marketplace.web.procurement;

import org.jspecify.annotations.NullMarked;
