package org.commonlot.marketplace.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreachedPasswordsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 1000})
    void findsEveryPasswordOfTheListAndNoOther(int count) throws Exception {
        var passwords = IntStream.range(0, count)
                .mapToObj(i -> "breached password " + i)
                .toList();
        for (var ending : List.of("", ":1", ":12345678")) {
            var breached = new BreachedPasswords(list(passwords, ending).toString());

            assertThat(passwords).allMatch(breached::contain);
            assertThat(passwords).noneMatch(password -> breached.contain(password + "!"));
        }
    }

    @Test
    void makesThePolicyRefuseThem() throws Exception {
        var policy = new PasswordPolicy(new BreachedPasswords(
                list(List.of("three unlikely words"), ":3").toString()));

        assertThat(policy.fault("three unlikely words", "", "")).contains("common");
        assertThat(policy.fault("four other unlikely words", "", "")).isEmpty();
    }

    @Test
    void knowsNoneWithoutAList() {
        assertThat(new BreachedPasswords("").contain("password")).isFalse();
    }

    @Test
    void startsWithNoFileThatIsNoSuchList() throws Exception {
        var words = Files.writeString(folder.resolve("words.txt"), "password\nqwerty\n");

        assertThatThrownBy(() -> new BreachedPasswords(words.toString())).hasMessageContaining("Not a list");
        assertThatThrownBy(
                        () -> new BreachedPasswords(folder.resolve("none.txt").toString()))
                .hasMessageContaining("can't be read");
    }

    private Path list(List<String> passwords, String ending) throws IOException {
        var lines = passwords.stream().map(BreachedPasswordsTest::hash).sorted().map(hash -> hash + ending);
        return Files.write(folder.resolve("list.txt"), lines.toList());
    }

    private static String hash(String password) {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
