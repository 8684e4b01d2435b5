package org.commonlot.marketplace.web.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.schedule.SchedulePlan;
import org.commonlot.marketplace.schedule.Scheduling;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** In which lot and under which name each line of demand is priced, and the tiers. */
public record SharedNeedsForm(long version, List<Row> lines, String tiers) {

    private static final int LONGEST = 150;

    /** One line of demand. */
    public record Row(String line, String lot, String item) {

        public Row(@Nullable String line, @Nullable String lot, @Nullable String item) {
            this.line = Typed.text(line);
            this.lot = Typed.text(lot);
            this.item = Typed.text(item);
        }

        static Row from(Scheduling.Line line) {
            var lot = line.lot();
            return new Row(
                    line.demand().id().toString(),
                    lot == null ? "" : lot.value().toString(),
                    line.item());
        }
    }

    public SharedNeedsForm(long version, @Nullable List<Row> lines, @Nullable String tiers) {
        this.version = version;
        this.lines = lines == null ? List.of() : List.copyOf(lines);
        this.tiers = Typed.text(tiers);
    }

    /** Where each is priced; nothing while something is wrong. */
    Optional<List<SchedulePlan.Placed>> placed(Errors errors) {
        var placed = new ArrayList<SchedulePlan.Placed>();
        for (int i = 0; i < lines.size(); i++) {
            var row = lines.get(i);
            Typed.required(errors, "lines[" + i + "].item", row.item(), LONGEST);
            var lot = id(row.lot());
            if (lot.isEmpty()) errors.rejectValue("lines[" + i + "].lot", "NotBlank");
            var line = id(row.line());
            if (line.isEmpty()) errors.rejectValue("lines[" + i + "].line", "unknown");
            line.ifPresent(known ->
                    lot.ifPresent(in -> placed.add(new SchedulePlan.Placed(known, new LotId(in), row.item()))));
        }
        Typed.limited(errors, "tiers", tiers, OwnNeedsForm.LONGEST);
        return errors.hasErrors() ? Optional.empty() : Optional.of(placed);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
