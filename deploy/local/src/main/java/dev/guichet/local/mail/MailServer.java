package dev.guichet.local.mail;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import dev.guichet.identity.Demo;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.concurrent.Executors;

/// The mail server's own process. Arguments: the ports of SMTP, IMAP and of the listing that `./guichet mails` reads.
///
/// Each mailbox has its address as login and the demo's password; one is made when a mail for a new address arrives.
public final class MailServer {
    private static final long STARTUP_MILLIS = 20_000;

    private MailServer() {}

    public static void main(String[] args) throws IOException, UserException {
        var loopback = InetAddress.getLoopbackAddress();
        var greenMail = new GreenMail(new ServerSetup[] {
            setup(Integer.parseInt(args[0]), ServerSetup.PROTOCOL_SMTP, loopback),
            setup(Integer.parseInt(args[1]), ServerSetup.PROTOCOL_IMAP, loopback)
        });
        Demo demo = Demo.read();
        UserManager users = greenMail.getUserManager();
        var retention =
                new Retention(new Mailboxes(greenMail), Runtime.getRuntime().maxMemory() / 2);
        users.setMessageDeliveryHandler((message, address) -> {
            retention.accept(message.getMessage().getSize());
            return mailbox(users, address.getEmail(), demo.password());
        });
        for (Demo.User user : demo.users()) {
            mailbox(users, user.email(), demo.password());
        }
        greenMail.start();
        HttpServer listing = HttpServer.create(new InetSocketAddress(loopback, Integer.parseInt(args[2])), 0);
        listing.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        listing.createContext("/", new MailListing(greenMail));
        listing.start();
    }

    /// Two first mails for one address may arrive at once: only one of them makes the mailbox.
    private static GreenMailUser mailbox(UserManager users, String address, String password) throws UserException {
        String login = address.toLowerCase(Locale.ROOT);
        synchronized (users) {
            GreenMailUser known = users.getUserByEmail(login);
            return known != null ? known : users.createUser(login, login, password);
        }
    }

    private static ServerSetup setup(int port, String protocol, InetAddress address) {
        var setup = new ServerSetup(port, address.getHostAddress(), protocol);
        setup.setServerStartupTimeout(STARTUP_MILLIS);
        return setup;
    }
}
