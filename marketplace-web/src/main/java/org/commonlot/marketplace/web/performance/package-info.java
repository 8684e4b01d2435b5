/** Pages about how signed contracts are kept: invoices and payments, and what authorities publish of them. */
@NullMarked
package org.commonlot.marketplace.web.performance;

import org.jspecify.annotations.NullMarked;
