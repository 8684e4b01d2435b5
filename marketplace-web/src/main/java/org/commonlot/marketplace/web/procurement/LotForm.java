package org.commonlot.marketplace.web.procurement;

import java.util.List;
import java.util.Set;
import org.commonlot.marketplace.procurement.LotScope;
import org.commonlot.marketplace.procurement.LotView;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What one lot is about. Of the only lot just its regions and whether it suits social enterprises are asked. */
public record LotForm(
        long version,
        String title,
        String description,
        String most,
        DateForm contractStarts,
        DateForm contractEnds,
        String smeSuitable,
        String vcseSuitable,
        List<String> regions) {

    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST = 2_000;

    public LotForm(
            long version,
            @Nullable String title,
            @Nullable String description,
            @Nullable String most,
            @Nullable DateForm contractStarts,
            @Nullable DateForm contractEnds,
            @Nullable String smeSuitable,
            @Nullable String vcseSuitable,
            @Nullable List<String> regions) {
        this.version = version;
        this.title = Typed.text(title);
        this.description = Typed.text(description);
        this.most = Typed.text(most);
        this.contractStarts = contractStarts == null ? DateForm.empty() : contractStarts;
        this.contractEnds = contractEnds == null ? DateForm.empty() : contractEnds;
        this.smeSuitable = Typed.text(smeSuitable);
        this.vcseSuitable = Typed.text(vcseSuitable);
        this.regions = regions == null ? List.of() : List.copyOf(regions);
    }

    static LotForm empty(long version) {
        return new LotForm(version, null, null, null, null, null, null, null, null);
    }

    static LotForm from(long version, LotView lot) {
        var scope = lot.scope();
        return new LotForm(
                version,
                lot.title(),
                scope.description(),
                scope.most() == null ? "" : scope.most().toPlainString(),
                DateForm.of(scope.contractStarts()),
                DateForm.of(scope.contractEnds()),
                scope.smeSuitable() == null ? "" : scope.smeSuitable().toString(),
                scope.vcseSuitable() == null ? "" : scope.vcseSuitable().toString(),
                scope.regions().stream().sorted().toList());
    }

    LotScope toScope(Errors errors) {
        Typed.required(errors, "title", title, LONGEST_TITLE);
        Typed.required(errors, "description", description, LONGEST);
        var value = Typed.pounds(errors, "most", most);
        var starts = contractStarts.isBlank()
                ? null
                : contractStarts.check("contractStarts", errors).orElse(null);
        var ends = contractEnds.isBlank()
                ? null
                : contractEnds.check("contractEnds", errors).orElse(null);
        yesOrNo(errors, "smeSuitable", smeSuitable);
        yesOrNo(errors, "vcseSuitable", vcseSuitable);
        return new LotScope(
                description,
                value,
                starts,
                ends,
                smeSuitable.equals("true"),
                vcseSuitable.equals("true"),
                Set.copyOf(regions));
    }

    /** What is asked of the only lot. */
    LotScope toWhole(Errors errors) {
        yesOrNo(errors, "vcseSuitable", vcseSuitable);
        return new LotScope(null, null, null, null, null, vcseSuitable.equals("true"), Set.copyOf(regions));
    }

    private static void yesOrNo(Errors errors, String field, String typed) {
        if (!typed.equals("true") && !typed.equals("false")) errors.rejectValue(field, "NotBlank");
    }
}
