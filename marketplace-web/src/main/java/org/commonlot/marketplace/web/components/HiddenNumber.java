package org.commonlot.marketplace.web.components;

import java.beans.PropertyEditorSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * The number of the version that a page showed, which its form sends back. Left out or no number, it is {@link #NONE}, so
 * that the rules answer as they do to a version that has passed, and nothing else that was typed is lost.
 */
@ControllerAdvice
class HiddenNumber {

    /** The number of no version. */
    static final int NONE = -1;

    @InitBinder("form")
    void numbered(WebDataBinder binder) {
        binder.registerCustomEditor(long.class, new Editor() {
            @Override
            Object number(long value) {
                return value;
            }
        });
        binder.registerCustomEditor(int.class, new Editor() {
            @Override
            Object number(long value) {
                return value > Integer.MAX_VALUE ? NONE : (int) value;
            }
        });
    }

    private abstract static class Editor extends PropertyEditorSupport {

        abstract Object number(long value);

        @Override
        public void setAsText(@Nullable String sent) {
            super.setValue(number(sent != null && sent.matches("[0-9]{1,18}") ? Long.parseLong(sent) : NONE));
        }

        @Override
        public void setValue(@Nullable Object sent) {
            super.setValue(sent == null ? number(NONE) : sent);
        }
    }
}
