package org.commonlot.marketplace.web.components;

import java.beans.PropertyEditorSupport;
import org.commonlot.marketplace.terms.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * What is sent is text that people can read: characters that nobody sees, and that come along when text is copied from
 * elsewhere, are left out. PostgreSQL takes no null byte, and XML and JSON no half characters. What nobody can see a thing of
 * was not answered: a title of blanks that don't break a line would be a link without words.
 */
@ControllerAdvice
class PlainText {

    @InitBinder
    void plain(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new Editor());
    }

    private static final class Editor extends PropertyEditorSupport {

        @Override
        public void setAsText(@Nullable String typed) {
            setValue(typed == null ? null : plain(typed));
        }
    }

    /** Without control characters but for tabs and ends of lines, without half characters and what is none; empty where no more can be seen. */
    static String plain(String typed) {
        if (typed.codePoints().allMatch(PlainText::kept)) return Words.visible(typed);
        var plain = new StringBuilder(typed.length());
        typed.codePoints().filter(PlainText::kept).forEach(plain::appendCodePoint);
        return Words.visible(plain.toString());
    }

    private static boolean kept(int character) {
        if (character == '\t' || character == '\n' || character == '\r') return true;
        return !Character.isISOControl(character)
                && Character.getType(character) != Character.SURROGATE
                && (character & 0xfffe) != 0xfffe;
    }
}
