package org.commonlot.marketplace.web.procurement;

import org.commonlot.marketplace.procurement.FrameworkUsed;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Under which framework a contract is called off. */
public record FrameworkForm(
        long version, String title, String owner, String notice, DateForm ends, String entitlement) {

    private static final int LONGEST = 4_000;

    public FrameworkForm(
            long version,
            @Nullable String title,
            @Nullable String owner,
            @Nullable String notice,
            @Nullable DateForm ends,
            @Nullable String entitlement) {
        this.version = version;
        this.title = Typed.text(title);
        this.owner = Typed.text(owner);
        this.notice = Typed.text(notice);
        this.ends = ends == null ? DateForm.empty() : ends;
        this.entitlement = Typed.text(entitlement);
    }

    static FrameworkForm of(long version, FrameworkUsed used) {
        return new FrameworkForm(
                version, used.title(), used.owner(), used.notice(), DateForm.of(used.ends()), used.entitlement());
    }

    FrameworkUsed used(Errors errors) {
        Typed.required(errors, "title", title, 200);
        Typed.required(errors, "owner", owner, 200);
        Typed.required(errors, "notice", notice, 100);
        var last = ends.check("ends", errors).orElse(null);
        Typed.required(errors, "entitlement", entitlement, LONGEST);
        return new FrameworkUsed(title, owner, notice, last, entitlement);
    }
}
