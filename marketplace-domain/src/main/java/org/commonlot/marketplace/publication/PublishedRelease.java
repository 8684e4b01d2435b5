package org.commonlot.marketplace.publication;

import java.time.Instant;
import java.util.List;

/**
 * A release as it was written.
 *
 * @param sequence its place among all releases, from 1 without gaps, in the order of commits
 * @param id unique in the marketplace: the process's ocid, a hyphen, and the number of the release in the process
 * @param at when the step that it tells of was public
 * @param content the release itself, in JSON
 */
public record PublishedRelease(long sequence, String ocid, String id, Instant at, List<String> tag, String content) {}
