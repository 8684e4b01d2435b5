package org.commonlot.marketplace.web.notification;

import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.notification.LetterState;
import org.commonlot.marketplace.notification.LetterTexts;
import org.commonlot.marketplace.notification.LetterView;
import org.commonlot.marketplace.notification.Outbox;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Prose;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The list of letters, and a letter. Only a letter that no mail server takes shows its text: what is on its way to
 * somebody, perhaps with a link that opens their account, is for them alone.
 */
@Component
class OutboxPages {

    private static final int MOST = 100;

    private final Outbox outbox;
    private final LetterTexts letterTexts;
    private final Texts texts;

    OutboxPages(Outbox outbox, LetterTexts letterTexts, Texts texts) {
        this.outbox = outbox;
        this.letterTexts = letterTexts;
        this.texts = texts;
    }

    String list(Model model) {
        var letters = outbox.latest(MOST);
        var sheet = Sheet.of(texts.get("notification.outbox.title"))
                .with(new Paragraph(texts.get("notification.outbox.lead", MOST)));
        model.addAttribute(
                "sheet",
                letters.isEmpty()
                        ? sheet.with(new Paragraph(texts.get("notification.outbox.empty")))
                        : sheet.with(table(letters)));
        return Sheet.VIEW;
    }

    private Table table(List<LetterView> letters) {
        var head = List.of(
                Table.Cell.of(texts.get("notification.letter")),
                Table.Cell.of(texts.get("notification.to")),
                Table.Cell.of(texts.get("notification.posted")),
                Table.Cell.of(texts.get("notification.state")));
        return Table.of(
                        texts.get("notification.outbox.title"),
                        head,
                        letters.stream().map(this::row).toList())
                .withHiddenCaption();
    }

    private List<Table.Cell> row(LetterView letter) {
        return List.of(
                Table.Cell.of(Html.link("/outbox/" + letter.id(), kind(letter))),
                Table.Cell.of(letter.letter().to()),
                Table.Cell.of(Wording.moment(letter.postedAt())),
                Table.Cell.of(Html.tag(tag(letter.state()))));
    }

    String letter(UUID id, Model model) {
        var letter = outbox.letter(id);
        var sheet = Sheet.of(kind(letter))
                .withCaption(texts.get("notification.outbox.title"))
                .withTag(tag(letter.state()))
                .with(SummaryList.of(List.of(
                        SummaryList.Row.of(
                                texts.get("notification.to"), letter.letter().to()),
                        SummaryList.Row.of(texts.get("notification.posted"), Wording.moment(letter.postedAt())))));
        model.addAttribute("sheet", readable(letter) ? told(sheet, letter) : untold(sheet, letter));
        model.addAttribute("back", BackLink.to("/outbox"));
        return Sheet.VIEW;
    }

    private Sheet told(Sheet sheet, LetterView letter) {
        var message = letterTexts.write(letter.letter());
        var told = sheet.with(InsetText.of(message.subject())).with(Prose.of(message.body()));
        var path = letter.letter().facts().get("path");
        return path == null ? told : told.with(Links.of(Links.Link.to(path, texts.get("notification.letter.follow"))));
    }

    private Sheet untold(Sheet sheet, LetterView letter) {
        return sheet.with(new Paragraph(texts.of("notification.letter.untold", letter.state())));
    }

    private static boolean readable(LetterView letter) {
        return letter.state() == LetterState.KEPT && !letter.forgotten();
    }

    private String kind(LetterView letter) {
        return texts.get("letters." + letter.letter().kind() + ".kind");
    }

    private Tag tag(LetterState state) {
        var colour = switch (state) {
            case WAITING -> "yellow";
            case SENT -> "green";
            case KEPT -> "blue";
            case FAILED -> "red";
        };
        return Tag.of(texts.of("notification.letter.state", state), colour);
    }
}
