package dev.guichet.ticket;

import dev.guichet.kit.house.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class HouseTest {
    @TestFactory
    Stream<DynamicTest> theHouseIsInOrder() {
        return HouseRules.of("dev.guichet.ticket")
                .converted("category", "group", "form", "desk", "organization", "maildomain", "person")
                .tests();
    }
}
