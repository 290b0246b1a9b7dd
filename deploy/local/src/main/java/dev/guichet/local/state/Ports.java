package dev.guichet.local.state;

import dev.guichet.local.UserError;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/// Where every part listens, counted from one base.
public record Ports(int base) {
    /// A base that is chosen among free ports instead of given.
    public static final String FREE = "free";

    public static final int DEFAULT_BASE = 8080;

    private static final int KEYCLOAK = 100;
    private static final int KEYCLOAK_MANAGEMENT = 101;
    private static final int POSTGRES = 102;
    private static final int KAFKA = 103;
    private static final int SMTP = 104;
    private static final int IMAP = 105;
    private static final int MAIL_LISTING = 106;
    private static final int KAFKA_CONTROLLER = 107;
    /// Replicas are ten ports apart and must stay below the parts.
    public static final int MOST_REPLICAS = 9;

    public Ports {
        if (base < 1 || base + KAFKA_CONTROLLER > 65_535) {
            throw new UserError("GUICHET_PORT_BASE is " + base + ": it must leave room for " + KAFKA_CONTROLLER
                    + " ports above it.");
        }
    }

    /// `offset` is the service's own (0 gateway to 3 sla), `replica` counts from 0.
    public int service(int offset, int replica) {
        return base + offset + 10 * replica;
    }

    public int gateway() {
        return base;
    }

    public int keycloak() {
        return base + KEYCLOAK;
    }

    public int keycloakManagement() {
        return base + KEYCLOAK_MANAGEMENT;
    }

    public int postgres() {
        return base + POSTGRES;
    }

    public int kafka() {
        return base + KAFKA;
    }

    public int kafkaController() {
        return base + KAFKA_CONTROLLER;
    }

    public int smtp() {
        return base + SMTP;
    }

    public int imap() {
        return base + IMAP;
    }

    public int mailListing() {
        return base + MAIL_LISTING;
    }

    /// A base below the range from which the system hands out ports by itself, with nothing listening above it.
    public static Ports free() {
        for (int attempt = 0; attempt < 200; attempt++) {
            var ports = new Ports(ThreadLocalRandom.current().nextInt(10_000, 32_000));
            if (IntStream.rangeClosed(0, KAFKA_CONTROLLER)
                    .filter(offset -> offset < 40 || offset >= KEYCLOAK)
                    .allMatch(offset -> isFree(ports.base + offset))) {
                return ports;
            }
        }
        throw new UserError("No free block of " + KAFKA_CONTROLLER + " ports was found on this machine.");
    }

    /// True when nothing listens on this port of the loopback interface.
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
