package dev.guichet.kit.address;

/// Why no relay could deliver to an address, or to any of a domain.
public enum AddressFlaw implements AddressReading, DomainReading {
    NO_AT_SIGN,
    LOCAL_PART_MISSING,
    /// More than 64 characters before the `@`.
    LOCAL_PART_TOO_LONG,
    /// What most relays do not carry: quotes, spaces, letters outside ASCII.
    LOCAL_PART_INVALID,
    /// A dot at an end, or two in a row.
    LOCAL_PART_DOTS,
    DOMAIN_MISSING,
    /// Such as `localhost`.
    DOMAIN_OF_ONE_LABEL,
    DOMAIN_LABEL_EMPTY,
    /// More than 63 characters between two dots.
    DOMAIN_LABEL_TOO_LONG,
    /// No name of a host, or none that IDNA knows.
    DOMAIN_LABEL_INVALID,
    /// Numbers only at the end: an address of the network, not a domain.
    DOMAIN_NUMERIC,
    /// More than 253 characters of a domain, or 254 of an address.
    TOO_LONG
}
