package org.commonlot.marketplace.contractchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.notification.Letter;
import org.commonlot.marketplace.notification.Posting;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells whoever manages contracts that one is about to end: 18, 12, 6 and 3 months, each once, before a notice for what
 * follows is due, which is the end counted back by the time that the authority itself needs; before the end itself where
 * nobody's history tells how long that is.
 */
@Service
@Transactional
public class ExpiryReminders {

    private static final Actor JOB = Actor.system("contract expiry");
    private static final int AT_ONCE = 100;

    private final ContractFiles files;
    private final Posting posting;
    private final People people;
    private final LeadTimes leads;
    private final Ledger ledger;
    private final Clock clock;

    ExpiryReminders(ContractFiles files, Posting posting, People people, LeadTimes leads, Ledger ledger, Clock clock) {
        this.files = files;
        this.posting = posting;
        this.people = people;
        this.leads = leads;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Those whose end has come as near as one of the marks. */
    @Transactional(readOnly = true)
    public List<ContractId> due() {
        var today = UkTime.date(clock.instant());
        var byLead = files.reminded().stream()
                .collect(Collectors.groupingBy(authority -> leads.days(new OrganisationId(authority))));
        return byLead.entrySet().stream()
                .flatMap(group -> due(today, group.getKey(), group.getValue()).stream())
                .limit(AT_ONCE)
                .toList();
    }

    private List<ContractId> due(LocalDate today, int lead, List<UUID> authorities) {
        return files.due(
                authorities,
                today.plusMonths(3).plusDays(lead),
                today.plusMonths(6).plusDays(lead),
                today.plusMonths(12).plusDays(lead),
                today.plusMonths(18).plusDays(lead),
                Limit.of(AT_ONCE));
    }

    public void remind(ContractId contract) {
        var now = clock.instant();
        var file = files.alone(contract).orElseThrow(NotFound::new);
        var months = file.remind(UkTime.date(now), leads.days(file.authority()));
        var ends = file.ends();
        if (months == null || ends == null) return;
        var facts = new HashMap<>(Map.of(
                "title", file.title(),
                "months", String.valueOf(months),
                "ends", ends.toString(),
                "path", "/desk/contracts/" + contract.value()));
        var taken = leads.of(file.authority());
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
