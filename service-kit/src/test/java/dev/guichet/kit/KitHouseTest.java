package dev.guichet.kit;

import dev.guichet.kit.house.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The kit keeps the rules on names, sizes, SQL and processes itself. It is what subscribes, transacts and knows the
/// request for others, and its packages are flat.
class KitHouseTest {

    @TestFactory
    Stream<DynamicTest> theHouseIsInOrder() {
        return HouseRules.of("dev.guichet.kit")
                .converted("deadletter")
                .tests()
                .filter(test -> !test.getDisplayName().equals("only what is scheduled subscribes"))
                .filter(test -> !test.getDisplayName().equals("nothing that belongs to a request is below web"))
                .filter(test -> !test.getDisplayName().equals("features form no cycle"));
    }
}
