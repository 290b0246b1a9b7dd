package dev.guichet.gateway.edge;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A set of address ranges written as CIDR or single addresses; names are refused, so nothing is ever looked
/// up.
final class AddressRanges {

    private final List<IpSubnetFilterRule> rules;

    private AddressRanges(List<IpSubnetFilterRule> rules) {
        this.rules = rules;
    }

    /// Reads the ranges; fails at start for one that is not an address.
    static AddressRanges of(List<String> ranges) {
        return new AddressRanges(ranges.stream().map(AddressRanges::rule).toList());
    }

    /// Whether this literal address lies in one of the ranges; false for what is not an address.
    boolean contain(@Nullable String address) {
        var literal = address == null ? null : literal(address);
        if (literal == null) {
            return false;
        }
        var socket = new InetSocketAddress(literal, 0);
        return rules.stream().anyMatch(rule -> rule.matches(socket));
    }

    private static IpSubnetFilterRule rule(String range) {
        var slash = range.indexOf('/');
        var address = slash < 0 ? range : range.substring(0, slash);
        var literal = literal(address.strip());
        if (literal == null) {
            throw new IllegalArgumentException("not an address range: " + range);
        }
        var bits = literal.getAddress().length * 8;
        var prefix =
                slash < 0 ? bits : Integer.parseInt(range.substring(slash + 1).strip());
        return new IpSubnetFilterRule(literal, prefix, IpFilterRuleType.ACCEPT);
    }

    static @Nullable InetAddress literal(String address) {
        var bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null) {
            return null;
        }
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
