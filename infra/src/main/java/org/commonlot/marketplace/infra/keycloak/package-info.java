/** Keycloak, told of our organisations through its admin client. */
@NullMarked
package org.commonlot.marketplace.infra.keycloak;

import org.jspecify.annotations.NullMarked;
