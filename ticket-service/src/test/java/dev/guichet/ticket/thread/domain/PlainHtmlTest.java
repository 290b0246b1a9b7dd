package dev.guichet.ticket.thread.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainHtmlTest {
    @Test
    void textIsShownAsItWasWritten() {
        assertThat(new MessageText("a < b & \"c\"\r\nd\n\n\ne", null).shownHtml())
                .isEqualTo("<p>a &lt; b &amp; \"c\"<br>d</p><p>e</p>");
    }

    @Test
    void htmlStaysWhatItIs() {
        assertThat(new MessageText("a", "<b>a</b>").shownHtml()).isEqualTo("<b>a</b>");
    }
}
