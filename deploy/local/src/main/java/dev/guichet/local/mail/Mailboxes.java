package dev.guichet.local.mail;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import java.util.ArrayList;
import java.util.List;

/// What lies in the mailboxes at one moment, while mails go on arriving.
record Mailboxes(GreenMail greenMail) {

    List<GreenMailUser> owners() {
        return List.copyOf(greenMail.getUserManager().listUser());
    }

    MailFolder inbox(GreenMailUser owner) throws FolderException {
        return greenMail.getManagers().getImapHostManager().getInbox(owner);
    }

    /// A copy: the list that GreenMail gives changes under an iteration, but copies itself whole under its lock.
    static List<StoredMessage> messages(MailFolder folder) {
        return new ArrayList<>(folder.getMessages());
    }
}
