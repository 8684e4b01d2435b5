package org.commonlot.marketplace.market;

import java.util.Map;
import org.commonlot.marketplace.discovery.SearchStage;
import org.jspecify.annotations.Nullable;

/** What a notice is about. */
public enum NoticeKind {
    PLANNING(SearchStage.PLANNING),
    TENDER(SearchStage.TENDER),
    AWARD(SearchStage.AWARD),
    CONTRACT(SearchStage.CONTRACT),
    /** A contract changes or is reported on. */
    CHANGE(SearchStage.CONTRACT),
    /** A procurement is cancelled, or a contract ended. */
    END(SearchStage.ENDED);

    /**
     * The notices of the Procurement Regulations 2024: the type decides, not the tag, because award and contract are
     * the tags of five types. UK13 and UK14 to UK16 concern dynamic markets.
     */
    private static final Map<String, NoticeKind> OF_THE_ACT = Map.ofEntries(
            Map.entry("UK1", PLANNING),
            Map.entry("UK2", PLANNING),
            Map.entry("UK3", PLANNING),
            Map.entry("UK4", TENDER),
            Map.entry("UK5", AWARD),
            Map.entry("UK6", AWARD),
            Map.entry("UK7", CONTRACT),
            Map.entry("UK9", CHANGE),
            Map.entry("UK10", CHANGE),
            Map.entry("UK11", END),
            Map.entry("UK12", END),
            Map.entry("UK17", PLANNING));

    private final SearchStage stage;

    NoticeKind(SearchStage stage) {
        this.stage = stage;
    }

    public SearchStage stage() {
        return stage;
    }

    static @Nullable NoticeKind ofTheAct(@Nullable String noticeType) {
        return noticeType == null ? null : OF_THE_ACT.get(noticeType);
    }
}
