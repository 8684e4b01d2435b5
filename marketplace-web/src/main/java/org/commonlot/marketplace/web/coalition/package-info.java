/** Pages of coalitions: for everybody, and the desk of those who lead or take part. */
@NullMarked
package org.commonlot.marketplace.web.coalition;

import org.jspecify.annotations.NullMarked;
