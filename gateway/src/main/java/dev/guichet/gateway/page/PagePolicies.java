package dev.guichet.gateway.page;

import dev.guichet.gateway.document.PublicAddresses;
import java.net.URI;

/// What a browser may do on our pages: run our own scripts, talk to the gateway and the issuer, and nothing
/// else.
final class PagePolicies {

    private final String issuerOrigin;

    PagePolicies(PublicAddresses addresses) {
        var issuer = URI.create(addresses.issuer());
        this.issuerOrigin = issuer.getScheme() + "://" + issuer.getAuthority();
    }

    /// The ticket page puts text in as text: not even its own scripts may make markup of it.
    String portal() {
        return policy("img-src 'self'") + "; require-trusted-types-for 'script'; trusted-types 'none'";
    }

    /// Swagger UI brings small images within its styles.
    String docs() {
        return policy("img-src 'self' data:");
    }

    private String policy(String images) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; " + images + "; connect-src 'self' "
                + issuerOrigin + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }
}
