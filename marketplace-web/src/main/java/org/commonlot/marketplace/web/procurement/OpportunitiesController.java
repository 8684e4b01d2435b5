package org.commonlot.marketplace.web.procurement;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.procurement.InvitedEntrants;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.PublishedOpportunity;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.desk.PublicPart;
import org.commonlot.marketplace.web.desk.SentFiles;
import org.commonlot.marketplace.web.security.OpenToAll;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What everybody may read of a procurement, without an account: its page and its documents. */
@Controller
@OpenToAll
@RequestMapping("/opportunities/{reference}")
class OpportunitiesController {

    private final Opportunities opportunities;
    private final OpportunityPages pages;
    private final InvitedEntrants invitations;
    private final OrganisationDirectory organisations;
    private final SentFiles files;
    private final ObjectProvider<PublicPart> parts;

    OpportunitiesController(
            Opportunities opportunities,
            OpportunityPages pages,
            InvitedEntrants invitations,
            OrganisationDirectory organisations,
            SentFiles files,
            ObjectProvider<PublicPart> parts) {
        this.opportunities = opportunities;
        this.pages = pages;
        this.invitations = invitations;
        this.organisations = organisations;
        this.files = files;
        this.parts = parts;
    }

    @GetMapping
    String opportunity(@PathVariable String reference, Optional<Actor> actor, Model model) {
        var published = published(reference);
        var page = pages.page(
                published.opportunity(),
                published.state(),
                opportunities.lotStandings(published.id()),
                published.endedReason(),
                published.termination(),
                published.amendedAt());
        model.addAttribute("page", page);
        model.addAttribute(
                "portions",
                parts.orderedStream()
                        .flatMap(part -> part.portion(published, actor).stream())
                        .toList());
        model.addAttribute("preview", false);
        var open = mayBid(published, actor);
        model.addAttribute("mayBid", !open.isEmpty());
        model.addAttribute("mayBidFor", open);
        model.addAttribute("invitedOnly", published.opportunity().stage() > 1);
        model.addAttribute("byInvitation", published.opportunity().byInvitation());
        model.addAttribute("back", BackLink.to("/opportunities"));
        return "procurement/opportunity";
    }

    /** The lots for which this person's firm may bid: in a later stage only those for which it was chosen. */
    private List<String> mayBid(PublishedOpportunity published, Optional<Actor> actor) {
        var supplier = actor.flatMap(Actor::bidsFor).orElse(null);
        if (supplier == null) return List.of();
        var firm = organisations.oneFirm(supplier);
        return published.opportunity().lots().stream()
                .filter(lot -> invitations.admits(new LotId(lot.id()), firm))
                .map(lot -> lot.id().toString())
                .toList();
    }

    @GetMapping("/documents/{document}")
    ResponseEntity<Resource> document(@PathVariable String reference, @PathVariable UUID document) throws IOException {
        var published = published(reference);
        if (published.opportunity().files().stream().noneMatch(file -> file.id().equals(document))) {
            throw new NotFound();
        }
        return files.download(document);
    }

    private PublishedOpportunity published(String reference) {
        return opportunities.byReference(reference).orElseThrow(NotFound::new);
    }
}
