package org.commonlot.marketplace.infra.codes;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.commonlot.marketplace.identity.FactorCodes;
import org.springframework.stereotype.Component;

/** Six digits by HMAC-SHA-1: what every authenticator app does without being told. */
@Component
class HmacFactorCodes implements FactorCodes {

    private final HmacOneTimePasswordGenerator generator = new HmacOneTimePasswordGenerator();

    @Override
    public String code(byte[] secret, long step) {
        try {
            var key = new SecretKeySpec(secret, generator.getAlgorithm());
            return generator.generateOneTimePasswordString(key, step, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException("Not a secret", e);
        }
    }
}
