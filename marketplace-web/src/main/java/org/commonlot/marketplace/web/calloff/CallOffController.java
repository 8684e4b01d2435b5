package org.commonlot.marketplace.web.calloff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.commonlot.marketplace.calloff.CallOffDesk;
import org.commonlot.marketplace.calloff.CallOffId;
import org.commonlot.marketplace.calloff.CallOffMethod;
import org.commonlot.marketplace.calloff.CallOffNotice;
import org.commonlot.marketplace.calloff.CallOffState;
import org.commonlot.marketplace.calloff.CallOffStep;
import org.commonlot.marketplace.calloff.CallOffView;
import org.commonlot.marketplace.calloff.CallingOff;
import org.commonlot.marketplace.calloff.Competing;
import org.commonlot.marketplace.calloff.Diligence;
import org.commonlot.marketplace.calloff.FrameworkRegister;
import org.commonlot.marketplace.calloff.OfferMethod;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.procurement.Opportunity;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Choice;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Hidden;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.PublishedNoticeForm;
import org.commonlot.marketplace.web.components.ReasonForm;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ForAuthorityStaff;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What bodies call off, from asking to signing; and the lead's agreement. */
@Controller
@ForAuthorityStaff
class CallOffController {

    private static final String ONE = CallOffPages.HOME + "/{callOff}";
    private static final int LONGEST_REASON = 2_000;

    private final CallOffDesk desk;
    private final CallingOff calling;
    private final Competing competing;
    private final FrameworkRegister register;
    private final OrganisationDirectory organisations;
    private final CallOffPages pages;
    private final Forms forms;
    private final Texts texts;

