package dev.guichet.ticket.organization.domain;

/// An organization as one caller may see it.
///
/// @param configured whether the caller configures it, and so sees its domains, administrators and integrators
public record Shown(Staffed staffed, boolean configured) {}
