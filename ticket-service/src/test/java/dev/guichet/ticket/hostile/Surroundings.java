package dev.guichet.ticket.hostile;

/// Where an attack stands.
enum Surroundings {
    NOWHERE("", "", true),
    PARAGRAPH("<p>", "</p>", true),
    LINK("<a href=https://ok.example>", "</a>", true),
    LIST("<ul><li>", "</li></ul>", true),
    CELL("<table><tr><td>", "</td></tr></table>", true),
    /// Browsers move what does not belong into a table in front of it.
    BETWEEN_CELLS("<table><tr>", "</tr></table>", true),
    QUOTATION("<blockquote><pre>", "</pre></blockquote>", true),
    SVG("<svg><foreignObject>", "</foreignObject></svg>", false),
    MATH("<math><mtext>", "</mtext></math>", false),
    NO_SCRIPT("<noscript>", "</noscript>", false),
    CHOICE("<select><option>", "</option></select>", false),
    TEMPLATE("<template>", "</template>", false),
    /// The first quote of the attack may end the attribute.
    ATTRIBUTE("<p title=\"", "\">t</p>", false),
    COMMENT("<!-- \" ' ", " -->", false),
    STYLE("<style>", "</style>", false),
    TEXT_AREA("<textarea>", "</textarea>", false),
    TITLE("<svg><title>", "</title></svg>", false),
    HALF_A_TAG("<b ", "", false),
    DEEP("<div>".repeat(150), "</div>".repeat(150), true);

    private final String open;
    private final String close;
    private final boolean closed;

    Surroundings(String open, String close, boolean closed) {
        this.open = open;
        this.close = close;
        this.closed = closed;
    }

    /// @param balanced whether the attack leaves nothing open
    Payload around(String attack, boolean balanced) {
        return new Payload(
                "<p>" + Payload.BEFORE + "</p>" + open + attack + close + "<p>" + Payload.AFTER + "</p>",
                balanced && closed);
    }
}
