package org.commonlot.marketplace.web.calloff;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonlot.marketplace.calloff.CallOffMethod;
import org.commonlot.marketplace.calloff.Diligence;
import org.commonlot.marketplace.calloff.OfferMethod;
import org.commonlot.marketplace.calloff.Wanted;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What a body wants to call off, as somebody types it. */
public record CallOffForm(
        String authority,
        String lot,
        String method,
        List<String> further,
        String amount,
        String need,
        List<String> checked) {

    private static final int LONGEST = 5_000;

    public CallOffForm(
            @Nullable String authority,
            @Nullable String lot,
            @Nullable String method,
            @Nullable List<String> further,
            @Nullable String amount,
            @Nullable String need,
            @Nullable List<String> checked) {
        this.authority = Typed.text(authority);
        this.lot = Typed.text(lot);
        this.method = Typed.text(method);
        this.further = ticked(further);
        this.amount = Typed.text(amount);
        this.need = Typed.text(need);
        this.checked = ticked(checked);
    }

    private static List<String> ticked(@Nullable List<String> boxes) {
        return boxes == null
                ? List.of()
                : boxes.stream().filter(Objects::nonNull).toList();
    }

    /**
     * Nothing where it found an error.
     *
     * @param allowed how a supplier may be selected; where there is one way only, it isn't asked
     */
    Optional<Wanted> wanted(List<OrganisationId> own, Set<UUID> lots, OfferMethod allowed, Errors errors) {
        var speaking = own.stream()
                .filter(id -> id.value().toString().equals(authority))
                .findFirst();
        if (speaking.isEmpty()) errors.rejectValue("authority", "NotBlank");
        var chosen = lots.stream().filter(id -> id.toString().equals(lot)).findFirst();
        if (chosen.isEmpty()) errors.rejectValue("lot", "NotBlank");
        var selected = selected(allowed);
        if (selected.isEmpty()) errors.rejectValue("method", "NotBlank");
        BigDecimal most = Typed.pounds(errors, "amount", amount);
        Typed.required(errors, "need", need, LONGEST);
        if (errors.hasErrors()) return Optional.empty();
        var done = EnumSet.noneOf(Diligence.class);
        Arrays.stream(Diligence.values())
                .filter(one -> checked.contains(one.name()))
                .forEach(done::add);
        return Optional.of(new Wanted(
                new LotId(chosen.orElseThrow()),
                speaking.orElseThrow(),
                new Money(Objects.requireNonNull(most)),
                need,
                done,
                selected.orElseThrow(),
                lots.stream()
                        .filter(id -> further.contains(id.toString()))
                        .map(LotId::new)
                        .collect(Collectors.toSet())));
    }

    private Optional<CallOffMethod> selected(OfferMethod allowed) {
        var ways = Arrays.stream(CallOffMethod.values()).filter(allowed::allows).toList();
        if (ways.size() == 1) return ways.stream().findFirst();
        return ways.stream().filter(way -> way.name().equals(method)).findFirst();
    }
}
