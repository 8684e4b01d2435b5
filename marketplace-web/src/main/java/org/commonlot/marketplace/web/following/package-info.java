/** Following an opportunity, and stopping by the link of a letter. */
@NullMarked
package org.commonlot.marketplace.web.following;

import org.jspecify.annotations.NullMarked;
