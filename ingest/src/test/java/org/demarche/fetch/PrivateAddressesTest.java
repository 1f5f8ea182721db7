package org.demarche.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateAddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "192.0.0.1",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "2130706433",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2002:a00:1::",
                "2001:0:1::1",
                "2001:db8::1",
                "100::1"
            })
    void areRefused(String address) throws Exception {
        assertThat(PrivateAddresses.contains(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.0.1",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.1.0.1",
                "198.17.0.1",
                "223.255.255.255",
                "2606:4700::1111",
                "2a00:1450::1",
                "64:ff9b::808:808",
                "2002:808:808::"
            })
    void publicOnesPass(String address) throws Exception {
        assertThat(PrivateAddresses.contains(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void oneBadAddressOfSeveralRefusesTheHost() throws Exception {
        InetAddress good = InetAddress.getByName("1.1.1.1");
        InetAddress bad = InetAddress.getByName("10.0.0.1");
        CheckedNames names = new CheckedNames(PrivateAddresses::contains, host -> new InetAddress[] {good, bad});

        assertThatThrownBy(() -> names.resolve("two.example", 80)).isInstanceOf(CheckedNames.PrivateHost.class);
    }

    @Test
    void whatWasCheckedIsWhatIsConnectedTo() throws Exception {
        Deque<String> answers = new ArrayDeque<>(List.of("1.1.1.1", "127.0.0.1"));
        CheckedNames names = new CheckedNames(
                PrivateAddresses::contains, host -> new InetAddress[] {InetAddress.getByName(answers.pop())});

        assertThat(names.resolve("turning.example", 80))
                .allMatch(to -> to.getAddress().getHostAddress().equals("1.1.1.1"));
        assertThat(answers).as("it was looked up once").hasSize(1);
        assertThatThrownBy(() -> names.resolve("turning.example", 80)).isInstanceOf(CheckedNames.PrivateHost.class);
    }
}
