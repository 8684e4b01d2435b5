/**
 * The demo: a fictional combined authority with seven councils and a dozen suppliers, procurements in every state, all
 * made through the domain's own behaviour with a travelling clock; a banner that travels on; people to sign in as. It
 * exists only in the profile {@code demo}.
 */
@NullMarked
package org.commonlot.marketplace.web.demo;

import org.jspecify.annotations.NullMarked;
