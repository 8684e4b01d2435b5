/** Rules of the house, each with a companion in {@code org.commonlot.wrong} that proves that it bites. */
@NullMarked
package org.commonlot.marketplace.architecture;

import org.jspecify.annotations.NullMarked;
