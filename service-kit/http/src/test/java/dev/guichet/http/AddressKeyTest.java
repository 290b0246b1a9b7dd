package dev.guichet.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressKeyTest {

    @Test
    void oneIpv6NetworkIsOneStranger() {
        assertThat(AddressKey.of("2001:db8:1:2:3:4:5:6")).isEqualTo(AddressKey.of("2001:db8:1:2::9"));
        assertThat(AddressKey.of("2001:db8:1:2::1")).isNotEqualTo(AddressKey.of("2001:db8:1:3::1"));
    }

    @Test
    void everyIpv4AddressIsOne() {
        assertThat(AddressKey.of("198.51.100.1")).isEqualTo("198.51.100.1");
    }
}
