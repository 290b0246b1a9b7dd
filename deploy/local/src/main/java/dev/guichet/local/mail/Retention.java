package dev.guichet.local.mail;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// Keeps the newest mails within a budget of memory, since all of them are held there: a benchmark sends more than fit.
final class Retention {
    /// What a mail takes beside its text: parsed headers and flags. Measured at 4 to 5 KiB.
    private static final long OVERHEAD = 5 * 1024;

    private final Mailboxes mailboxes;
    private final long budget;
    private final AtomicLong held = new AtomicLong();
    private final AtomicBoolean dropping = new AtomicBoolean();
    private final ExecutorService dropper = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("retention").factory());

    /// `budget` in bytes of heap.
    Retention(Mailboxes mailboxes, long budget) {
        this.mailboxes = mailboxes;
        this.budget = budget;
    }

    /// To be called for each mail before it is stored; what is dropped is dropped on another thread.
    void accept(int size) {
        if (held.addAndGet(cost(size)) > budget && dropping.compareAndSet(false, true)) {
            dropper.execute(this::drop);
        }
    }

    private void drop() {
        try {
            List<StoredMessage> all = new ArrayList<>();
            for (MailFolder folder : folders()) {
                all.addAll(Mailboxes.messages(folder));
            }
            all.sort(Comparator.comparing(StoredMessage::getReceivedDate).reversed());
            long kept = 0;
            int newest = 0;
            while (newest < all.size() && kept < budget / 2) {
                kept += cost(all.get(newest).getMimeMessage().getSize());
                newest++;
            }
            if (newest < all.size()) {
                Date oldest = all.get(newest).getReceivedDate();
                for (MailFolder folder : folders()) {
                    dropUpTo(folder, oldest);
                }
            }
            held.set(kept);
        } catch (FolderException | MessagingException e) {
            throw new IllegalStateException(e);
        } finally {
            dropping.set(false);
        }
    }

    private static void dropUpTo(MailFolder folder, Date oldest) throws FolderException {
        boolean any = false;
        for (StoredMessage message : Mailboxes.messages(folder)) {
            if (!message.getReceivedDate().after(oldest)) {
                message.setFlag(Flags.Flag.DELETED, true);
                any = true;
            }
        }
        if (any) {
            folder.expunge();
        }
    }

    private List<MailFolder> folders() throws FolderException {
        var folders = new ArrayList<MailFolder>();
        for (GreenMailUser owner : mailboxes.owners()) {
            folders.add(mailboxes.inbox(owner));
        }
        return folders;
    }

    private static long cost(int size) {
        return Math.max(size, 0) + OVERHEAD;
    }
}
