package org.commonlot.marketplace.web.errors;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Builds the answer to a failed request: a page for people, a problem for programs. */
@Component
class Answers {

    private static final String VIEW = "errors/error";

    private final MessageSource messages;

    Answers(MessageSource messages) {
        this.messages = messages;
    }

    /** The words {@code errors.<what>.title}, {@code .text} and {@code .next}. */
    Object of(String what, HttpStatusCode status, HttpServletRequest request, HttpHeaders headers) {
        var locale = RequestContextUtils.getLocale(request);
        return of(
                status,
                word(what, "title", locale),
                word(what, "text", locale),
                word(what, "next", locale),
                null,
                request,
                headers);
    }

    Object of(HttpStatusCode status, String title, String text, String next, HttpServletRequest request) {
        return of(status, title, text, next, null, request, HttpHeaders.EMPTY);
    }

    Object fault(String reference, HttpServletRequest request) {
        var locale = RequestContextUtils.getLocale(request);
        return of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                word("fault", "title", locale),
                word("fault", "text", locale),
                word("fault", "next", locale),
                reference,
                request,
                HttpHeaders.EMPTY);
    }

    String word(String what, String part, Locale locale) {
        return messages.getMessage("errors." + what + "." + part, null, locale);
    }

    private static Object of(
            HttpStatusCode status,
            String title,
            String text,
            String next,
            @Nullable String reference,
            HttpServletRequest request,
            HttpHeaders headers) {
        if (Problems.wanted(request)) {
            var problem = Problems.answer(status, title, text + " " + next);
            if (reference != null && problem.getBody() != null)
                problem.getBody().setProperty("reference", reference);
            return ResponseEntity.status(status)
                    .headers(problem.getHeaders())
                    .headers(headers)
                    .body(problem.getBody());
        }
        var page = new ModelAndView(VIEW, status);
        page.addObject("page", new ErrorPage(status.value(), title, text, next, reference));
        return page;
    }
}
