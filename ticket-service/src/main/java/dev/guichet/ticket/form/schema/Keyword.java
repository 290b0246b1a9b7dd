package dev.guichet.ticket.form.schema;

import java.util.Set;

/// Names in schemas: those of JSON Schema 2020-12 that we look at, ours, and those of the prepared schema.
public final class Keyword {
    public static final String LABEL = "x-label";
    public static final String HELP = "x-help";
    public static final String SECTION = "x-section";
    public static final String ENUM_LABELS = "x-enum";
    public static final String PRECISION = "x-precision";
    public static final String ATTACHMENT = "x-required-attachment";
    public static final String ATTESTATION = "x-attestation";

    public static final Set<String> OURS =
            Set.of(LABEL, HELP, SECTION, ENUM_LABELS, PRECISION, ATTACHMENT, ATTESTATION);

    /// What would lead out of the document, or make a reference mean something else depending on the way to it.
    public static final Set<String> UNSUPPORTED =
            Set.of("$anchor", "$dynamicAnchor", "$dynamicRef", "$recursiveAnchor", "$recursiveRef", "$vocabulary");

    /// The formats that answers are checked for; another one would promise a check that nobody makes.
    public static final Set<String> FORMATS =
            Set.of("date-time", "date", "time", "email", "uri", "ipv4", "ipv6", "uuid");

    /// Of the prepared schema only: authors cannot write these, since unknown `x-` keywords are refused.
    public static final String MOMENT = "x-moment";

    public static final String ATTESTED = "x-attested";

    private Keyword() {}
}
