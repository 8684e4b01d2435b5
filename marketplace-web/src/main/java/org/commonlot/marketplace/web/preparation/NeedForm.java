package org.commonlot.marketplace.web.preparation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.commonlot.marketplace.procedure.ContractKind;
import org.commonlot.marketplace.procedure.Need;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The plain questions that lead to a procedure. */
public record NeedForm(
        long version,
        String kind,
        String value,
        String valueUnknown,
        String urgency,
        String bidders,
        String framework) {

    /** What councils buy; utilities and defence are known to the rules, but not asked here. */
    static final List<ContractKind> KINDS = List.of(
            ContractKind.SERVICES,
            ContractKind.GOODS,
            ContractKind.WORKS,
            ContractKind.LIGHT_TOUCH,
            ContractKind.CONCESSION,
            ContractKind.LIGHT_TOUCH_CONCESSION);

    public NeedForm(
            long version,
            @Nullable String kind,
            @Nullable String value,
            @Nullable String valueUnknown,
            @Nullable String urgency,
            @Nullable String bidders,
            @Nullable String framework) {
        this.version = version;
        this.kind = Typed.text(kind);
        this.value = Typed.text(value);
        this.valueUnknown = Typed.text(valueUnknown);
        this.urgency = Typed.text(urgency);
        this.bidders = Typed.text(bidders);
        this.framework = Typed.text(framework);
    }

    static NeedForm from(long version, @Nullable Need need, @Nullable BigDecimal budget) {
        if (need == null) {
            return new NeedForm(version, null, budget == null ? null : budget.toPlainString(), null, null, null, null);
        }
        return new NeedForm(
                version,
                need.kind().name(),
                need.valueUnknown() ? "" : need.value().amount().toPlainString(),
                need.valueUnknown() ? "true" : "",
                need.urgency().name(),
                need.bidders().name(),
                String.valueOf(need.framework()));
    }

    /** What was answered; nothing while something is wrong with it. */
    Optional<Need> toNeed(Errors errors) {
        var chosen = KINDS.stream().filter(each -> each.name().equals(kind)).findFirst();
        if (chosen.isEmpty()) errors.rejectValue("kind", "NotBlank");
        boolean unknown = valueUnknown.equals("true");
        var amount = unknown && value.isBlank() ? BigDecimal.ZERO : Typed.pounds(errors, "value", value);
        var how = one(errors, "urgency", urgency, Need.Urgency.values());
        var who = one(errors, "bidders", bidders, Need.Bidders.values());
        if (!framework.equals("true") && !framework.equals("false")) errors.rejectValue("framework", "NotBlank");
        if (errors.hasErrors() || amount == null) return Optional.empty();
        return Optional.of(new Need(
                chosen.orElseThrow(),
                new Money(amount),
                unknown,
                how.orElseThrow(),
                who.orElseThrow(),
                framework.equals("true")));
    }

    private static <E extends Enum<E>> Optional<E> one(Errors errors, String field, String typed, E[] values) {
        var found =
                Arrays.stream(values).filter(each -> each.name().equals(typed)).findFirst();
        if (found.isEmpty()) errors.rejectValue(field, "NotBlank");
        return found;
    }
}
