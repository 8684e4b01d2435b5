package org.commonlot.marketplace.web.components;

/**
 * Where a form says that it has saved itself: with scripts, what is typed in the form around it is sent a moment after the
 * last key, as its button would send it. Without scripts it is nothing. For forms alone whose action keeps what is complete
 * although something else is missing.
 *
 * @param saved said when everything is
 * @param partly said when something is not complete yet
 * @param failed said when nothing was
 * @param within where the form leads once it is saved: to this path or below it
 */
public record Autosave(String saved, String partly, String failed, String within) implements Component {

    @Override
    public String component() {
        return "autosave";
    }
}
