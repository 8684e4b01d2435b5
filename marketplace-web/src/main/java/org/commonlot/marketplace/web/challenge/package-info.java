/** Pages for what keeps an award waiting. */
@NullMarked
package org.commonlot.marketplace.web.challenge;

import org.jspecify.annotations.NullMarked;
