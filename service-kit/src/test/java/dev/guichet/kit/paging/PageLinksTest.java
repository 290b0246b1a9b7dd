package dev.guichet.kit.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLinksTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            nullValues = "-",
            value = {
                "'' => /api/v1/things?cursor=a%2Bb%3D",
                "limit=1 => /api/v1/things?limit=1&cursor=a%2Bb%3D",
                "cursor=old&limit=1 => /api/v1/things?limit=1&cursor=a%2Bb%3D",
                "limit=1&cursor=old&status=open&status=closed => "
                        + "/api/v1/things?limit=1&status=open&status=closed&cursor=a%2Bb%3D",
                "q=%C3%A9%7C&cursors=x => /api/v1/things?q=%C3%A9%7C&cursors=x&cursor=a%2Bb%3D",
                "q=a|b{}^<>\"\\ => /api/v1/things?q=a%7Cb%7B%7D%5E%3C%3E%22%5C&cursor=a%2Bb%3D"
            })
    void theNextPageIsTheSameQuestionWithAnotherCursor(String query, String next) {
        assertThat(PageLinks.next("/api/v1/things", query, "a+b=")).isEqualTo(next);
        assertThat(URI.create(next).getRawQuery()).endsWith("cursor=a%2Bb%3D");
    }
}
