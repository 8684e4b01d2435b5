package org.commonlot.marketplace.contract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import org.commonlot.marketplace.terms.OrganisationId;

/**
 * Who signed a contract.
 *
 * @param day on which the last party signed, UK time
 * @param forAuthority the name of whoever signed for the authority, of several for the one that leads
 * @param forSupplier the same for the supplier
 * @param forOthers the same for every other authority that signs the same contract
 */
public record Signature(LocalDate day, String forAuthority, String forSupplier, Map<OrganisationId, String> forOthers) {

    public Signature {
        forOthers = Map.copyOf(forOthers);
    }

    /** Of a contract of one authority. */
    public Signature(LocalDate day, String forAuthority, String forSupplier) {
        this(day, forAuthority, forSupplier, Map.of());
    }

    /** As it is of one party's part. */
    Signature of(Contract part) {
        return part.leads() ? this : new Signature(day, forOthers.getOrDefault(part.authority(), ""), forSupplier);
    }

    /** What the ledger keeps: no names, but a hash by which it shows when somebody changes one, or what was agreed. */
    static Map<String, String> facts(ContractView signed) {
        return Map.of("signedOn", String.valueOf(signed.signedOn()), "sha256", sha256(signed));
    }

    /** In hexadecimal, of a line each in UTF-8: contract, day, either name, the supplier and the price in pounds. */
    static String sha256(ContractView signed) {
        var lines = String.join(
                "\n",
                signed.id().value().toString(),
                String.valueOf(signed.signedOn()),
                String.valueOf(signed.signedForAuthority()),
                String.valueOf(signed.signedForSupplier()),
                signed.supplier().value().toString(),
                signed.price().amount().setScale(2).toPlainString());
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(lines.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
