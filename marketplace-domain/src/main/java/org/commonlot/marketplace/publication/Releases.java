package org.commonlot.marketplace.publication;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** What was released, for everybody. */
@Service
@Transactional(readOnly = true)
public class Releases {

    private static final Merging MERGING = new Merging(MergeRules.ofReleases());

    private final ReleaseRows rows;

    Releases(ReleaseRows rows) {
        this.rows = rows;
    }

    /**
     * The releases that follow one, in the order in which they became public. A reader that goes on from the last release
     * it has, now or in a year, gets every later one once.
     *
     * @param after the id of a release, or nothing to begin with the first
     * @return nothing when there is no such release
     */
    public Optional<ReleasePage> page(@Nullable String after, int limit) {
        var from = after == null ? Optional.of(0L) : rows.sequenceOf(after);
        return from.map(sequence -> {
            var found = rows.after(sequence, limit + 1);
            boolean more = found.size() > limit;
            return new ReleasePage(more ? List.copyOf(found.subList(0, limit)) : found, more);
        });
    }

    public Optional<PublishedRelease> byId(String id) {
        return rows.byId(id);
    }

    public Optional<ProcessRecord> record(String ocid) {
        var releases = rows.of(ocid);
        if (releases.isEmpty()) return Optional.empty();
        return Optional.of(new ProcessRecord(ocid, releases, compile(releases).toString()));
    }

    static ObjectNode compile(List<PublishedRelease> releases) {
        return MERGING.compile(releases.stream()
                .map(release -> Ocds.JSON.readTree(release.content()))
                .toList());
    }
}
