/**
 * Who may call what, and how people prove who they are.
 *
 * <p>Access is said on each handler method by one typed annotation ({@link OpenToAll}, {@link SignedIn}, {@link
 * ForSuppliers}, {@link ForBuyers}, {@link ForAuthorityStaff}, {@link ForAdministrators}); a handler without one is
 * denied to everybody. Whether a thing belongs to the person is the domain's question, not asked here. Somebody who is
 * not signed in is sent to sign in and brought back; somebody without the role sees the not-found page. A handler takes
 * {@code Actor}, or {@code Optional<Actor>} where it is open to all, as an argument: seats are read for each request, so
 * that a role taken away is gone at once. {@link NeedsFreshFactor} on a handler asks for the second factor of the last
 * 15 minutes; openers and administrators need one for everything.
 */
@NullMarked
package org.commonlot.marketplace.web.security;

import org.jspecify.annotations.NullMarked;
