package org.commonlot.marketplace.spending;

import java.time.Clock;
import java.util.HashMap;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.contractchange.ContractDesk;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Refused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Marks signed contracts, for the people who manage them. To everybody else there is no such contract. */
@Service
@Transactional
public class Marking {

    private final ContractMarks marks;
    private final ContractDesk contracts;
    private final Ledger ledger;
    private final Clock clock;

    Marking(ContractMarks marks, ContractDesk contracts, Ledger ledger, Clock clock) {
        this.marks = marks;
        this.contracts = contracts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** For the people of the contract's authority. */
    @Transactional(readOnly = true)
    public MarkedContract of(ContractId contract, Actor by) {
        contracts.file(contract, by);
        return marks.findById(contract).map(ContractMark::view).orElse(new MarkedContract(0, Marks.NONE, null));
    }

    /** @param seen the version that the person saw */
    public void mark(ContractId contract, long seen, Marks said, Actor by) {
        var now = clock.instant();
        var file = contracts.managed(contract, by);
        var mark = marks.findById(contract).orElseGet(() -> ContractMark.of(file));
        mark.mark(seen, said, file, now);
        try {
            marks.saveAndFlush(mark);
        } catch (DataIntegrityViolationException e) {
            throw new Refused(SpendingRefusal.CHANGED_MEANWHILE);
        }
        var facts = new HashMap<String, String>();
        facts.put("funding", said.funding().name());
        facts.put("govTech", said.govTech().name());
        facts.put("digitalSaving", said.digitalSaving().name());
        var open = said.openSource();
        facts.put("openSource", open == null ? "UNKNOWN" : open.toPlainString());
        ledger.append("spending.marked", contract.value().toString(), by, now, facts);
    }
}
