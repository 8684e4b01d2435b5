package org.commonlot.marketplace.planning;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.commonlot.marketplace.procurement.Groundwork;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers the gates of a procurement from what planning keeps. */
@Service
@Transactional(readOnly = true)
class KeptGroundwork implements Groundwork {

    /** An engagement with a notice says more than one without. */
    private static final String ENGAGED = """
            select e.notice_number, e.no_notice_reason from engagement e
            where e.procurement_id = ? and e.state = 'PUBLISHED'
            order by case when e.notice_number is null then 1 else 0 end, e.drafted_at""";

    private static final String PLANNED_NOTICE = """
            select n.number, n.published_at from planned_notice n
            where n.subject = ? or n.subject in (select p.id from pipeline_entry p where p.procurement_id = ?)
            order by n.published_at""";

    private final JdbcTemplate jdbc;

    KeptGroundwork(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Asked(@Nullable String notice, @Nullable String reason) {}

    @Override
    public Standing of(ProcurementId id) {
        var notice = plannedNotice(id.value());
        List<Asked> engaged = jdbc.query(
                ENGAGED,
                (row, n) -> new Asked(row.getString("notice_number"), row.getString("no_notice_reason")),
                id.value());
        if (!engaged.isEmpty()) {
            var asked = engaged.getFirst();
            return asked.notice() != null
                    ? new Standing(Engagement.WITH_NOTICE, null, notice)
                    : new Standing(Engagement.WITHOUT_NOTICE, asked.reason(), notice);
        }
        var skipped = jdbc.queryForList(
                "select reason from no_engagement where procurement_id = ?", String.class, id.value());
        return skipped.isEmpty()
                ? new Standing(Engagement.UNSAID, null, notice)
                : new Standing(Engagement.SKIPPED, skipped.getFirst(), notice);
    }

    private @Nullable PlannedNotice plannedNotice(UUID procurement) {
        return jdbc
                .query(
                        PLANNED_NOTICE,
                        (row, n) -> new PlannedNotice(
                                Objects.requireNonNull(row.getString("number")),
                                Objects.requireNonNull(row.getObject("published_at", OffsetDateTime.class))
                                        .toInstant()),
                        procurement,
                        procurement)
                .stream()
                .findFirst()
                .orElse(null);
    }
}
