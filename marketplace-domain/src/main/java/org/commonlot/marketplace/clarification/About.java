package org.commonlot.marketplace.clarification;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.EnumSet;
import java.util.Set;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.Section;
import org.jspecify.annotations.Nullable;

/** What a question is about: one lot, one section, or (neither) the whole procurement. */
@Embeddable
public record About(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "lot_id")) @Nullable
        LotId lot,

        @Enumerated(EnumType.STRING) @Nullable Section section) {

    public static final About WHOLE = new About(null, null);

    /** The sections that bidders can read and ask about: not who works on it. */
    public static final Set<Section> SECTIONS = Set.copyOf(EnumSet.complementOf(EnumSet.of(Section.TEAM)));

    public static About lot(LotId lot) {
        return new About(lot, null);
    }

    public static About section(Section section) {
        return new About(null, section);
    }
}
