package org.commonlot.marketplace.publication;

import java.util.List;

/**
 * All that was released of one process.
 *
 * @param releases oldest first
 * @param compiled what they come to, merged, in JSON
 */
public record ProcessRecord(String ocid, List<PublishedRelease> releases, String compiled) {}
