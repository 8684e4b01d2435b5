package org.commonlot.marketplace.ordering;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NoticeNumber;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** Something that an authority orders under its contract. What it is worth is the sum of its entries. */
@Entity
class PurchaseOrder {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private OrderId id = OrderId.next();

    @Version
    private @Nullable Long version;

    private UUID contractId = new UUID(0, 0);
    private int number;
    private @Nullable UUID lineId;
    private String title = "";
    private String unit = "";
    private String deliverTo = "";
    private LocalDate neededBy = LocalDate.EPOCH;

    @Enumerated(EnumType.STRING)
    private OrderState state = OrderState.ASKED;

    private UUID askedBy = contractId;
    private String askedName = "";
    private Instant askedAt = Instant.EPOCH;
    private @Nullable UUID approvedBy;
    private @Nullable String approvedName;
    private @Nullable Instant approvedAt;
    private boolean noticesOwed;
    private @Nullable String awardNumber;
    private @Nullable Instant awardPublishedAt;
    private @Nullable String detailsNumber;
    private @Nullable Instant detailsPublishedAt;

    @ElementCollection
    @CollectionTable(name = "order_entry", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "place")
    @BatchSize(size = 100)
    private List<OrderEntry> entries = new ArrayList<>();

    protected PurchaseOrder() {}

    static PurchaseOrder ask(
            ContractId contract,
            int number,
            @Nullable UUID line,
            String title,
            String unit,
            String deliverTo,
            LocalDate neededBy,
            OrderEntry entry,
            Actor by,
            Instant now) {
        requireWorth(entry);
        var order = new PurchaseOrder();
        order.contractId = contract.value();
        order.number = number;
        order.lineId = line;
        order.title = title.strip();
        order.unit = unit.strip();
        order.deliverTo = deliverTo.strip();
        order.neededBy = neededBy;
        order.askedBy = by.person().value();
        order.askedName = by.name();
        order.askedAt = now;
        order.entries.add(entry);
        return order;
    }

    private static void requireWorth(OrderEntry entry) {
        if (entry.amount().signum() <= 0) throw new Refused(OrderingRefusal.AMOUNT_TOO_SMALL);
    }

    /** Two people order (the caller has asked whether this one may bind the authority). */
    void approve(boolean owesNotices, Actor by, Instant now) {
        if (by.person().value().equals(askedBy)) throw new Refused(OrderingRefusal.SAME_PERSON);
        become(OrderStep.APPROVE);
        approvedBy = by.person().value();
        approvedName = by.name();
        approvedAt = now;
        noticesOwed = owesNotices;
    }

    void refuse(String reason, Actor by, Instant now) {
        end(OrderStep.REFUSE, reason, by, now);
    }

    void cancel(String reason, Actor by, Instant now) {
        end(OrderStep.CANCEL, reason, by, now);
    }

    private void end(OrderStep step, String reason, Actor by, Instant now) {
        if (reason.isBlank()) throw new Refused(OrderingRefusal.REASON_EMPTY);
        become(step);
        entries.add(entries.getLast().counter(reason.strip(), by, now));
    }

    /** Takes back what was ordered and orders something else instead; somebody has to approve that. */
    void correct(OrderEntry instead, String reason, Actor by, Instant now) {
        if (reason.isBlank()) throw new Refused(OrderingRefusal.REASON_EMPTY);
        requireWorth(instead);
        become(OrderStep.CORRECT);
        entries.add(entries.getLast().counter(reason.strip(), by, now));
        entries.add(instead);
        askedBy = by.person().value();
        askedName = by.name();
        approvedBy = null;
        approvedName = null;
        approvedAt = null;
        noticesOwed = false;
    }

    /** Records a notice of the call-off's own, as a person read it off the central platform, to the minute. */
    void file(NoticeKind kind, String noticeNumber, Instant published, Instant now) {
        if (!noticesOwed || state != OrderState.APPROVED) throw new Refused(OrderingRefusal.NOTICE_NOT_OWED);
        if (!NoticeNumber.isOne(noticeNumber)) {
            throw new Refused(OrderingRefusal.NOTICE_NUMBER_MALFORMED);
        }
        if (published.isAfter(now)) throw new Refused(OrderingRefusal.NOTICE_IN_FUTURE);
        switch (kind) {
            case AWARD -> {
                if (awardNumber != null) throw new Refused(OrderingRefusal.NOTICE_RECORDED);
                awardNumber = noticeNumber;
                awardPublishedAt = published;
            }
            case DETAILS -> {
                if (awardNumber == null) throw new Refused(OrderingRefusal.AWARD_NOTICE_FIRST);
                if (detailsNumber != null) throw new Refused(OrderingRefusal.NOTICE_RECORDED);
                var approved = Objects.requireNonNull(approvedAt).truncatedTo(ChronoUnit.MINUTES);
                if (published.isBefore(approved)) throw new Refused(OrderingRefusal.NOTICE_BEFORE_APPROVAL);
                detailsNumber = noticeNumber;
                detailsPublishedAt = published;
            }
        }
    }

    private void become(OrderStep step) {
        requirePossible(step);
        state = step.leadsTo();
    }

    void requirePossible(OrderStep step) {
        if (!step.possibleFrom(state)) throw new Refused(OrderingRefusal.STEP_NOT_POSSIBLE, step, state);
    }

    /** Nothing once it is refused or cancelled. */
    Money amount() {
        return new Money(entries.stream().map(OrderEntry::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    BigDecimal quantity() {
        return entries.stream().map(OrderEntry::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal unitPrice() {
        return entries.getLast().unitPrice();
    }

    OrderId id() {
        return id;
    }

    ContractId contract() {
        return new ContractId(contractId);
    }

    @Nullable
    UUID line() {
        return lineId;
    }

    int number() {
        return number;
    }

    /** Whether the supplier may read it: it was approved, and nothing else was asked for since. */
    boolean placed() {
        return approvedAt != null;
    }

    OrderState state() {
        return state;
    }

    OrderView view() {
        return new OrderView(
                id,
                contract(),
                number,
                lineId,
                title,
                unit,
                quantity(),
                unitPrice(),
                amount(),
                deliverTo,
                neededBy,
                state,
                new PersonId(askedBy),
                askedName,
                askedAt,
                approvedName,
                approvedAt,
                noticesOwed,
                notice(awardNumber, awardPublishedAt),
                notice(detailsNumber, detailsPublishedAt),
                entries.stream().map(OrderEntry::view).toList());
    }

    private static OrderView.@Nullable Notice notice(@Nullable String number, @Nullable Instant at) {
        return number == null || at == null ? null : new OrderView.Notice(number, at);
    }
}
