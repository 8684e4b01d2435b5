package org.commonlot.marketplace.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds the handler that would answer the request and asks its annotation. A handler without one is denied. A request
 * that no handler answers, or only one of another method or media type, passes, so that it gets its 404, 405 or 415.
 */
@Component
class HandlerAccess implements AuthorizationManager<RequestAuthorizationContext> {

    private static final AuthorizationDecision YES = new AuthorizationDecision(true);
    private static final AuthorizationDecision NO = new AuthorizationDecision(false);

    private final ObjectProvider<HandlerMapping> mappings;
    private final ObjectProvider<IdentityElsewhere> elsewhere;
    private final CurrentActor current;

    HandlerAccess(
            ObjectProvider<HandlerMapping> mappings,
            ObjectProvider<IdentityElsewhere> elsewhere,
            CurrentActor current) {
        this.mappings = mappings;
        this.elsewhere = elsewhere;
        this.current = current;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        var request = context.getRequest();
        try {
            return decide(handler(request, mappings.orderedStream().toList()), request);
        } catch (ServletException unanswerable) {
            return YES;
        } catch (Exception e) {
            return NO;
        }
    }

    private AuthorizationDecision decide(@Nullable Object handler, HttpServletRequest request) {
        if (handler == null || handler instanceof ResourceHttpRequestHandler) return YES;
        if (!(handler instanceof HandlerMethod method)) return NO;
        var access = accessOf(method);
        if (access == null || isNotThere(method)) return NO;
        if (access == Access.EVERYBODY) return YES;
        return access.admits(current.of(request).orElse(null)) ? YES : NO;
    }

    /** A handler for local accounts beside others that aren't; whole controllers aren't even made. */
    private boolean isNotThere(HandlerMethod handler) {
        return handler.hasMethodAnnotation(LocalIdentity.class) && elsewhere.getIfAvailable() != null;
    }

    /** What the handler's annotation says, or its type's; error pages are for everybody. */
    static @Nullable Access accessOf(HandlerMethod handler) {
        if (ErrorController.class.isAssignableFrom(handler.getBeanType())) return Access.EVERYBODY;
        var onMethod = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Admits.class);
        if (onMethod != null) return onMethod.value();
        var onType = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Admits.class);
        return onType == null ? null : onType.value();
    }

    private static @Nullable Object handler(HttpServletRequest request, List<HandlerMapping> mappings)
            throws Exception {
        boolean parsed = ServletRequestPathUtils.hasParsedRequestPath(request);
        if (!parsed) ServletRequestPathUtils.parseAndCache(request);
        try {
            for (var mapping : mappings) {
                var chain = mapping.getHandler(request);
                if (chain != null) return chain.getHandler();
            }
            return null;
        } finally {
            if (!parsed) ServletRequestPathUtils.clearParsedRequestPath(request);
        }
    }
}
