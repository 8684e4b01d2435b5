package org.commonlot.marketplace.web.errors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The pages for what failed outside any handler: in the filter chain, or while a page was being written. */
@Controller
class ErrorPages implements ErrorController {

    private static final int FIRST_FAULT = 500;

    private final Answers answers;

    ErrorPages(Answers answers) {
        this.answers = answers;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        // The form of the page that broke: what broke it would break this page too.
        request.removeAttribute("fields");
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer known ? known : HttpStatus.NOT_FOUND.value();
        if (status >= FIRST_FAULT) return answers.fault(reference(request), request);
        var known = HttpStatus.resolve(status);
        return answers.of(words(status), known == null ? HttpStatus.BAD_REQUEST : known, request, HttpHeaders.EMPTY);
    }

    /** Which words go with a status below 500. */
    static String words(int status) {
        return switch (status) {
            case 401 -> "sign-in";
            case 403 -> "forged";
            case 404 -> "not-found";
            case 405 -> "method";
            case 413 -> "too-large";
            case 429 -> "throttled";
            default -> "bad-request";
        };
    }

    private static String reference(HttpServletRequest request) {
        var where = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        var fault = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                ? thrown
                : new IllegalStateException(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_MESSAGE)));
        return Reference.of(fault, where);
    }
}