    CallOffController(
            CallOffDesk desk,
            CallingOff calling,
            Competing competing,
            FrameworkRegister register,
            OrganisationDirectory organisations,
            CallOffPages pages,
            Forms forms,
            Texts texts) {
        this.desk = desk;
        this.calling = calling;
        this.competing = competing;
        this.register = register;
        this.organisations = organisations;
        this.pages = pages;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping(CallOffPages.HOME)
    String all(Actor actor, Model model) {
        var own = desk.own(actor);
        var led = desk.led(actor);
        var sheet = Sheet.of(texts.get("calloff.own"))
                .with(
                        own.isEmpty()
                                ? new Paragraph(texts.get("calloff.own.none"))
                                : pages.callOffs(texts.get("calloff.own"), own))
                .with(Heading.second(texts.get("calloff.led")));
        if (led.isEmpty()) sheet = sheet.with(new Paragraph(texts.get("calloff.led.none")));
        else {
            sheet = sheet.with(pages.callOffs(texts.get("calloff.led"), led))
                    .with(new Paragraph(texts.get(
                            "calloff.led.fees", Wording.pounds(pages.fees(led).amount()))));
        }
        sheet = sheet.with(Links.of(Links.Link.to(CallOffPages.OPEN, texts.get("calloff.read"))));
        return DeskPages.sheet(sheet, "/desk", model);
    }

    @GetMapping(CallOffPages.HOME + "/new/{reference}")
    String ask(@PathVariable String reference, Actor actor, Model model) {
        var open = open(reference);
        var own = speaking(actor);
        var form = new CallOffForm(
                own.size() == 1 ? own.getFirst().value().toString() : null,
                open.lots().size() == 1 ? open.lots().getFirst().id().toString() : null,
                null,
                null,
                null,
                null,
                null);
        return ask(open, own, forms.fields("calloff.ask", form), model);
    }

    @PostMapping(CallOffPages.HOME + "/new/{reference}")
    String ask(
            @PathVariable String reference,
            @ModelAttribute("form") CallOffForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var open = open(reference);
        var own = speaking(actor);
        var lots = open.lots().stream().map(Opportunity.LotOnOffer::id).collect(Collectors.toSet());
        var made = new AtomicReference<CallOffId>();
        form.wanted(own, lots, open.terms().method(), errors)
                .ifPresent(wanted -> forms.attempt(errors, () -> made.set(calling.ask(open.id(), wanted, actor))));
        var id = made.get();
        if (id == null) return ask(open, own, forms.fields("calloff.ask", errors), model);
        return DeskPages.done(CallOffPages.HOME + "/" + id.value(), "calloff.done.asked", redirect);
    }

    private CallOffDesk.Open open(String reference) {
        return desk.open(reference).filter(one -> !one.lots().isEmpty()).orElseThrow(NotFound::new);
    }

    private static List<OrganisationId> speaking(Actor actor) {
        var own = CallingOff.speaksFor(actor);
        if (own.isEmpty()) throw new NotFound();
        return own;
    }

    private String ask(CallOffDesk.Open open, List<OrganisationId> own, Fields fields, Model model) {
        var opportunity = open.opportunity();
        var line =
                register.one(opportunity.reference()).orElseThrow(NotFound::new).line();
        var questions = new ArrayList<Component>();
        if (own.size() == 1) {
            questions.add(new Hidden("authority", own.getFirst().value().toString()));
        } else {
            var names = organisations.names(Set.copyOf(own));
            questions.add(fields.radios(
                    "authority",
                    own.stream()
                            .map(id -> Choice.of(id.value().toString(), names.getOrDefault(id, "")))
                            .toList()));
        }
        if (open.lots().size() == 1) {
            questions.add(new Hidden("lot", open.lots().getFirst().id().toString()));
        } else {
            questions.add(fields.radios("lot", lots(open)));
        }
        if (open.terms().method() == OfferMethod.EITHER) {
            questions.add(fields.radios("method", Arrays.asList(CallOffMethod.values())));
        }
        if (open.terms().method().allowsCompetition() && open.lots().size() > 1) {
            questions.add(fields.checkboxes("further", lots(open)));
        }
        questions.add(fields.input("amount").asMoney());
        questions.add(fields.textarea("need").withRows(4));
        questions.add(fields.checkboxes("checked", Arrays.asList(Diligence.values())));
        var ask = Ask.of(
                        texts.get("calloff.ask.title"),
                        CallOffPages.HOME + "/new/" + opportunity.reference(),
                        texts.get("calloff.ask.button"))
                .withCaption(opportunity.title())
                .withIntro(texts.get(
                        "calloff.ask.intro",
                        opportunity.title(),
                        opportunity.leadBuyer().name(),
                        Wording.pounds(line.headroom().amount())));
        if (open.terms().method().allowsCompetition()) ask = ask.withIntro(texts.get("calloff.ask.competition"));
        if (open.terms().leadAgrees()) ask = ask.withIntro(texts.get("calloff.ask.agreement"));
        ask = ask.withIntro(Links.of(
                        Links.Link.to("/opportunities/" + opportunity.reference(), texts.get("calloff.ask.documents"))))
                .withQuestions(questions);
        return DeskPages.ask(ask, fields, CallOffPages.open(opportunity.reference()), model);
    }

    private List<Choice> lots(CallOffDesk.Open open) {
        return open.lots().stream()
                .map(lot -> Choice.of(lot.id().toString(), texts.get("desk.lot", lot.number(), lot.title())))
                .toList();
    }

    @GetMapping(ONE)
    String one(@PathVariable UUID callOff, Actor actor, Model model) {
        var view = view(callOff, actor);
        var here = CallOffPages.path(view);
        var sheet = Sheet.of(view.title())
                .withCaption(view.authorityName())
                .withTag(pages.state(view.state()))
                .with(pages.facts(view, desk.competing(view)));
        if (desk.mayCompete(view, actor)) {
            sheet = sheet.with(Sheet.Act.of(texts.get("calloff.compete"), here + "/competition"));
        }
        if (desk.mayDecide(view, actor)) sheet = sheet.with(Sheet.Act.of(texts.get("calloff.agree"), here + "/agree"));
        boolean noticed = !view.noticesOwed() || view.awardNumber() != null;
        if (noticed && desk.maySign(view, actor)) {
            sheet = sheet.with(Sheet.Act.of(texts.get("calloff.sign"), here + "/sign"));
        }
        var links = links(view, here, actor);
        return DeskPages.sheet(links.isEmpty() ? sheet : sheet.with(new Links(links)), CallOffPages.HOME, model);
    }

    private List<Links.Link> links(CallOffView view, String here, Actor actor) {
        var links = new ArrayList<Links.Link>();
        if (desk.mayDecide(view, actor)) links.add(Links.Link.to(here + "/refuse", texts.get("calloff.refuse")));
        if (desk.mayAct(view, actor)) {
            if (view.noticesOwed() && view.awardNumber() == null && view.state() == CallOffState.AGREED) {
                links.add(Links.Link.to(here + "/notices/award", texts.get("calloff.file.award")));
            }
            if (desk.awaitsDetails(view)) {
                links.add(Links.Link.to(here + "/notices/details", texts.get("calloff.file.details")));
            }
            if (CallOffStep.WITHDRAW.possibleFrom(view.state()) && view.competition() == null) {
                links.add(Links.Link.to(here + "/withdraw", texts.get("calloff.withdraw")));
            }
        }
        desk.competition(view, actor)
                .ifPresent(
                        id -> links.add(Links.Link.to(DeskPages.path(id.value()), texts.get("calloff.competition"))));
        var contract = view.contract();
        if (contract != null && actor.belongsTo(view.authority())) {
            links.add(Links.Link.to("/desk/orders/contracts/" + contract.value(), texts.get("calloff.contract")));
        }
        return links;
    }

    private CallOffView view(UUID callOff, Actor actor) {
        return desk.one(new CallOffId(callOff), actor);
    }

    @PostMapping(ONE + "/agree")
    String agree(@PathVariable UUID callOff, Actor actor, RedirectAttributes redirect) {
        calling.agree(new CallOffId(callOff), actor);
        return DeskPages.done(CallOffPages.HOME + "/" + callOff, "calloff.done.agreed", redirect);
    }

    @PostMapping(ONE + "/competition")
    String compete(@PathVariable UUID callOff, Actor actor, RedirectAttributes redirect) {
        var view = view(callOff, actor);
        var draft = competing.start(view.id(), entitlement(view), actor);
        return DeskPages.done(DeskPages.path(draft.value()), "calloff.done.competed", redirect);
    }

    /** Where the framework names the body (Procurement Act 2023, s.45(5)(f)). */
    private String entitlement(CallOffView view) {
        if (desk.isListed(view)) return texts.get("calloff.entitlement.list");
        var kind = organisations.authority(view.authority()).kind();
        return texts.get("calloff.entitlement.kind", texts.get("register.kind." + kind));
    }

    @PostMapping(ONE + "/sign")
    String sign(@PathVariable UUID callOff, Actor actor, RedirectAttributes redirect) {
        calling.sign(new CallOffId(callOff), actor);
        return DeskPages.done(CallOffPages.HOME + "/" + callOff, "calloff.done.signed", redirect);
    }

    @GetMapping(ONE + "/refuse")
    String refuse(@PathVariable UUID callOff, Actor actor, Model model) {
        var view = decided(callOff, actor);
        return why(view, "refuse", forms.fields("calloff.refuse", new ReasonForm(null)), model);
    }

    @PostMapping(ONE + "/refuse")
    String refuse(
            @PathVariable UUID callOff,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = decided(callOff, actor);
        form.check(errors, LONGEST_REASON);
        forms.attempt(errors, () -> calling.refuse(view.id(), form.reason(), actor));
        if (errors.hasErrors()) return why(view, "refuse", forms.fields("calloff.refuse", errors), model);
        return DeskPages.done(CallOffPages.path(view), "calloff.done.refused", redirect);
    }

    private CallOffView decided(UUID callOff, Actor actor) {
        var view = view(callOff, actor);
        if (!desk.mayDecide(view, actor)) throw new NotFound();
        return view;
    }

    @GetMapping(ONE + "/withdraw")
    String withdraw(@PathVariable UUID callOff, Actor actor, Model model) {
        var view = acted(callOff, actor);
        return why(view, "withdraw", forms.fields("calloff.withdraw", new ReasonForm(null)), model);
    }

    @PostMapping(ONE + "/withdraw")
    String withdraw(
            @PathVariable UUID callOff,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = acted(callOff, actor);
        form.check(errors, LONGEST_REASON);
        forms.attempt(errors, () -> calling.withdraw(view.id(), form.reason(), actor));
        if (errors.hasErrors()) return why(view, "withdraw", forms.fields("calloff.withdraw", errors), model);
        return DeskPages.done(CallOffPages.path(view), "calloff.done.withdrawn", redirect);
    }

    private CallOffView acted(UUID callOff, Actor actor) {
        var view = view(callOff, actor);
        if (!desk.mayAct(view, actor)) throw new NotFound();
        return view;
    }

    private String why(CallOffView view, String act, Fields fields, Model model) {
        var here = CallOffPages.path(view);
        var ask = Ask.of(
                        texts.get("calloff." + act + ".title"),
                        here + "/" + act,
                        texts.get("calloff." + act + ".button"),
                        fields.textarea("reason").withRows(4))
                .withCaption(view.title());
        return DeskPages.ask(ask, fields, here, model);
    }

    @GetMapping(ONE + "/notices/{kind}")
    String file(@PathVariable UUID callOff, @PathVariable String kind, Actor actor, Model model) {
        var view = acted(callOff, actor);
        return file(view, kind(kind), forms.fields("ordering.notice", PublishedNoticeForm.empty()), model);
    }

    @PostMapping(ONE + "/notices/{kind}")
    String file(
            @PathVariable UUID callOff,
            @PathVariable String kind,
            @ModelAttribute("form") PublishedNoticeForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = acted(callOff, actor);
        var filed = kind(kind);
        form.published(errors)
                .ifPresent(at -> forms.attempt(errors, () -> calling.file(view.id(), filed, form.number(), at, actor)));
        if (errors.hasErrors()) return file(view, filed, forms.fields("ordering.notice", errors), model);
        return DeskPages.done(CallOffPages.path(view), "calloff.done.filed", redirect);
    }

    private static CallOffNotice kind(String written) {
        return Arrays.stream(CallOffNotice.values())
                .filter(kind -> name(kind).equals(written))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String name(CallOffNotice kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private String file(CallOffView view, CallOffNotice kind, Fields fields, Model model) {
        var here = CallOffPages.path(view);
        var title = texts.get("calloff.file." + name(kind));
        var ask = Ask.of(title, here + "/notices/" + name(kind), title, PublishedNoticeForm.questions(fields))
                .withCaption(view.title());
        return DeskPages.ask(ask, fields, here, model);
    }
}
