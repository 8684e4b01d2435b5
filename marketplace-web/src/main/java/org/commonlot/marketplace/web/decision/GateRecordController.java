package org.commonlot.marketplace.web.decision;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.decision.GateDesk;
import org.commonlot.marketplace.decision.GateKeeping;
import org.commonlot.marketplace.decision.GateState;
import org.commonlot.marketplace.decision.GateView;
import org.commonlot.marketplace.decision.RecordGate;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.ReasonForm;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskLot;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.desk.SentFiles;
import org.commonlot.marketplace.web.security.ForAuthorityStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the authorities want decided before an award or a signature: read by all, recorded by the author, waived by the approver. */
@Controller
@ForAuthorityStaff
@RequestMapping(DeskLot.ADDRESS + "/decisions")
class GateRecordController {

    private final GateKeeping keeping;
    private final GateDesk gates;
    private final GateWords words;
    private final SentFiles files;
    private final Forms forms;
    private final Texts texts;

    GateRecordController(
            GateKeeping keeping, GateDesk gates, GateWords words, SentFiles files, Forms forms, Texts texts) {
        this.keeping = keeping;
        this.gates = gates;
        this.words = words;
        this.files = files;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String all(DeskLot lot, Actor actor, Model model) {
        var standing = gates.of(lot.id(), actor);
        var sheet = Sheet.of(texts.get("decision.title")).withCaption(lot.caption());
        if (standing.isEmpty()) {
            sheet = sheet.with(new Paragraph(texts.get("decision.none")));
            return DeskPages.sheet(sheet, lot.desk(), model);
        }
        sheet = sheet.with(new Paragraph(texts.get("decision.intro"))).with(words.table(path(lot), standing));
        var links = links(lot, standing);
        if (!links.isEmpty()) sheet = sheet.with(new Links(links));
        return DeskPages.sheet(sheet, lot.desk(), model);
    }

    private List<Links.Link> links(DeskLot lot, List<GateView> standing) {
        var links = new ArrayList<Links.Link>();
        for (var gate : standing) {
            if (gate.state() == GateState.WAIVED) continue;
            var path = path(lot, gate.gate().id());
            if (lot.mine(Duty.AUTHOR)) {
                links.add(Links.Link.to(
                        path, texts.get("decision.record.link", gate.gate().title())));
            }
            if (lot.mine(Duty.APPROVER) && gate.state() != GateState.PASSED) {
                links.add(Links.Link.to(
                        path + "/waive",
                        texts.get("decision.waive.link", gate.gate().title())));
            }
        }
        return links;
    }

    @GetMapping("/{gate}")
    String record(DeskLot lot, @PathVariable UUID gate, Actor actor, Model model) {
        keeping.requireRecordable(lot.id(), gate, actor);
        var standing = standing(lot, gate, actor);
        return record(lot, standing, forms.fields("decision.record", RecordForm.from(standing)), model);
    }

    @PostMapping("/{gate}")
    String record(
            DeskLot lot,
            @PathVariable UUID gate,
            @ModelAttribute("form") RecordForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable MultipartFile document,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var standing = standing(lot, gate, actor);
        form.check(errors)
                .ifPresent(day -> forms.attempt(
                        errors,
                        () -> files.with(
                                document,
                                file -> keeping.record(
                                        lot.id(),
                                        gate,
                                        new RecordGate(day, form.evidence(), form.link(), file),
                                        actor))));
        return errors.hasErrors()
                ? record(lot, standing, forms.fields("decision.record", errors), model)
                : DeskPages.done(path(lot), "decision.done.recorded", redirect);
    }

    private String record(DeskLot lot, GateView gate, Fields fields, Model model) {
        var ask = Ask.of(
                        texts.get("decision.record.title"),
                        path(lot, gate.gate().id()),
                        texts.get("decision.record.button"),
                        fields.date("day"),
                        fields.textarea("evidence").withRows(4),
                        fields.input("link"),
                        fields.file("document").accepting(".pdf"))
                .withCaption(lot.caption())
                .withFiles()
                .withIntro(texts.get("decision.record.intro", gate.gate().title(), gate.authorityName()));
        if (gate.gate().clearDays() > 0) {
            var key = gate.gate().working() ? "decision.record.counts.working" : "decision.record.counts";
            ask = ask.withIntro(texts.get(key, gate.gate().clearDays()));
        }
        return DeskPages.ask(ask, fields, path(lot), model);
    }

    @GetMapping("/{gate}/document")
    ResponseEntity<Resource> document(DeskLot lot, @PathVariable UUID gate, Actor actor) throws IOException {
        var document = standing(lot, gate, actor).document();
        if (document == null) throw new NotFound();
        return files.download(document.id());
    }

    @GetMapping("/{gate}/waive")
    String waive(DeskLot lot, @PathVariable UUID gate, Actor actor, Model model) {
        keeping.requireWaivable(lot.id(), gate, actor);
        var fields = forms.fields("decision.waive", new ReasonForm(null));
        return waive(lot, standing(lot, gate, actor), fields, model);
    }

    @PostMapping("/{gate}/waive")
    String waive(
            DeskLot lot,
            @PathVariable UUID gate,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var standing = standing(lot, gate, actor);
        form.check(errors, 2_000);
        forms.attempt(errors, () -> keeping.waive(lot.id(), gate, form.reason(), actor));
        return errors.hasErrors()
                ? waive(lot, standing, forms.fields("decision.waive", errors), model)
                : DeskPages.done(path(lot), "decision.done.waived", redirect);
    }

    private String waive(DeskLot lot, GateView gate, Fields fields, Model model) {
        var ask = Ask.of(
                        texts.get("decision.waive.title"),
                        path(lot, gate.gate().id()) + "/waive",
                        texts.get("decision.waive.button"),
                        fields.textarea("reason").withRows(4))
                .withCaption(lot.caption())
                .withIntro(texts.get("decision.waive.intro", gate.gate().title(), gate.authorityName()));
        return DeskPages.ask(ask, fields, path(lot), model);
    }

    private GateView standing(DeskLot lot, UUID gate, Actor actor) {
        return gates.of(lot.id(), actor).stream()
                .filter(each -> each.gate().id().equals(gate))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String path(DeskLot lot) {
        return lot.path() + "/decisions";
    }

    private static String path(DeskLot lot, UUID gate) {
        return path(lot) + "/" + gate;
    }
}
