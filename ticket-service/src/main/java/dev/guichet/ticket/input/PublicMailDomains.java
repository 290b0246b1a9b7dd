package dev.guichet.ticket.input;

import com.google.common.net.InternetDomainName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Domains below which everybody may have an address, so that none of them is an organization's own: those of mail
/// providers, and what registries sell names below, such as `co.uk`.
public final class PublicMailDomains {
    private static final Set<String> PROVIDERS = Stream.of("/public-mail-domains.txt", "/public-mail-domains-ours.txt")
            .flatMap(list -> read(list).stream())
            .collect(Collectors.toUnmodifiableSet());

    private PublicMailDomains() {}

    /// @param domain canonical
    public static boolean contain(String domain) {
        InternetDomainName name = InternetDomainName.from(domain);
        return PROVIDERS.contains(domain) || name.isPublicSuffix() || name.isRegistrySuffix();
    }

    private static Set<String> read(String resource) {
        try (InputStream in = Objects.requireNonNull(PublicMailDomains.class.getResourceAsStream(resource));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
