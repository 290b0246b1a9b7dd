package dev.guichet.notification.mail;

import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.StartTLSOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/// Hands mails to the relay over connections that stay open. Never fails: whatever happens is a verdict.
@Singleton
public class SmtpRelay {
    private final MailClient client;
    private final SmtpConfig config;

    SmtpRelay(Vertx vertx, SmtpConfig config) {
        this.config = config;
        this.client = MailClient.create(vertx, options(config));
    }

    /// Runs on the caller's event loop.
    public Uni<Verdict> send(OutgoingMail mail) {
        return Uni.createFrom()
                .completionStage(() -> client.sendMail(message(mail)).toCompletionStage())
                .ifNoItem()
                .after(config.timeout())
                .fail()
                .map(sent -> (Verdict) new Verdict.Accepted())
                .onFailure()
                .recoverWithItem(Verdicts::of);
    }

    private static MailMessage message(OutgoingMail mail) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        mail.headers().forEach(headers::add);
        return new MailMessage()
                .setFrom(mail.from())
                .setTo(mail.to())
                .setHeaders(headers)
                .setText(mail.body().text())
                .setHtml(mail.body().html());
    }

    private static io.vertx.ext.mail.MailConfig options(SmtpConfig config) {
        String address = config.address();
        int colon = address.lastIndexOf(':');
        var options = new io.vertx.ext.mail.MailConfig(
                        address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)))
                .setStarttls(
                        switch (config.tls()) {
                            case DISABLED -> StartTLSOptions.DISABLED;
                            case OPPORTUNISTIC -> StartTLSOptions.OPTIONAL;
                            case REQUIRED -> StartTLSOptions.REQUIRED;
                        })
                .setSsl(config.implicitTls())
                .setMaxPoolSize(config.connections())
                .setKeepAliveTimeout(30)
                .setKeepAliveTimeoutUnit(TimeUnit.SECONDS);
        // An idle or silent connection ends a little after its dialogue has failed, so none stays out of the pool.
        options.setConnectTimeout((int) config.timeout().toMillis() / 4)
                .setIdleTimeout((int) config.timeout().toSeconds() + 5)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setTcpNoDelay(true);
        config.user()
                .ifPresentOrElse(
                        user -> options.setLogin(LoginOption.REQUIRED)
                                .setUsername(user)
                                .setPassword(config.password().orElse("")),
                        () -> options.setLogin(LoginOption.DISABLED));
        config.trustedCertificates()
                .ifPresent(path -> options.setTrustOptions(new PemTrustOptions().addCertPath(path)));
        return options;
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
