package org.commonlot.marketplace.web.components;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with a form, at the top of its page, each with a link to where it can be put right. */
public record ErrorSummary(
        @Nullable String titleText,
        @Nullable String titleHtml,
        @Nullable String descriptionText,
        @Nullable String descriptionHtml,
        List<Item> errorList,
        @Nullable Boolean disableAutoFocus,
        @Nullable String classes,
        @Nullable Map<String, String> attributes)
        implements Component {

    /** One mistake. */
    public record Item(
            @Nullable String text,
            @Nullable String html,
            @Nullable String href,
            @Nullable Map<String, String> attributes)
            implements Content {

        public static Item of(String text, @Nullable String href) {
            return new Item(text, null, href, null);
        }
    }

    public ErrorSummary {
        errorList = Markup.copy(errorList);
    }

    public static ErrorSummary of(String title, List<Item> errors) {
        return new ErrorSummary(title, null, null, null, errors, null, null, null);
    }

    public Piece title() {
        return new Piece(titleText, titleHtml, null);
    }

    public @Nullable Piece description() {
        var description = new Piece(descriptionText, descriptionHtml, null);
        return Markup.given(description) ? description : null;
    }

    @Override
    public String component() {
        return "error-summary";
    }
}
