package dev.guichet.ticket.desk.domain;

/// The tag in mail subjects, `[brand #number]`, of a desk that chose none. Subjects are read back by it, so it is what
/// callers may choose too.
final class Brands {
    private static final int LONGEST = 40;

    private Brands() {}

    /// The name without what delimits a tag, as much of it as a tag has room for; the slug when nothing is left.
    static String of(String name, String slug) {
        String plain = name.replaceAll("[\\[\\]#\\p{Cntrl}]", "").strip();
        int end = plain.offsetByCodePoints(0, Math.min(LONGEST, plain.codePointCount(0, plain.length())));
        String brand = plain.substring(0, end).strip();
        return brand.isEmpty() ? slug.substring(0, Math.min(LONGEST, slug.length())) : brand;
    }
}
