/** Frameworks of our own on pages: what the author of a draft offers to others, what everybody reads, and call-offs. */
@NullMarked
package org.commonlot.marketplace.web.calloff;

import org.jspecify.annotations.NullMarked;
