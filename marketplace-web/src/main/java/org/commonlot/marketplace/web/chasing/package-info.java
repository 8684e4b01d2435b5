/** What became of procurements: where their authors answer, and where everybody reads what they said. */
@NullMarked
package org.commonlot.marketplace.web.chasing;

import org.jspecify.annotations.NullMarked;
