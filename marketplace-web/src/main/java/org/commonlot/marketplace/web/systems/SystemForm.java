package org.commonlot.marketplace.web.systems;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.commonlot.marketplace.systems.Hosted;
import org.commonlot.marketplace.systems.Known;
import org.commonlot.marketplace.systems.SystemFacts;
import org.commonlot.marketplace.systems.SystemView;
import org.commonlot.marketplace.web.components.Counted;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.commonlot.marketplace.web.components.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A system, as somebody types it. */
public record SystemForm(
        long version,
        String lineOfBusiness,
        String name,
        String contract,
        String supplier,
        DateForm ends,
        String users,
        String transactions,
        String yearlyCost,
        String hosted,
        String openInterface,
        String export,
        String computable,
        String shareable,
        String personalData,
        String openSource,
        String standards,
        String licence,
        @Nullable String internal) {

    static final int LONGEST = 150;
    private static final int LONGEST_STANDARDS = 300;
    private static final int MOST = 100_000_000;

    public SystemForm(
            long version,
            @Nullable String lineOfBusiness,
            @Nullable String name,
            @Nullable String contract,
            @Nullable String supplier,
            @Nullable DateForm ends,
            @Nullable String users,
            @Nullable String transactions,
            @Nullable String yearlyCost,
            @Nullable String hosted,
            @Nullable String openInterface,
            @Nullable String export,
            @Nullable String computable,
            @Nullable String shareable,
            @Nullable String personalData,
            @Nullable String openSource,
            @Nullable String standards,
            @Nullable String licence,
            @Nullable String internal) {
        this.version = version;
        this.lineOfBusiness = Typed.text(lineOfBusiness);
        this.name = Typed.text(name);
        this.contract = Typed.text(contract);
        this.supplier = Typed.text(supplier);
        this.ends = ends == null ? DateForm.empty() : ends;
        this.users = Typed.text(users);
        this.transactions = Typed.text(transactions);
        this.yearlyCost = Typed.text(yearlyCost);
        this.hosted = Typed.text(hosted);
        this.openInterface = Typed.text(openInterface);
        this.export = Typed.text(export);
        this.computable = Typed.text(computable);
        this.shareable = Typed.text(shareable);
        this.personalData = Typed.text(personalData);
        this.openSource = Typed.text(openSource);
        this.standards = Typed.text(standards);
        this.licence = Typed.text(licence);
        this.internal = internal;
    }

    static SystemForm empty() {
        var unknown = Known.UNKNOWN.name();
        return new SystemForm(
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Hosted.UNKNOWN.name(),
                unknown,
                unknown,
                unknown,
                unknown,
                unknown,
                unknown,
                null,
                null,
                null);
    }

    static SystemForm from(SystemView system) {
        var facts = system.facts();
        return new SystemForm(
                system.version(),
                facts.lineOfBusiness(),
                facts.name(),
                facts.contractId() == null ? null : facts.contractId().toString(),
                facts.supplier(),
                DateForm.of(facts.ends()),
                facts.users() == null ? null : facts.users().toString(),
                facts.transactions() == null ? null : facts.transactions().toString(),
                facts.yearlyCost() == null ? null : Wording.number(facts.yearlyCost()),
                facts.hosted().name(),
                facts.openInterface().name(),
                facts.export().name(),
                facts.computable().name(),
                facts.shareable().name(),
                facts.personalData().name(),
                facts.openSource().name(),
                facts.standards(),
                facts.licence(),
                facts.internal() ? "true" : null);
    }

    /** Only to be used when it found no error. */
    SystemFacts toFacts(Errors errors) {
        if (lineOfBusiness.isEmpty()) errors.rejectValue("lineOfBusiness", "NotBlank");
        Typed.required(errors, "name", name, LONGEST);
        Typed.limited(errors, "supplier", supplier, LONGEST);
        Typed.limited(errors, "standards", standards, LONGEST_STANDARDS);
        Typed.limited(errors, "licence", licence, LONGEST);
        LocalDate day = ends.isBlank() ? null : ends.check("ends", errors).orElse(null);
        BigDecimal cost = yearlyCost.isEmpty() ? null : Typed.pounds(errors, "yearlyCost", yearlyCost);
        return new SystemFacts(
                lineOfBusiness,
                name,
                contractId(errors),
                supplier.isEmpty() ? null : supplier,
                day,
                Counted.number(errors, "users", users, MOST),
                Counted.number(errors, "transactions", transactions, MOST),
                cost,
                Picked.one(errors, "hosted", hosted, Hosted.class, Hosted.UNKNOWN),
                known(errors, "openInterface", openInterface),
                known(errors, "export", export),
                known(errors, "computable", computable),
                known(errors, "shareable", shareable),
                known(errors, "personalData", personalData),
                known(errors, "openSource", openSource),
                standards,
                licence,
                "true".equals(internal));
    }

    private @Nullable UUID contractId(Errors errors) {
        if (contract.isEmpty()) return null;
        try {
            return UUID.fromString(contract);
        } catch (IllegalArgumentException e) {
            errors.rejectValue("contract", "NotBlank");
            return null;
        }
    }

    private static Known known(Errors errors, String field, String typed) {
        return Picked.one(errors, field, typed, Known.class, Known.UNKNOWN);
    }
}
