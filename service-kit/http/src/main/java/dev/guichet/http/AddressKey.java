package dev.guichet.http;

import io.netty.util.NetUtil;
import java.util.HexFormat;

/// What an address is counted by: itself, or for IPv6 its /64, of which one household has more addresses than
/// anybody can count.
public final class AddressKey {

    private static final int NETWORK_BYTES = 8;

    private AddressKey() {}

    public static String of(String address) {
        var bytes = address.indexOf(':') < 0 ? null : NetUtil.createByteArrayFromIpAddressString(address);
        return bytes == null || bytes.length <= NETWORK_BYTES
                ? address
                : HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES);
    }
}
