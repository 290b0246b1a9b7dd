package dev.guichet.notification.delivery.domain;

import dev.guichet.kit.directory.Rights;
import java.util.List;
import java.util.stream.Stream;

/// Who sees which deliveries: those who run the desk of a ticket see all of its mails, everybody else their own.
public final class DeliverySight {
    private DeliverySight() {}

    public static boolean sees(Rights caller, Delivery delivery) {
        return caller.isPerson(delivery.person()) || runs(caller, delivery);
    }

    /// A delivery as the caller may see it: the words of the relay name machines, and are for those who run the desk.
    public static Delivery shown(Rights caller, Delivery delivery) {
        return runs(caller, delivery) ? delivery : delivery.withoutReason();
    }

    /// The desks all of whose deliveries the caller sees.
    public static List<Long> desks(Rights caller) {
        return Stream.concat(caller.desks().keySet().stream(), caller.administeredDesks().stream())
                .distinct()
                .sorted()
                .toList();
    }

    public static boolean mayRetry(Rights caller, Delivery delivery) {
        long desk = delivery.desk();
        return caller.supervises(desk) || caller.administeredDesks().contains(desk);
    }

    private static boolean runs(Rights caller, Delivery delivery) {
        return desks(caller).contains(delivery.desk());
    }
}
