/** Figures of the sales cycle, of openness and of promises, for everybody; and the clock of a procurement for its people. */
@NullMarked
package org.commonlot.marketplace.web.salescycle;

import org.jspecify.annotations.NullMarked;
