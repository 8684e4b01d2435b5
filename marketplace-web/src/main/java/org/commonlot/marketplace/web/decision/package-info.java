/** Pages for what authorities want decided before they award or sign. */
@NullMarked
package org.commonlot.marketplace.web.decision;

import org.jspecify.annotations.NullMarked;
