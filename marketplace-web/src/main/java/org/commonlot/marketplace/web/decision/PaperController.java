package org.commonlot.marketplace.web.decision;

import java.nio.charset.StandardCharsets;
import org.commonlot.marketplace.decision.PaperDesk;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskLot;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ForAuthorityStaff;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The paper on which an award is decided: to be read and printed, and as the file whose hash the ledger has. */
@Controller
@ForAuthorityStaff
@RequestMapping(DeskLot.ADDRESS + "/paper")
class PaperController {

    private final PaperDesk papers;
    private final PaperParts parts;
    private final Texts texts;

    PaperController(PaperDesk papers, PaperParts parts, Texts texts) {
        this.papers = papers;
        this.parts = parts;
        this.texts = texts;
    }

    @GetMapping
    String paper(DeskLot lot, Actor actor, Model model) {
        var frozen = papers.frozen(lot.id(), actor);
        var paper = frozen.map(kept -> kept.paper()).orElseGet(() -> papers.draft(lot.id(), actor));
        var sheet = Sheet.of(texts.get("decision.paper.title")).withCaption(lot.caption());
        if (frozen.isPresent()) {
            var kept = frozen.get();
            sheet = sheet.with(InsetText.of(
                            texts.get("decision.paper.frozen", Wording.moment(kept.frozenAt()), kept.sha256())))
                    .with(Links.of(Links.Link.to(lot.path() + "/paper/file", texts.get("decision.paper.download"))));
        } else {
            sheet = sheet.with(InsetText.of(texts.get("decision.paper.draft")));
        }
        for (var part : parts.of(paper)) sheet = sheet.with(part);
        return DeskPages.sheet(sheet, lot.desk(), model);
    }

    @GetMapping("/file")
    ResponseEntity<byte[]> file(DeskLot lot, Actor actor) {
        var kept = papers.frozen(lot.id(), actor).orElseThrow(NotFound::new);
        var name = kept.paper().reference() + "-lot-" + kept.paper().lot() + "-decision.json";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(kept.content().getBytes(StandardCharsets.UTF_8));
    }
}
