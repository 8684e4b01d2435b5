/**
 * Signing in and out with Keycloak, in place of local accounts, when {@code commonlot.identity=keycloak}.
 *
 * <p>Authorisation code with PKCE; every token stays in the server, and the access token isn't even kept. What begins is
 * the same session as with a local account: the person's id, with seats read for each request. Nothing here is needed to
 * start the application or to go on once signed in.
 */
@NullMarked
package org.commonlot.marketplace.web.security.keycloak;

import org.jspecify.annotations.NullMarked;
