/** The desk of those who run the platform; what is on it comes from the capabilities ({@link AdministrationPart}). */
@NullMarked
package org.commonlot.marketplace.web.administration;

import org.jspecify.annotations.NullMarked;
