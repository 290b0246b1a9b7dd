package dev.guichet.local.command;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What was asked for on the command line.
public sealed interface Request {

    /// @param partsOnly start the engines without the services
    /// @param await return only when all is healthy
    /// @param names of the parts to start; none means all
    record Up(boolean detach, boolean demo, OptionalInt replicas, boolean partsOnly, boolean await, List<String> names)
            implements Request {}

    /// @param names of the parts to stop; none means all
    record Down(List<String> names) implements Request {}

    record Status() implements Request {}

    record Logs(String name, boolean follow) implements Request {}

    record Reset() implements Request {}

    /// @param secrets also print what tests need besides addresses: passwords
    record Env(boolean secrets) implements Request {}

    record Token(String user) implements Request {}

    record Mails(Optional<String> address) implements Request {}

    record Help() implements Request {}
}
