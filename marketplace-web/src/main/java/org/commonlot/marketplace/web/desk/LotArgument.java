package org.commonlot.marketplace.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Finds the {@link DeskLot} of an address, for who may read its procurement; to everybody else there is none. */
@Component
class LotArgument implements HandlerMethodArgumentResolver {

    private final ProcurementCatalogue catalogue;
    private final CurrentActor current;
    private final Texts texts;

    LotArgument(ProcurementCatalogue catalogue, CurrentActor current, Texts texts) {
        this.catalogue = catalogue;
        this.current = current;
        this.texts = texts;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == DeskLot.class;
    }

    @Override
    public DeskLot resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binders) {
        var request = Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
        var actor = current.of(request).orElseThrow(NotFound::new);
        var details = catalogue.details(new ProcurementId(variable(request, "id")), actor);
        return DeskLot.of(details, new LotId(variable(request, "lot")), texts);
    }

    private static UUID variable(HttpServletRequest request, String name) {
        var variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        try {
            return UUID.fromString(String.valueOf(variables.get(name)));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }
}
