/** The scheduler, and what it is given to do. */
@NullMarked
package org.commonlot.marketplace.web.jobs;

import org.jspecify.annotations.NullMarked;
