package dev.guichet.gateway.route;

/// Where a call goes.
///
/// @param template the path as the document writes it
/// @param service who answers
/// @param operatorOnly whether the caller must be an operator
/// @param upload whether the body is a file, not JSON, so that the larger limit holds
public record Route(String template, Service service, boolean operatorOnly, boolean upload) {

    /// The request target to ask of the service for this target from outside (raw path and query).
    public String targetWithin(String target) {
        return operatorOnly && DeadLetterPaths.isWithin(template) ? DeadLetterPaths.inside(service, target) : target;
    }

    /// An address in a service's answer (`Location`, `Link`) as callers must write it: without the replica that
    /// answered.
    public String outward(String address, String authority) {
        var relative = address.replace("http://" + authority + "/", "/");
        return operatorOnly && DeadLetterPaths.isWithin(template)
                ? DeadLetterPaths.outsideIn(service, relative)
                : relative;
    }
}
