/** Pages of what coalitions need together: demand lines, commitments, groups, and who approves what is bought for them. */
@NullMarked
package org.commonlot.marketplace.web.pooling;

import org.jspecify.annotations.NullMarked;
