package org.commonlot.marketplace.web.register;

import java.util.HashMap;
import java.util.List;
import org.commonlot.marketplace.organisation.AuthorityAddresses;
import org.commonlot.marketplace.organisation.AuthorityLine;
import org.commonlot.marketplace.organisation.AuthorityRegister;
import org.commonlot.marketplace.organisation.Regions;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Pagination;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes the list of authorities ready to be shown, for everybody and for administrators. */
@Component
class AuthorityLists {

    private final AuthorityRegister register;
    private final Forms forms;
    private final Texts texts;
    private final Regions regions;
    private final AuthorityAddresses addresses;

    AuthorityLists(
            AuthorityRegister register, Forms forms, Texts texts, Regions regions, AuthorityAddresses addresses) {
        this.register = register;
        this.forms = forms;
        this.texts = texts;
        this.regions = regions;
        this.addresses = addresses;
    }

    /** @param address of the list; each authority's page is below it */
    ListPage page(ListForm form, String address, String words, @Nullable Links links) {
        var after = form.afterId();
        var place = after == null ? null : new AuthorityRegister.Place(form.afterName(), after);
        var lines = register.list(form.words(), place);
        var shown = lines.subList(0, Math.min(AuthorityRegister.PAGE, lines.size()));
        var first = after == null ? null : address(address, form.words(), null);
        var next = lines.size() > shown.size() ? address(address, form.words(), shown.getLast()) : null;
        return new ListPage(
                texts.get("register." + words + ".title"),
                texts.get("register." + words + ".lead"),
                address,
                forms.fields("register.list", form).input("q").withType("search"),
                shown.isEmpty() ? null : table(shown, address),
                links,
                first == null && next == null ? null : Pagination.of(first, next));
    }

    private static String address(String address, String words, @Nullable AuthorityLine last) {
        var values = new HashMap<String, Object>();
        if (!words.isEmpty()) values.put("q", words);
        if (last != null) {
            values.put("name", last.name());
            values.put("after", last.id().value());
        }
        var built = UriComponentsBuilder.fromPath(address);
        for (var name : values.keySet()) built.queryParam(name, "{" + name + "}");
        return built.encode().buildAndExpand(values).toUriString();
    }

    private Table table(List<AuthorityLine> lines, String address) {
        var head = List.of(
                Table.Cell.of(texts.get("register.authority.name")),
                Table.Cell.of(texts.get("register.authority.kind")),
                Table.Cell.of(texts.get("register.authority.region")));
        var rows = lines.stream().map(line -> row(line, address)).toList();
        return Table.of(texts.get("register.list.caption"), head, rows).withHiddenCaption();
    }

    private List<Table.Cell> row(AuthorityLine line, String address) {
        var page = address.equals("/authorities")
                ? addresses.of(line.id()).path()
                : address + "/" + line.id().value();
        var link = Html.link(page, line.name());
        var ended = Html.tag(Tag.of(texts.get("register.authority.ended"), "grey"));
        return List.of(
                Table.Cell.of(line.ended() ? link.and(ended) : link),
                Table.Cell.of(texts.of("register.kind", line.kind())),
                Table.Cell.of(regions.name(line.region())));
    }
}
