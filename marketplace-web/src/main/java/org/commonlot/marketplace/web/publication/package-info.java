/**
 * Open data for programs, under {@code /api/ocds}: packages of releases, single releases, and the record of a process.
 *
 * <p>Releases are paged oldest first. The cursor is the id of a release: the page holds what follows it. {@code
 * links.next} is there while more exist; a reader that has come to the end goes on later with the id of the last release
 * that it has, and is answered 204 while nothing has followed (a release package without a release would break the
 * standard's own schema). Anybody may read, from any site; nothing needs an account.
 */
@NullMarked
package org.commonlot.marketplace.web.publication;

import org.jspecify.annotations.NullMarked;
