package org.commonlot.marketplace.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.time.Clock;
import org.commonlot.marketplace.identity.SecondFactor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Asks for the second factor before the handlers that need a fresh one, and, of those who must have one, before
 * everything. Comes after the access rules: who may not come in learns nothing here.
 */
@Component
class FactorGate implements HandlerInterceptor {

    private final CurrentActor current;
    private final StepUp stepUp;
    private final Wanted wanted;
    private final Clock clock;

    FactorGate(CurrentActor current, StepUp stepUp, Wanted wanted, Clock clock) {
        this.current = current;
        this.stepUp = stepUp;
        this.wanted = wanted;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var person = person();
        if (person == null
                || !(handler instanceof HandlerMethod method)
                || ErrorController.class.isAssignableFrom(method.getBeanType())
                || has(method, WithoutFactor.class)
                || passes(person, method, request)) {
            return true;
        }
        wanted.remember(request);
        response.sendRedirect(stepUp.path());
        return false;
    }

    private boolean passes(SignedInPerson person, HandlerMethod method, HttpServletRequest request) {
        if (has(method, NeedsFreshFactor.class)) return person.isFresh(clock.instant());
        return person.gaveFactor()
                || current.of(request).filter(SecondFactor::isRequiredOf).isEmpty();
    }

    private static boolean has(HandlerMethod method, Class<? extends Annotation> annotation) {
        return AnnotatedElementUtils.hasAnnotation(method.getMethod(), annotation)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), annotation);
    }

    private static @Nullable SignedInPerson person() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInPerson person ? person : null;
    }
}
