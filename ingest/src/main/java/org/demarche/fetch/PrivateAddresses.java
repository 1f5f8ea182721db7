package org.demarche.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Which addresses of the internet protocol are nobody's on the public internet. */
final class PrivateAddresses {
    private static final int BYTE = 0xFF;

    private PrivateAddresses() {}

    /**
     * Whether an address is loopback, private, link-local, multicast, unspecified or reserved, or is an IPv6 form of such an
     * IPv4 address.
     */
    static boolean contains(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isReserved(bytes) : isReservedOrHides(bytes);
    }

    /** Blocks of IPv4 that the registry of special purposes keeps from public use. */
    private static boolean isReserved(byte[] ip) {
        int first = ip[0] & BYTE;
        int second = ip[1] & BYTE;
        int third = ip[2] & BYTE;
        return switch (first) {
            case 0, 10, 127 -> true;
            case 100 -> second >= 64 && second < 128;
            case 169 -> second == 254;
            case 172 -> second >= 16 && second < 32;
            case 192 -> second == 168 || second == 0 && (third == 0 || third == 2) || second == 88 && third == 99;
            case 198 -> second == 18 || second == 19 || second == 51 && third == 100;
            case 203 -> second == 0 && third == 113;
            default -> first >= 224;
        };
    }

    /** Of IPv6 only global unicast is public, and addresses that carry one of IPv4 are what that one is. */
    private static boolean isReservedOrHides(byte[] ip) {
        if (begins(ip, 0x00, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0)) {
            return isPrivate4(ip, 12);
        }
        if (begins(ip, 0x20, 0x02)) {
            return isPrivate4(ip, 2);
        }
        boolean isGlobal = (ip[0] & 0xE0) == 0x20;
        boolean isTeredo = begins(ip, 0x20, 0x01, 0, 0);
        boolean isExample = begins(ip, 0x20, 0x01, 0x0D, 0xB8);
        return !isGlobal || isTeredo || isExample;
    }

    private static boolean isPrivate4(byte[] ip, int from) {
        try {
            return contains(InetAddress.getByAddress(Arrays.copyOfRange(ip, from, from + 4)));
        } catch (UnknownHostException e) {
            return true;
        }
    }

    private static boolean begins(byte[] ip, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if ((ip[i] & BYTE) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
