package dev.guichet.endtoend.desk;

import dev.guichet.endtoend.system.Api;
import dev.guichet.endtoend.system.Mailbox;

/// Somebody of the demo who can sign in.
public record Person(String signIn) {
    public static final Person REQUESTER = new Person("ops-requester");
    /// Of the same organization as the requester; reads English.
    public static final Person COLLEAGUE = new Person("ops-colleague");

    public static final Person AGENT = new Person("ops-agent");
    public static final Person SUPERVISOR = new Person("ops-supervisor");
    public static final Person ADMINISTRATOR = new Person("ops-administrator");
    public static final Person OPERATOR = new Person("operator");

    public Api api() {
        return Api.as(signIn);
    }

    public String address() {
        return signIn + "@guichet.test";
    }

    public Mailbox mailbox() {
        return new Mailbox(address());
    }

    /// Their id, by which others name them.
    public long id() {
        return api().get("/me").expect(200).body().at("/person/id").asLong();
    }
}
