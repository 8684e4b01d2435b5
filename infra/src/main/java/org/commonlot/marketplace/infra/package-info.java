/** How the outside world is reached: one adapter per port of the domain. Nothing here is called by a page. */
@NullMarked
package org.commonlot.marketplace.infra;

import org.jspecify.annotations.NullMarked;
