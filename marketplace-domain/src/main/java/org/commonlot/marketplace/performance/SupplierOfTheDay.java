package org.commonlot.marketplace.performance;

import java.time.LocalDate;
import java.util.Optional;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.terms.OrganisationId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who supplied under a contract on a day. */
@Component
class SupplierOfTheDay {

    private static final String TRANSFERRED = """
        select exists (select 1 from contract_change where contract_id = ? and kind = 'NOVATION'
          and state = 'IN_EFFECT' and takes_effect_on <= ?)
        """;

    private final JdbcTemplate jdbc;

    SupplierOfTheDay(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Nothing where the contract had gone to another supplier by then, who need not be in the register.
     *
     * @param signed with whom the contract was signed
     */
    Optional<OrganisationId> of(ContractId contract, OrganisationId signed, LocalDate day) {
        var transferred = jdbc.queryForObject(TRANSFERRED, Boolean.class, contract.value(), day);
        return Boolean.TRUE.equals(transferred) ? Optional.empty() : Optional.of(signed);
    }
}
