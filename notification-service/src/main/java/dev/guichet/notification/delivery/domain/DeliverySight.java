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

    /// The desks all of whose deliveries the caller sees.
    public static List<Long> desks(Rights caller) {
        return Stream.concat(caller.desks().keySet().stream(), caller.administeredDesks().stream())
                .distinct()
                .sorted()
                .toList();
    }

    public static boolean mayRetry(Rights caller, Delivery delivery) {
        Long desk = delivery.desk();
        return desk != null
                && (caller.supervises(desk) || caller.administeredDesks().contains(desk));
    }

    private static boolean runs(Rights caller, Delivery delivery) {
        Long desk = delivery.desk();
        return desk != null && desks(caller).contains(desk);
    }
}
