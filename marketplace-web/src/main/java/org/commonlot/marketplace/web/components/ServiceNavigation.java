package org.commonlot.marketplace.web.components;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of the service, below its name. */
public record ServiceNavigation(
        List<Item> navigation,
        @Nullable String serviceName,
        @Nullable String serviceUrl,
        @Nullable String classes,
        @Nullable Map<String, String> attributes,
        @Nullable String ariaLabel,
        @Nullable String menuButtonText,
        @Nullable String menuButtonLabel,
        @Nullable String navigationLabel,
        @Nullable String navigationId,
        @Nullable String navigationClasses,
        @Nullable Boolean collapseNavigationOnMobile)
        implements Component {

    /** One part: {@code current} when it is this page, {@code active} when this page is within it. */
    public record Item(
            @Nullable String text,
            @Nullable String html,
            @Nullable String href,
            boolean active,
            boolean current,
            @Nullable Map<String, String> attributes)
            implements Content {

        public boolean here() {
            return active || current;
        }

        public @Nullable String ariaCurrent() {
            if (current) return "page";
            return active ? "true" : null;
        }
    }

    public ServiceNavigation {
        navigation = Markup.copy(navigation);
    }

    public static ServiceNavigation of(List<Item> items, String label) {
        return new ServiceNavigation(items, null, null, null, null, null, null, null, label, null, null, null);
    }

    public String listId() {
        return Markup.or(navigationId, "navigation");
    }

    public boolean named() {
        return Markup.given(serviceName);
    }

    public boolean collapses() {
        return collapseNavigationOnMobile == null ? navigation.size() > 1 : collapseNavigationOnMobile;
    }

    public boolean labelled(String menu) {
        return Markup.given(menuButtonLabel) && !menu.equals(menuButtonLabel);
    }

    public String menu(String otherwise) {
        return Markup.or(menuButtonText, otherwise);
    }

    public String label(String otherwise) {
        return Markup.or(navigationLabel, menu(otherwise));
    }

    @Override
    public String component() {
        return "service-navigation";
    }
}
