package org.commonlot.marketplace.web.security;

import org.jspecify.annotations.Nullable;

/** A one-time code, or a recovery code. */
public record CodeForm(String code) {

    public CodeForm(@Nullable String code) {
        this.code = code == null ? "" : code.strip();
    }

    @Override
    public String toString() {
        return "CodeForm";
    }
}
