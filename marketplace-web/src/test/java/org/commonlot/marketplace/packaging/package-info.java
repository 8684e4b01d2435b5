/** The application as it is delivered: one jar, started by itself. */
@NullMarked
package org.commonlot.marketplace.packaging;

import org.jspecify.annotations.NullMarked;
