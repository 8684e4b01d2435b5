package org.commonlot.marketplace.web.coalition;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.commonlot.marketplace.coalition.CoalitionId;
import org.commonlot.marketplace.coalition.CoalitionRegister;
import org.commonlot.marketplace.coalition.CoalitionView;
import org.commonlot.marketplace.coalition.Foundation;
import org.commonlot.marketplace.coalition.Founding;
import org.commonlot.marketplace.coalition.InvitationStanding;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Button;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.TaskList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.CoalitionPart;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ForAuthorityStaff;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk of those who lead a coalition or take part in one. */
@Controller
@ForAuthorityStaff
@RequestMapping(CoalitionPages.DESK)
class CoalitionDeskController {

    private final CoalitionRegister register;
    private final Founding founding;
    private final CoalitionPages pages;
    private final ObjectProvider<CoalitionPart> parts;
    private final Forms forms;
    private final Texts texts;

    CoalitionDeskController(
            CoalitionRegister register,
            Founding founding,
            CoalitionPages pages,
            ObjectProvider<CoalitionPart> parts,
            Forms forms,
            Texts texts) {
        this.register = register;
        this.founding = founding;
        this.pages = pages;
        this.parts = parts;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        var found = register.desk(actor);
        var sheet = Sheet.of(texts.get("coalition.desk.title"));
        if (actor.may(Right.LEAD_COALITIONS)) {
            sheet = sheet.with(Button.link(texts.get("coalition.found.title"), CoalitionPages.DESK + "/new"));
        }
        sheet = found.isEmpty()
                ? sheet.with(new Paragraph(texts.get("coalition.desk.none")))
                : sheet.with(table(found, actor));
        return DeskPages.sheet(sheet, "/desk", model);
    }

    private Table table(List<CoalitionView> found, Actor actor) {
        var head = List.of(
                Table.Cell.of(texts.get("coalition.name")),
                Table.Cell.of(texts.get("coalition.lead")),
                Table.Cell.of(texts.get("coalition.part")));
        var rows = found.stream()
                .map(view -> List.of(
                        Table.Cell.of(Html.link(CoalitionPages.desk(view.id()), view.name())),
                        Table.Cell.of(view.lead().name()),
                        Table.Cell.of(part(view, actor))))
                .toList();
        return Table.of(texts.get("coalition.desk.title"), head, rows).withHiddenCaption();
    }

    private String part(CoalitionView view, Actor actor) {
        return view.members().stream()
                .filter(member -> actor.belongsTo(member.authority()))
                .findFirst()
                .map(member -> texts.of("coalition.tier", member.tier()))
                .orElseGet(() -> texts.get("coalition.asked"));
    }

    @GetMapping("/new")
    String found(Actor actor, Model model) {
        requireFounder(actor);
        return found(forms.fields("coalition.found", new FoundForm(null, null, null)), model);
    }

    @PostMapping("/new")
    String found(
            @ModelAttribute("form") FoundForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        requireFounder(actor);
        var foundation = form.check(errors);
        var founded = new AtomicReference<CoalitionId>();
        forms.attempt(errors, () -> founded.set(founding.found(form.name(), foundation, form.purpose(), actor)));
        var id = founded.get();
        if (id == null) return found(forms.fields("coalition.found", errors), model);
        return DeskPages.done(CoalitionPages.desk(id), "coalition.done.founded", redirect);
    }

    private static void requireFounder(Actor actor) {
        if (!actor.may(Right.LEAD_COALITIONS)) throw new NotFound();
    }

