package dev.guichet.ticket.invitation.domain;

import java.util.regex.Pattern;

/// A display name as an account has it, in two parts; the identity provider asks for what is missing at the first
/// sign-in.
///
/// @param first empty when the name is only what comes before the @
public record AccountName(String first, String last) {
    /// What the identity provider lets nobody be called.
    private static final Pattern REFUSED = Pattern.compile("[<>&\"$%!#?§;*~/\\\\|^=\\[\\]{}()\\p{Cntrl}]+");

    private static final int LONGEST = 200;

    public static AccountName of(String name, String address) {
        String plain = REFUSED.matcher(name).replaceAll(" ").strip();
        if (plain.length() > LONGEST || address.startsWith(name + "@")) {
            return new AccountName("", "");
        }
        int gap = plain.indexOf(' ');
        return gap < 0
                ? new AccountName(plain, "")
                : new AccountName(
                        plain.substring(0, gap), plain.substring(gap + 1).strip());
    }
}
