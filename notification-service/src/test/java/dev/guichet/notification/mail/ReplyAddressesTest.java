package dev.guichet.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReplyAddressesTest {
    private static final String SECRET = "00112233445566778899aabbccddeeff";
    private final ReplyAddresses addresses = new ReplyAddresses(SECRET, "reply.example");
    private final ReplyAddress reply = new ReplyAddress(12345, 40);

    @Test
    void anAddressIsReadBackWhateverItsCase() {
        String address = addresses.of(reply);
        assertThat(addresses.read(address)).contains(reply);
        assertThat(addresses.read(address.toUpperCase(Locale.ROOT))).contains(reply);
    }

    @Test
    void theLargestNumbersFitALocalPart() {
        String address = addresses.of(new ReplyAddress(Long.MAX_VALUE, Long.MAX_VALUE));
        assertThat(address.substring(0, address.indexOf('@'))).hasSizeLessThanOrEqualTo(64);
        assertThat(addresses.read(address)).contains(new ReplyAddress(Long.MAX_VALUE, Long.MAX_VALUE));
    }

    @Test
    void aTokenIsGoodForItsTicketAndPersonOnly() {
        String address = addresses.of(reply);
        assertThat(addresses.read(address.replace("reply+9ix-", "reply+9iy-"))).isEmpty();
        assertThat(addresses.read(address.replace("-14-", "-15-"))).isEmpty();
        assertThat(addresses.of(new ReplyAddress(40, 12345))).isNotEqualTo(address);
    }

    @Test
    void noCharacterOfTheSignatureMayDiffer() {
        String address = addresses.of(reply);
        int end = address.indexOf('@');
        for (int i = end - 25; i < end; i++) {
            char other = address.charAt(i) == 'z' ? 'y' : 'z';
            assertThat(addresses.read(address.substring(0, i) + other + address.substring(i + 1)))
                    .isEmpty();
        }
    }

    @Test
    void whatWasSignedElsewhereIsNotOurs() {
        String other = new ReplyAddresses("ffeeddccbbaa99887766554433221100", "reply.example").of(reply);
        assertThat(addresses.read(other)).isEmpty();
        assertThat(addresses.read(addresses.of(reply).replace("reply.example", "example")))
                .isEmpty();
        assertThat(addresses.read("reply+12345@reply.example")).isEmpty();
        assertThat(addresses.read("")).isEmpty();
    }
}
