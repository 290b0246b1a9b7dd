package dev.guichet.gateway.document;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Addresses as callers see them, for the document and the pages.
@ConfigMapping(prefix = "guichet.gateway.public")
public interface PublicAddresses {

    /// The gateway's own address, without `/api/v1`.
    String url();

    /// The issuer people sign in at.
    String issuer();

    /// The public client of the ticket page.
    @WithDefault("guichet-portal")
    String portalClient();

    /// The public client of the interactive document.
    @WithDefault("guichet-api-docs")
    String docsClient();
}
