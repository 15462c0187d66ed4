package io.copkit.network;

import java.util.Arrays;

/**
 * Numbers names from 0 as they come. Open addressing: a hash map of objects would cost more than all the rest of building a
 * network.
 */
final class Names {

    private String[] names = new String[64];
    /**
     * The hash of a name in the upper half and one more than its number in the lower, where the hash leads or behind; 0 where
     * there is none. At most half full.
     */
    private long[] places = new long[128];

    private int size;

    int size() {
        return size;
    }

    String name(int number) {
        return names[number];
    }

    /** The number of a name; the next one if it is new. */
    int number(String name) {
        int hash = name.hashCode() * 0x9E3779B9;
        int place = place(hash);
        for (long known = places[place]; known != 0; known = places[place]) {
            int number = (int) known - 1;
            if ((int) (known >> Integer.SIZE) == hash && names[number].equals(name)) {
                return number;
            }
            place = place + 1 & places.length - 1;
        }
        if (size == names.length) {
            grow();
            return number(name);
        }
        names[size] = name;
        places[place] = ((long) hash << Integer.SIZE) | ++size;
        return size - 1;
    }

    private int place(int hash) {
        return hash >>> Integer.numberOfLeadingZeros(places.length - 1);
    }

    private void grow() {
        names = Arrays.copyOf(names, 2 * size);
        long[] before = places;
        places = new long[4 * size];
        for (long known : before) {
            if (known != 0) {
                int place = place((int) (known >> Integer.SIZE));
                while (places[place] != 0) {
                    place = place + 1 & places.length - 1;
                }
                places[place] = known;
            }
        }
    }
}