    private String found(Fields fields, Model model) {
        var ask = Ask.of(
                        texts.get("coalition.found.title"),
                        CoalitionPages.DESK + "/new",
                        texts.get("coalition.found.button"),
                        fields.input("name"),
                        fields.radios("foundation", List.of(Foundation.values())),
                        fields.textarea("purpose"))
                .withIntro(texts.get("coalition.found.intro"));
        return DeskPages.ask(ask, fields, CoalitionPages.DESK, model);
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Actor actor, Model model) {
        var view = register.details(new CoalitionId(id), actor);
        var own = view.members().stream()
                .filter(member -> actor.belongsTo(member.authority()))
                .findFirst()
                .orElse(null);
        var sheet = pages.sheet(view);
        var tasks = tasks(view, actor);
        if (!tasks.isEmpty()) {
            sheet = sheet.with(Heading.second(texts.get("coalition.tasks"))).with(TaskList.of("tasks", tasks));
        }
        for (var part : parts.orderedStream().toList()) {
            for (var component : part.desk(view, own, actor)) sheet = sheet.with(component);
        }
        if (view.ledBy(actor)) sheet = lead(sheet, view);
        var links = new ArrayList<Links.Link>();
        links.add(Links.Link.to(CoalitionPages.open(view), texts.get("coalition.public")));
        if (own != null) {
            links.add(Links.Link.to(CoalitionPages.desk(view.id()) + "/preview", texts.get("coalition.preview.title")));
        }
        var binds = register.memberFor(view, Right.BIND_AUTHORITY, actor);
        if (binds.isPresent() && !binds.get().equals(view.lead())) {
            links.add(Links.Link.to(CoalitionPages.desk(view.id()) + "/leave", texts.get("coalition.leave.title")));
        }
        return DeskPages.sheet(sheet.with(new Links(links)), CoalitionPages.DESK, model);
    }

    /** What waits for this person. */
    private List<TaskList.Item> tasks(CoalitionView view, Actor actor) {
        var tasks = new ArrayList<TaskList.Item>();
        var here = CoalitionPages.desk(view.id());
        var waits = TaskList.Status.open(Tag.of(texts.get("coalition.waits"), "blue"));
        for (var invitation : view.invitations()) {
            if (invitation.standing() != InvitationStanding.OPEN) continue;
            if (!actor.may(Right.BIND_AUTHORITY, invitation.authority())) continue;
            tasks.add(TaskList.Item.of(texts.get("coalition.answer.task", invitation.name()), here + "/answer", waits));
        }
        var agreement = view.agreement();
        var binds = register.memberFor(view, Right.BIND_AUTHORITY, actor);
        if (agreement != null && binds.isPresent() && agreement.unsigned().contains(binds.get())) {
            tasks.add(TaskList.Item.of(
                    texts.get("coalition.sign.task", binds.get().name()), here + "/sign", waits));
        }
        return tasks;
    }

    private Sheet lead(Sheet sheet, CoalitionView view) {
        var here = CoalitionPages.desk(view.id());
        var longer = sheet.with(Heading.second(texts.get("coalition.leading")))
                .with(pages.invitations(view))
                .with(Links.of(
                        Links.Link.to(here + "/invite", texts.get("coalition.invite.title")),
                        Links.Link.to(here + "/tier", texts.get("coalition.tier.title")),
                        Links.Link.to(here + "/lead", texts.get("coalition.lead.title")),
                        Links.Link.to(here + "/agreement", texts.get("coalition.agreement.title")),
                        Links.Link.to(here + "/agents", texts.get("coalition.agents.title")),
                        Links.Link.to(here + "/shares/cost", texts.get("coalition.shares.cost.title")),
                        Links.Link.to(here + "/shares/saving", texts.get("coalition.shares.saving.title"))));
        for (var invitation : view.invitations()) {
            if (invitation.standing() != InvitationStanding.OPEN) continue;
            longer = longer.with(Sheet.Act.secondary(
                    texts.get("coalition.invitation.withdraw", invitation.name()),
                    here + "/invitations/" + invitation.id() + "/withdraw"));
        }
        for (var agent : view.agents()) {
            longer = longer.with(Sheet.Act.secondary(
                    texts.get("coalition.agent.end", agent.name()), here + "/agents/" + agent.id() + "/end"));
        }
        var agreement = view.agreement();
        if (agreement != null && !agreement.unsigned().isEmpty()) {
            longer = longer.with(Sheet.Act.secondary(texts.get("coalition.remind"), here + "/remind"));
        }
        return longer;
    }
}
