package dev.guichet.ticket.category.domain;

/// What a category is called, in our two languages.
public record CategoryLabels(String fr, String en) {
    /// French for any language but English.
    public String in(String language) {
        return language.equals("en") ? en : fr;
    }
}
