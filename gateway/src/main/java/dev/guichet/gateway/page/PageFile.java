package dev.guichet.gateway.page;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/// A file of a page, held in memory as it is and compressed.
///
/// @param type its media type
/// @param policy the Content-Security-Policy it comes with
record PageFile(Buffer content, Buffer compressed, String type, String policy, String etag) {

    static PageFile of(byte[] content, String type, String policy) {
        var etag = "\"" + HexFormat.of().toHexDigits(Arrays.hashCode(content)) + "-" + content.length + "\"";
        return new PageFile(Buffer.buffer(content), Buffer.buffer(gzip(content)), type, policy, etag);
    }

    /// Reads it from the class path; fails at start when the build did not put it there.
    static PageFile read(String resource, String policy) {
        try (var file = PageFile.class.getResourceAsStream("/pages/" + resource)) {
            if (file == null) {
                throw new IllegalStateException("page file " + resource + " is missing");
            }
            return of(file.readAllBytes(), typeOf(resource), policy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String typeOf(String resource) {
        return switch (resource.substring(resource.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "json" -> "application/json";
            case "png" -> "image/png";
            default -> throw new IllegalArgumentException("no media type for " + resource);
        };
    }

    private static byte[] gzip(byte[] content) {
        var target = new ByteArrayOutputStream(content.length / 3 + 64);
        try (var zip = new GZIPOutputStream(target)) {
            zip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return target.toByteArray();
    }
}
