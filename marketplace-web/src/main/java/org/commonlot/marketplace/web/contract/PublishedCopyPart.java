package org.commonlot.marketplace.web.contract;

import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.contract.ContractRegister;
import org.commonlot.marketplace.contract.ContractState;
import org.commonlot.marketplace.contract.PublishedCopies;
import org.commonlot.marketplace.contractchange.ContractDesk;
import org.commonlot.marketplace.contractchange.FileView;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.ContractFilePart;
import org.commonlot.marketplace.web.desk.WithheldWords;
import org.springframework.core.annotation.Order;

/** On the page of a public contract at the desk: the copy that everybody reads, and a link to publish one. */
@org.springframework.stereotype.Component
@Order(6)
class PublishedCopyPart implements ContractFilePart {

    private final ContractRegister contracts;
    private final PublishedCopies copies;
    private final ContractDesk desk;
    private final WithheldWords words;
    private final Texts texts;

    PublishedCopyPart(
            ContractRegister contracts, PublishedCopies copies, ContractDesk desk, WithheldWords words, Texts texts) {
        this.contracts = contracts;
        this.copies = copies;
        this.desk = desk;
        this.words = words;
        this.texts = texts;
    }

    @Override
    public List<Component> parts(FileView file, Actor actor) {
        var contract = contracts.signed(file.id()).orElseThrow(NotFound::new);
        if (contract.state() != ContractState.PUBLIC) return List.of();
        var parts = new ArrayList<Component>();
        var copy = copies.of(file.whole());
        var links = new ArrayList<Links.Link>();
        copy.ifPresent(shown -> {
            parts.add(new Paragraph(words.of(shown.withheld())));
            links.add(Links.Link.to(
                    "/contracts/" + file.whole().value() + "/copy", texts.get("contract.published.download")));
        });
        if (file.leads() && desk.mayManage(file.authority(), actor)) {
            links.add(Links.Link.to(PublishedCopyController.path(file.id()), texts.get("contract.published.title")));
        }
        if (!links.isEmpty()) {
            parts.addFirst(Heading.second(texts.get("contract.published.heading")));
            parts.add(new Links(links));
        }
        return parts;
    }
}
