package org.commonlot.marketplace.testing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.contract.PaperView;
import org.commonlot.marketplace.contract.Signing;
import org.commonlot.marketplace.document.Upload;
import org.commonlot.marketplace.terms.Actor;
import org.springframework.beans.factory.BeanFactory;

/** The text of a contract that can be signed, as its author offers it to the parties. */
public final class Offered {

    private Offered() {}

    /** Of the only contract of a challenge. */
    public static PaperView in(BeanFactory beans, Story.Challenge challenge) {
        var contract = beans.getBean(Story.class).contract(challenge);
        return of(beans, contract.id(), challenge.team().author());
    }

    public static PaperView of(BeanFactory beans, ContractId contract, Actor author) {
        var signing = beans.getBean(Signing.class);
        signing.offer(contract, text("The contract"), author);
        return signing.of(contract).orElseThrow();
    }

    public static Upload text(String words) {
        return new Upload(
                "contract.pdf", new ByteArrayInputStream(("%PDF-1.7 " + words).getBytes(StandardCharsets.UTF_8)));
    }
}
