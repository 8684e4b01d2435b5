package org.commonlot.marketplace.web.components;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All components on one page, to look at and to check. */
@Profile("gallery")
@Controller
class Gallery {

    @GetMapping("/example/gallery")
    String show(Model model) {
        model.addAttribute("components", components());
        model.addAttribute(
                "breadcrumbs",
                Breadcrumbs.of(Breadcrumbs.Item.of("Home", "/"), Breadcrumbs.Item.here("All components")));
        return "example/gallery";
    }

    private static List<Component> components() {
        return List.of(
                NotificationBanner.of("Two questions were answered since you were last here."),
                Panel.of("Bid submitted", "Your reference is CL-2026-0042"),
                WarningText.of("You cannot change your bid after the deadline."),
                InsetText.of("The weights of the criteria must add up to 100."),
                Details.of("How is the price scored?", "The lowest price gets all points, the others in proportion."),
                Tag.of("Open", "green"),
                Tag.of("Imported", "grey"),
                Button.submit("Save and continue"),
                Button.link("Preview", "/example").secondary(),
                Button.submit("Withdraw this bid").warning(),
                Button.start("Start your bid", "/example"),
                summary(),
                SummaryList.card("Lot 1", List.of(SummaryList.Row.of("Value", "£240,000 including VAT"))),
                tasks(),
                table(),
                tabs(),
                TextInput.of("money", "Price without VAT, in pounds")
                        .asMoney()
                        .withHint("Whole pounds or pounds and pence"),
                TextInput.of("wrong", "Contact email").withError("Enter an email address, like name@example.org"),
                PasswordInput.of("password", "Password"),
                CharacterCount.words("words", "What is the problem?", 200),
                Textarea.of("plain", "Anything else?"),
                Select.of("region", "Region", List.of(Select.Option.of("n", "North"), Select.Option.of("s", "South"))),
                Radios.of(
                                "answer",
                                "Can you deliver by March?",
                                List.of(
                                        Choice.of("yes", "Yes").withHint("With the team you named"),
                                        Choice.of("no", "No").revealing(TextInput.of("why", "Why not?")),
                                        Choice.divider("or"),
                                        Choice.of("unsure", "We do not know yet")))
                        .withError("Say whether you can deliver by March"),
                Checkboxes.of(
                        "areas",
                        "Which areas are affected?",
                        List.of(
                                Choice.of("roads", "Roads"),
                                Choice.of("parks", "Parks"),
                                Choice.of("none", "None of these").exclusive())),
                FileUpload.of("file", "Your method statement").withHint("PDF or Word, at most 20 MB"),
                Pagination.of("/example?before=1", "/example?after=2"));
    }

    private static SummaryList summary() {
        return SummaryList.of(List.of(
                SummaryList.Row.of("Problem", "Potholes come back within a year of being repaired.")
                        .withAction("Change", "/example", "the problem"),
                SummaryList.Row.of("Documents", Html.link("/example", "Specification (PDF, 1.2 MB)"))
                        .withAction("Change", "/example", "the documents"),
                SummaryList.Row.of("Closes", "12 March 2027 at 12:00 noon (UK time)")));
    }

    private static TaskList tasks() {
        return TaskList.of(
                "draft",
                List.of(
                        TaskList.Item.of("The problem", "/example", TaskList.Status.done("Completed")),
                        TaskList.Item.of(
                                        "Criteria and weights",
                                        "/example",
                                        TaskList.Status.open(Tag.of("Incomplete", "blue")))
                                .withHint("The weights add up to 80 of 100"),
                        TaskList.Item.of("Send for review", null, TaskList.Status.notYet("Cannot start yet"))));
    }

    private static Table table() {
        return Table.of(
                        "Days from notice to award",
                        List.of(Table.Cell.of("Council"), Table.Cell.number("Median"), Table.Cell.number("Cases")),
                        List.of(
                                List.of(Table.Cell.of("Aldermoor"), Table.Cell.number("64"), Table.Cell.number("12")),
                                List.of(Table.Cell.of("Brackwater"), Table.Cell.number("81"), Table.Cell.number("7"))))
                .withRowHeaders();
    }

    private static Tabs tabs() {
        return new Tabs(
                null,
                null,
                null,
                List.of(
                        Tabs.Item.of("about", "About", Html.paragraphs("One paragraph.\n\nAnother one.")),
                        Tabs.Item.of("files", "Documents", Html.list(List.of("Specification", "Draft contract")))),
                null,
                null);
    }
}
