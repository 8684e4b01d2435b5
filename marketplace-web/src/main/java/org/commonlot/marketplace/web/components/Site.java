package org.commonlot.marketplace.web.components;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** What the frame of every page shows for one request: who is here, where they can go, what was just done. */
public final class Site {

    private static final List<NavigationItem> PUBLIC = List.of(
            NavigationItem.of("common.opportunities", "/opportunities"),
            NavigationItem.of("common.market", "/market"),
            NavigationItem.of("common.openData", "/open-data"));

    private final HttpServletRequest request;
    private final SignedInName names;
    private final List<NavigationItems> capabilities;
    private final MessageSource messages;
    private final String source;

    Site(
            HttpServletRequest request,
            SignedInName names,
            List<NavigationItems> capabilities,
            MessageSource messages,
            String source) {
        this.request = request;
        this.names = names;
        this.capabilities = capabilities;
        this.messages = messages;
        this.source = source;
    }

    public String language() {
        return LocaleContextHolder.getLocale().toLanguageTag();
    }

    public boolean signedIn() {
        return person() != null;
    }

    public @Nullable String person() {
        return names.name(request).orElse(null);
    }

    /** For whom the person acts; nothing for nobody, and for somebody who is in no organisation. */
    public @Nullable String organisation() {
        return names.place(request).map(SignedInName.Place::name).orElse(null);
    }

    /** Where that can be changed, or looked at. */
    public String organisationPath() {
        var place = names.place(request);
        if (place.isEmpty() || place.get().name() == null) return "/join";
        return place.get().several() ? "/acting-for" : "/organisation/people";
    }

    /** Where the source can be read, if the operator says so. */
    public String source() {
        return source;
    }

    public SkipLink skip() {
        return SkipLink.to("#main-content", message("common.skip"));
    }

    public PhaseBanner phase() {
        return PhaseBanner.of(message("common.phase"), message("common.phase.text"));
    }

    public ServiceNavigation navigation() {
        var person = request.getUserPrincipal();
        var own = capabilities.stream().flatMap(capability -> capability.items(person).stream());
        return ServiceNavigation.of(
                Stream.concat(PUBLIC.stream(), own).map(this::shown).toList(), message("common.navigation"));
    }

    /** The banner for the flash attribute {@code done}: a message's key, with its arguments in {@code doneArgs}. */
    public NotificationBanner done(String key, @Nullable Object arguments) {
        var given = arguments instanceof Collection<?> several
                ? several.toArray()
                : arguments instanceof Object[] array ? array : arguments == null ? null : new Object[] {arguments};
        return NotificationBanner.success(messages.getMessage(key, given, LocaleContextHolder.getLocale()));
    }

    private ServiceNavigation.Item shown(NavigationItem item) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return new ServiceNavigation.Item(
                message(item.key()),
                null,
                item.href(),
                item.contains(path),
                item.href().equals(path),
                null);
    }

    private String message(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
