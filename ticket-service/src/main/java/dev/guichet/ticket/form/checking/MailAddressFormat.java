package dev.guichet.ticket.form.checking;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Format;
import dev.guichet.kit.address.Mailbox;

/// `format: email` takes the addresses that persons may have. The library's own check knows a list of top-level
/// domains:
/// it refuses those inside a company (`.lan`, `.corp`) and those that came after it.
final class MailAddressFormat implements Format {
    @Override
    public String getName() {
        return "email";
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
        return Mailbox.find(value).isPresent();
    }
}
