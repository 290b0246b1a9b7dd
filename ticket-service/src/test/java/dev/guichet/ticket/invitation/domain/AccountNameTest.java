package dev.guichet.ticket.invitation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountNameTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Dominique Client      | Dominique | Client",
                "Anne Marie de La Tour | Anne      | Marie de La Tour",
                "Dominique             | Dominique | ''",
                "someone               | ''        | ''",
                "Bobby <Tables>;       | Bobby     | Tables",
                "<>                    | ''        | ''",
            })
    void aNameIsSplitAsAccountsHaveIt(String name, String first, String last) {
        assertThat(AccountName.of(name, "someone@client.example")).isEqualTo(new AccountName(first, last));
    }

    @ParameterizedTest
    @CsvSource("201")
    void aNameThatIsTooLongIsLeftToTheFirstSignIn(int length) {
        assertThat(AccountName.of("x".repeat(length), "someone@client.example")).isEqualTo(new AccountName("", ""));
    }
}
