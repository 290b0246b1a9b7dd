package dev.guichet.http.problem;

/// A refusal with a stable code; implemented by one enum per feature. The texts are in `problems_fr.properties` and
/// `problems_en.properties` under the code.
public interface Refusal {

    /// Stable, SCREAMING_SNAKE; an enum's own name.
    default String code() {
        return name();
    }

    /// An enum has it already.
    String name();

    RefusalKind kind();

    /// The last segment of the problem's `type`, for a refusal that callers tell apart by type: `command-not-allowed`.
    default String slug() {
        return kind().slug();
    }
}
