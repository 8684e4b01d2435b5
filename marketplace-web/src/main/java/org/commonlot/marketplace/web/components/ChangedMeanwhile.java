package org.commonlot.marketplace.web.components;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Where somebody else saved a change while a form was filled in, its page shows both: what was typed stands in the
 * fields, what stands there now beside it. Whoever saves again knows what is replaced.
 *
 * <p>A form says so by a refusal whose code ends in {@code CHANGED_MEANWHILE}, and names what it was made from in a
 * hidden field. What stands there now is what the same page shows when it is opened anew.
 */
@Component
class ChangedMeanwhile implements HandlerInterceptor, WebMvcConfigurer {

    private static final List<String> SEEN = List.of("version", "revision");

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final ObjectProvider<RequestMappingHandlerAdapter> handlers;
    private final Texts texts;

    ChangedMeanwhile(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings,
            ObjectProvider<RequestMappingHandlerAdapter> handlers,
            Texts texts) {
        this.mappings = mappings;
        this.handlers = handlers;
        this.texts = texts;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page)
            throws Exception {
        if (page == null || "GET".equals(request.getMethod())) return;
        if (!(page.getModel().get("fields") instanceof Fields fields) || !fields.changedMeanwhile()) return;
        if (!(page.getModel().get("ask") instanceof Ask typed)) return;
        var stands = opened(request, response);
        if (stands.isPresent()) page.addObject("ask", both(typed, stands.get()));
    }

    /** Nothing where the page can't be opened any more. */
    private Optional<Ask> opened(HttpServletRequest request, HttpServletResponse response) throws Exception {
        var anew = new OpenedAnew(request);
        var chain = mappings.getObject().getHandler(anew);
        if (chain == null) return Optional.empty();
        try {
            var page = handlers.getObject().handle(anew, response, chain.getHandler());
            return page != null && page.getModel().get("ask") instanceof Ask ask ? Optional.of(ask) : Optional.empty();
        } catch (Refused | NotFound gone) {
            return Optional.empty();
        }
    }

    private Ask both(Ask typed, Ask stands) {
        var now = Answers.of(stands.questions());
        var rows = new ArrayList<List<Table.Cell>>();
        Answers.of(typed.questions()).forEach((name, own) -> {
            var other = now.get(name);
            var words = other == null ? "" : other.words();
            if (!words.equals(own.words())) {
                rows.add(List.of(Table.Cell.of(own.heading()), Table.Cell.of(own.words()), Table.Cell.of(words)));
            }
        });
        var shown = rows.isEmpty()
                ? new Paragraph(texts.get("components.meanwhile.same"))
                : Table.of(texts.get("components.meanwhile.caption"), head(), rows);
        return typed.withIntro(shown).replacing(seenNow(stands));
    }

    private List<Table.Cell> head() {
        return List.of(
                Table.Cell.of(texts.get("components.meanwhile.question")),
                Table.Cell.of(texts.get("components.meanwhile.typed")),
                Table.Cell.of(texts.get("components.meanwhile.stands")));
    }

    private static List<Hidden> seenNow(Ask stands) {
        return stands.questions().stream()
                .filter(Hidden.class::isInstance)
                .map(Hidden.class::cast)
                .filter(hidden -> SEEN.contains(hidden.name()))
                .toList();
    }

    /** The same address, opened as by a link. */
    private static final class OpenedAnew extends HttpServletRequestWrapper {

        OpenedAnew(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }
    }
}
