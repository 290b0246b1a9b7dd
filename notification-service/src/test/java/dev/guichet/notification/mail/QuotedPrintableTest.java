package dev.guichet.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuotedPrintableTest {

    @Test
    void asciiStaysReadable() {
        assertThat(encoded("Hello, 1 + 1 = 2.\nBye")).isEqualTo("Hello, 1 + 1 =3D 2.\r\nBye");
    }

    @Test
    void whiteSpaceAtTheEndOfALineSurvives() {
        assertThat(encoded("-- \n\tx\t")).isEqualTo("--=20\r\n\tx=09");
    }

    @Test
    void whateverIsWrittenIsReadBackAndNoLineIsTooLong() throws MessagingException, IOException {
        var random = new Random(20261120);
        for (int i = 0; i < 2_000; i++) {
            String text = random.ints(random.nextInt(400), 9, 0x3000)
                    .filter(point -> point == '\n' || point >= ' ')
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String encoded = encoded(text);
            assertThat(encoded.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(76));
            assertThat(decoded(encoded)).isEqualTo(text);
        }
    }

    private static String encoded(String text) {
        StringBuilder mail = new StringBuilder();
        QuotedPrintable.append(text, mail);
        return mail.toString();
    }

    private static String decoded(String encoded) throws MessagingException, IOException {
        var bytes = new ByteArrayInputStream(encoded.getBytes(StandardCharsets.US_ASCII));
        String text = new String(MimeUtility.decode(bytes, "quoted-printable").readAllBytes(), StandardCharsets.UTF_8);
        return text.replace("\r\n", "\n");
    }
}
