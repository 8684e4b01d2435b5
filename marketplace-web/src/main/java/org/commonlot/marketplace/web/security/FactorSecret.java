package org.commonlot.marketplace.web.security;

import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A secret as apps take it: by a picture, by a link, or typed. */
record FactorSecret(byte[] secret, String email) {

    private static final String ISSUER = "Commonlot";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BORDER = 4;

    /** The key URI that authenticator apps agree on. */
    String uri() {
        return "otpauth://totp/" + ISSUER + ":" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "?secret="
                + base32() + "&issuer=" + ISSUER;
    }

    /** In groups of four, to be typed. */
    String typed() {
        return base32().replaceAll("(.{4})(?=.)", "$1 ");
    }

    String base32() {
        var text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte one : secret) {
            buffer = (buffer << 8 | (one & 0xff)) & 0xffff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(LETTERS.charAt(buffer >> bits & 31));
            }
        }
        if (bits > 0) text.append(LETTERS.charAt(buffer << (5 - bits) & 31));
        return text.toString();
    }

    /** The QR code of the key URI, drawn here: the secret goes to no other service. */
    String svg() {
        var code = QrCode.encodeText(uri(), QrCode.Ecc.MEDIUM);
        var dark = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) dark.append("M%d,%dh1v1h-1z".formatted(x + BORDER, y + BORDER));
            }
        }
        int size = code.size + 2 * BORDER;
        return """
            <svg xmlns="http://www.w3.org/2000/svg" width="220" height="220" viewBox="0 0 %d %d" shape-rendering="crispEdges">\
            <rect width="100%%" height="100%%" fill="#fff"/><path d="%s" fill="#000"/></svg>\
            """.formatted(size, size, dark);
    }

    @Override
    public String toString() {
        return "FactorSecret";
    }
}
