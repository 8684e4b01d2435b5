package org.commonlot.marketplace.web.contract;

import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.contract.ContractRegister;
import org.commonlot.marketplace.contract.SignedCopies;
import org.commonlot.marketplace.contractchange.ContractDesk;
import org.commonlot.marketplace.contractchange.FileView;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.ContractFilePart;
import org.springframework.core.annotation.Order;

/** On the page of a contract at the desk: who signed it, and the scan of what was signed on paper. */
@org.springframework.stereotype.Component
@Order(5)
class SignedCopyPart implements ContractFilePart {

    private final ContractRegister contracts;
    private final SignedCopies copies;
    private final ContractDesk desk;
    private final SignatureWords words;
    private final Texts texts;

    SignedCopyPart(
            ContractRegister contracts, SignedCopies copies, ContractDesk desk, SignatureWords words, Texts texts) {
        this.contracts = contracts;
        this.copies = copies;
        this.desk = desk;
        this.words = words;
        this.texts = texts;
    }

    @Override
    public List<Component> parts(FileView file, Actor actor) {
        var contract = contracts.signed(file.id()).orElseThrow(NotFound::new);
        var parts = new ArrayList<Component>();
        parts.add(Heading.second(texts.get("contract.signature.title")));
        parts.add(SummaryList.of(words.rows(contract)));
        var path = SignedCopyController.path(file.whole());
        if (copies.of(file.whole(), actor).isPresent()) {
            parts.add(Links.of(Links.Link.to(path + "/file", texts.get("contract.copy.download"))));
        } else if (file.leads() && desk.mayManage(file.authority(), actor)) {
            parts.add(Links.of(Links.Link.to(path, texts.get("contract.copy.title"))));
        }
        return parts;
    }
}
