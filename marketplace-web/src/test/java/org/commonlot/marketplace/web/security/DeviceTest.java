package org.commonlot.marketplace.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {

    @ParameterizedTest
    @CsvSource({
        "'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0', Firefox, Windows",
        "'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36', Chrome,"
                + " Linux",
        "'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0', Edge, Windows",
        "'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1 Version/19.0 Safari/604.1', Safari,"
                + " iPhone",
        "'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36', Chrome, Android",
        "curl/8.0, unknown, unknown",
        "'', unknown, unknown",
    })
    void isCalledAsPeopleCallIt(String agent, String browser, String system) {
        assertThat(Device.of(agent)).isEqualTo(new Device(browser, system));
        assertThat(Device.of(agent).known()).isEqualTo(!browser.equals("unknown"));
    }
}
