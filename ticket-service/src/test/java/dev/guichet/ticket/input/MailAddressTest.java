package dev.guichet.ticket.input;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {
    private static final java.util.regex.Pattern ADDRESS =
            java.util.regex.Pattern.compile(Objects.requireNonNull(MailAddress.class.getAnnotation(Pattern.class))
                    .regexp());

    @ParameterizedTest
    @ValueSource(strings = {"rita@client.example", "o'neil+desk=1@client.example", "rita@société.example"})
    void whatAMailCanBeSentToIsAnAddress(String address) {
        assertThat(ADDRESS.matcher(address).matches()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zoé@client.example", "rita@", "rita@client", "a b@client.example", "\"a\"@client.example"})
    void whatNoMailWouldReachIsNone(String address) {
        assertThat(ADDRESS.matcher(address).matches()).isFalse();
    }
}
