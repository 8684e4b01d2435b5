/** Rules over all templates and messages. */
@NullMarked
package org.commonlot.marketplace.web.guard;

import org.jspecify.annotations.NullMarked;
