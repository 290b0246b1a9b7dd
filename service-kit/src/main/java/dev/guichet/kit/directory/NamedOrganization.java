package dev.guichet.kit.directory;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An organization as views name it.
///
/// @param slug unique within the root
@Schema(name = "OrganizationRef", description = "An organization, named")
public record NamedOrganization(
        @Schema(examples = "9") long id,
        @Schema(examples = "client") String slug,
        @Schema(examples = "Client SA") String name) {}
