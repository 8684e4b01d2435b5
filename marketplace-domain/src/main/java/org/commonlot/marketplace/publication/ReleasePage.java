package org.commonlot.marketplace.publication;

import java.util.List;

/**
 * Releases that follow each other, oldest first.
 *
 * @param more whether there were further ones when this was read
 */
public record ReleasePage(List<PublishedRelease> releases, boolean more) {}
