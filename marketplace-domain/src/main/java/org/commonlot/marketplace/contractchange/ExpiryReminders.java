package org.commonlot.marketplace.contractchange;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.notification.Letter;
import org.commonlot.marketplace.notification.Posting;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.BuyingTime;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells whoever manages contracts that one is about to end: at 18, 12, 6 and 3 months, each once, and by when a notice for
 * what follows is due, counted back by the time that the authority itself needs.
 */
@Service
@Transactional
public class ExpiryReminders {

    private static final Actor JOB = Actor.system("contract expiry");
    private static final int AT_ONCE = 100;

    private final ContractFiles files;
    private final Posting posting;
    private final People people;
    private final BuyingTime buying;
    private final Ledger ledger;
    private final Clock clock;

    ExpiryReminders(
            ContractFiles files, Posting posting, People people, BuyingTime buying, Ledger ledger, Clock clock) {
        this.files = files;
        this.posting = posting;
        this.people = people;
        this.buying = buying;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Those whose end has come as near as one of the marks. */
    @Transactional(readOnly = true)
    public List<ContractId> due() {
        var today = UkTime.date(clock.instant());
        return files.due(
                today.plusMonths(3),
                today.plusMonths(6),
                today.plusMonths(12),
                today.plusMonths(18),
                Limit.of(AT_ONCE));
    }

    public void remind(ContractId contract) {
        var now = clock.instant();
        var file = files.alone(contract).orElseThrow(NotFound::new);
        var months = file.remind(UkTime.date(now));
        var ends = file.ends();
        if (months == null || ends == null) return;
        var facts = new HashMap<>(Map.of(
                "title", file.title(),
                "months", String.valueOf(months),
                "ends", ends.toString(),
                "path", "/desk/contracts/" + contract.value()));
        var taken = buying.toSignature(file.authority());
        taken.ifPresent(days -> facts.putAll(Map.of(
                "days",
                String.valueOf(days.reckoned()),
                "notice",
                days.noticeFor(ends).toString())));
        var kind = taken.isPresent() ? "contract-ends-notice" : "contract-ends";
        for (var person : people.withRight(file.authority(), Right.MANAGE_CONTRACTS)) {
            posting.post(new Letter(kind, person.email(), facts), now);
        }
        files.saveAndFlush(file);
        ledger.append(
                "contractchange.reminded",
                contract.value().toString(),
                JOB,
                now,
                Map.of("months", String.valueOf(months)));
    }
}
