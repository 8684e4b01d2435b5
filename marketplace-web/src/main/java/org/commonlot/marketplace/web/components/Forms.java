package org.commonlot.marketplace.web.components;

import java.util.Map;
import org.commonlot.marketplace.terms.Refused;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What controllers need to show a form: {@code model.addAttribute("fields", forms.fields("market.search", bound))}.
 *
 * <p>The convention: a form that was posted and has errors answers 422 with the same page. The controller only returns
 * the name of the view; the status follows from the model's {@code fields}.
 */
@Component
public class Forms {

    private static final String MEANWHILE = "error.CHANGED_MEANWHILE";

    private final MessageSource messages;

    public Forms(MessageSource messages) {
        this.messages = messages;
    }

    /** The fields of a form that was sent. */
    public Fields fields(String prefix, BindingResult bound) {
        return Fields.of(prefix, bound, messages, LocaleContextHolder.getLocale(), sent());
    }

    /** The fields of a form that nobody has sent yet. */
    public Fields fields(String prefix, Object form) {
        return Fields.of(prefix, form, messages, LocaleContextHolder.getLocale());
    }

    /** Does what a form asks for, unless the form itself is wrong; what the rules refuse, or somebody changed meanwhile, comes back to it. */
    public void attempt(Errors errors, Runnable act) {
        if (!errors.hasErrors()) attemptAnyway(errors, act);
    }

    /** As {@link #attempt}, although something else in the form is wrong: for what stands on its own. */
    public void attemptAnyway(Errors errors, Runnable act) {
        try {
            act.run();
        } catch (Refused refused) {
            reject(errors, refused);
        } catch (OptimisticLockingFailureException changed) {
            var text = messages.getMessage(MEANWHILE, null, LocaleContextHolder.getLocale());
            errors.reject(MEANWHILE, new Object[0], text);
        }
    }

    /** Brings a refusal back to the form: to the field that caused it, if the form has it, or to the form as a whole. */
    public void reject(Errors errors, Refused refused) {
        var refusal = refused.refusal();
        var arguments = Wording.arguments(refused.arguments());
        var text = messages.getMessage(refusal.messageKey(), arguments, LocaleContextHolder.getLocale());
        var field = refusal.field();
        if (field != null && asks(errors, field)) {
            errors.rejectValue(field, refusal.messageKey(), arguments, text);
        } else {
            errors.reject(refusal.messageKey(), arguments, text);
        }
    }

    /** Whether the form has one question for it; a list of rows has none, each row has its own. */
    private static boolean asks(Errors errors, String field) {
        if (errors.getFieldType(field) == null) return false;
        var form = errors instanceof BindingResult bound ? bound.getTarget() : null;
        var row = form == null ? null : FormShape.typeOf(form.getClass(), field + "[0]");
        return row == null || !row.isRecord();
    }

    private static Map<String, String[]> sent() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                ? current.getRequest().getParameterMap()
                : Map.of();
    }
}
