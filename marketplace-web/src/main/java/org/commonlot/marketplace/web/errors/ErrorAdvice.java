package org.commonlot.marketplace.web.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Turns what handlers throw into answers. The only advice of its kind. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErrorAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAdvice.class);

    private final Answers answers;
    private final Refusals refusals;

    ErrorAdvice(Answers answers, Refusals refusals) {
        this.answers = answers;
        this.refusals = refusals;
    }

    @ExceptionHandler
    Object refused(Refused refused, HttpServletRequest request) {
        LOG.info("Refused at {}: {}", where(request), Reference.printable(String.valueOf(refused.getMessage())));
        var locale = RequestContextUtils.getLocale(request);
        return answers.of(
                HttpStatus.CONFLICT,
                answers.word("refused", "title", locale),
                refusals.text(refused, locale),
                refusals.next(refused, locale),
                request);
    }

    /** Not there, not theirs, or an id that can't be one: the same page, so that existence is not revealed. */
    @ExceptionHandler({NotFound.class, AccessDeniedException.class})
    Object notFound(HttpServletRequest request) {
        return answer(HttpStatus.NOT_FOUND, request);
    }

    @ExceptionHandler
    Object conflict(OptimisticLockingFailureException e, HttpServletRequest request) {
        LOG.info("Changed meanwhile at {}: {}", where(request), Reference.printable(String.valueOf(e.getMessage())));
        return answers.of("changed", HttpStatus.CONFLICT, request, HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    Object mistyped(TypeMismatchException e, HttpServletRequest request) {
        boolean inPath = e instanceof MethodArgumentTypeMismatchException argument
                && argument.getParameter().hasParameterAnnotation(PathVariable.class);
        return answer(inPath ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST, request);
    }

    @ExceptionHandler
    void gone(AsyncRequestNotUsableException e) {
        LOG.debug("The client left before its answer was written", e);
    }

    @ExceptionHandler
    @Nullable
    Object fault(Exception e, HttpServletRequest request, HttpServletResponse response) {
        if (e instanceof ErrorResponse known && !known.getStatusCode().is5xxServerError()) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            return answer(known.getStatusCode(), request);
        }
        return answers.fault(Reference.of(e, where(request)), request);
    }

    private Object answer(HttpStatusCode status, HttpServletRequest request) {
        return answers.of(ErrorPages.words(status.value()), status, request, HttpHeaders.EMPTY);
    }

    private static String where(HttpServletRequest request) {
        return Reference.printable(request.getMethod() + " " + request.getRequestURI());
    }
}
