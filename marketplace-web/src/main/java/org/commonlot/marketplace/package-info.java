@NullMarked
package org.commonlot.marketplace;

import org.jspecify.annotations.NullMarked;
