package org.commonlot.marketplace.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonlot.marketplace.organisation.AuthorityAddress;
import org.commonlot.marketplace.organisation.AuthorityAddresses;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.springframework.core.convert.converter.Converter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Finds the authority that an address names. Who comes by a former name, or by the id that addresses had before names, is
 * sent to the present one for good.
 */
@Component
class AuthorityNames implements Converter<String, AuthorityAddress>, HandlerInterceptor, WebMvcConfigurer {

    private static final String ALL = "/authorities/";

    private final AuthorityAddresses addresses;

    AuthorityNames(AuthorityAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public AuthorityAddress convert(String name) {
        return find(name).orElseThrow(NotFound::new);
    }

    private Optional<AuthorityAddress> find(String name) {
        var named = addresses.named(name);
        if (named.isPresent()) return named;
        try {
            return Optional.of(addresses.of(new OrganisationId(UUID.fromString(name))));
        } catch (IllegalArgumentException | NotFound e) {
            return Optional.empty();
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(ALL + "**");
    }

    /** What is sent is taken where it arrives: a form that was open when the name changed is not lost. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!HttpMethod.GET.matches(request.getMethod()) && !HttpMethod.HEAD.matches(request.getMethod())) return true;
        if (!(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables)
                || !(variables.get("name") instanceof String name)) return true;
        var found = find(name);
        if (found.isEmpty() || found.get().slug().equals(name)) return true;
        var asked = request.getRequestURI();
        var rest = asked.substring(asked.indexOf(ALL) + ALL.length());
        var page = rest.indexOf('/') < 0 ? "" : rest.substring(rest.indexOf('/'));
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        response.setStatus(HttpStatus.MOVED_PERMANENTLY.value());
        response.setHeader(
                HttpHeaders.LOCATION, request.getContextPath() + found.get().path() + page + query);
        return false;
    }
}
