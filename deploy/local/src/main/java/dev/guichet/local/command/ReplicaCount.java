package dev.guichet.local.command;

import dev.guichet.local.state.Ports;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// As many of each service as there are ports for.
final class ReplicaCount implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String text) {
        int number = text.matches("[0-9]{1,2}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > Ports.MOST_REPLICAS) {
            throw new TypeConversionException("it takes a number from 1 to " + Ports.MOST_REPLICAS);
        }
        return number;
    }
}
