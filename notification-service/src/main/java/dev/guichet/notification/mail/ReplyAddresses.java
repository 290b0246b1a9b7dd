package dev.guichet.notification.mail;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Addresses that answers to our mails go to: `reply+<token>@<reply domain>`. The token carries ticket and person and
/// 128 bits of HMAC-SHA-256 over them, so it can neither be guessed nor carried over to another ticket or person.
/// Letters of one case and digits only: local parts lose their case on the way.
public final class ReplyAddresses {
    private static final Pattern LOCAL = Pattern.compile("reply\\+([0-9a-z]+)-([0-9a-z]+)-([0-9a-z]{25})");
    private static final int RADIX = 36;
    /// 16 bytes of 8 bits in digits of log2(36) = 5.17 bits.
    private static final int MAC_DIGITS = 25;

    private static final int MAC_BYTES = 16;

    private final SecretKeySpec key;
    private final String domain;

    /// @param secret of the installation; the key is derived from it, so that no other use of it says anything about
    ///     this one
    public ReplyAddresses(String secret, String domain) {
        this.key = key(hmac(
                key(secret.getBytes(StandardCharsets.UTF_8)),
                "guichet reply address 1".getBytes(StandardCharsets.UTF_8)));
        this.domain = domain.toLowerCase(Locale.ROOT);
    }

    public String of(ReplyAddress reply) {
        return "reply+" + Long.toString(reply.ticket(), RADIX) + "-" + Long.toString(reply.person(), RADIX) + "-"
                + digits(mac(reply)) + "@" + domain;
    }

    /// @return empty for an address that is not ours, or whose signature is not
    public Optional<ReplyAddress> read(String address) {
        String lower = address.strip().toLowerCase(Locale.ROOT);
        int at = lower.lastIndexOf('@');
        if (at < 0 || !lower.substring(at + 1).equals(domain)) {
            return Optional.empty();
        }
        Matcher matcher = LOCAL.matcher(lower.substring(0, at));
        return matcher.matches() ? verified(matcher.group(1), matcher.group(2), matcher.group(3)) : Optional.empty();
    }

    private Optional<ReplyAddress> verified(String ticket, String person, String signature) {
        try {
            ReplyAddress claimed = new ReplyAddress(Long.parseLong(ticket, RADIX), Long.parseLong(person, RADIX));
            byte[] expected = digits(mac(claimed)).getBytes(StandardCharsets.US_ASCII);
            return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.US_ASCII))
                    ? Optional.of(claimed)
                    : Optional.empty();
        } catch (NumberFormatException tooLong) {
            return Optional.empty();
        }
    }

    private byte[] mac(ReplyAddress reply) {
        ByteBuffer message =
                ByteBuffer.allocate(2 * Long.BYTES).putLong(reply.ticket()).putLong(reply.person());
        return Arrays.copyOf(hmac(key, message.array()), MAC_BYTES);
    }

    private static String digits(byte[] mac) {
        String digits = new BigInteger(1, mac).toString(RADIX);
        return "0".repeat(MAC_DIGITS - digits.length()) + digits;
    }

    private static SecretKeySpec key(byte[] bytes) {
        return new SecretKeySpec(bytes, "HmacSHA256");
    }

    private static byte[] hmac(SecretKeySpec key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
