package dev.guichet.ticket.signup;

import dev.guichet.kit.sql.SessionSql;
import dev.guichet.ticket.sql.Rows;
import dev.guichet.ticket.sql.Sql;
import dev.guichet.ticket.sql.SqlFile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// Who asked to sign up, in no root.
@ApplicationScoped
class SignUpStore {
    private static final SqlFile ASK = SqlFile.of("sign-up/ask");
    private static final String NEXT = SqlFile.of("sign-up/next").text();
    private static final SqlFile HOSTS = SqlFile.of("sign-up/hosts");
    private static final SqlFile KNOWN = SqlFile.of("sign-up/known");
    private static final SqlFile WAITING = SqlFile.of("sign-up/waiting");
    private static final SqlFile DONE = SqlFile.of("sign-up/done");
    private static final String FORGET = SqlFile.of("sign-up/forget").text();
    private static final String FORGET_INVITATIONS =
            SqlFile.of("sign-up/forget-invitations").text();

    Uni<Void> ask(SignUp signUp) {
        return Sql.run(ASK.with("address", signUp.address())
                .and("name", signUp.name())
                .and("locale", signUp.locale())
                .and("network", signUp.network()));
    }

    /// Takes the one who has waited longest, for a minute.
    Uni<Optional<SignUp>> next() {
        return SessionSql.select(NEXT)
                .map(rows ->
                        rows.stream().map(Rows::new).map(SignUpStore::signUp).findFirst());
    }

    /// The organizations that list the domain and let people sign up by it; looks across roots.
    Uni<List<SignUp.Host>> hosts(String domain) {
        return Sql.list(HOSTS.with("domain", domain), SignUpStore::host);
    }

    /// Where somebody who never signed in is known; looks across roots.
    Uni<List<SignUp.Host>> knowing(String address) {
        return Sql.list(KNOWN.with("address", address), SignUpStore::host);
    }

    /// Who of the domain was let in and has not come yet.
    Uni<SignUp.Waiting> waiting(SignUp signUp) {
        return Sql.first(
                        WAITING.with("domain", signUp.domain()).and("network", signUp.network()),
                        row -> new SignUp.Waiting(row.number(), row.number()))
                .map(Optional::orElseThrow);
    }

    Uni<Void> done(SignUp signUp, boolean welcomed) {
        return Sql.run(DONE.with("address", signUp.address()).and("welcomed", welcomed));
    }

    /// What nobody has asked again within the hour, and invitations of strangers that lead nowhere any more.
    Uni<Void> forget() {
        return SessionSql.update(FORGET)
                .chain(() -> SessionSql.select(FORGET_INVITATIONS))
                .replaceWithVoid();
    }

    private static SignUp.Host host(Rows row) {
        return new SignUp.Host(row.number(), row.optionalNumber());
    }

    private static SignUp signUp(Rows row) {
        return new SignUp(row.text(), row.optionalText(), row.text(), row.text());
    }
}
