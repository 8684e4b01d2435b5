package org.commonlot.marketplace.web.procurement;

import java.util.Arrays;
import java.util.List;
import org.commonlot.marketplace.procurement.StageKind;
import org.commonlot.marketplace.procurement.StageView;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Which stages there are; none leaves a plain tender. */
public record StagesForm(long version, List<String> kind) {

    public StagesForm(long version, @Nullable List<String> kind) {
        this.version = version;
        this.kind = kind == null ? List.of() : List.copyOf(kind);
    }

    static StagesForm of(long version, List<StageView> stages) {
        return new StagesForm(
                version, stages.stream().map(stage -> stage.kind().name()).toList());
    }

    /** In their order, whatever the order in which they were sent. */
    List<StageKind> kinds(Errors errors) {
        var known = Arrays.stream(StageKind.values())
                .filter(one -> kind.contains(one.name()))
                .toList();
        if (known.size() != kind.stream().distinct().count()) errors.rejectValue("kind", "NotBlank");
        return known;
    }
}
