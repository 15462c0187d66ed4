package io.copkit.network;

import java.util.Arrays;

/**
 * Numbers names from 0 as they come. Open addressing: a hash map of objects would cost more than all the rest of building a
 * network.
 */
final class Names {

    private String[] names = new String[64];
    private int[] hashes = new int[64];
    /** One more than a name's number, where its hash leads or behind; 0 where there is none. At most half full. */
    private int[] places = new int[128];

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
        while (places[place] != 0) {
            int number = places[place] - 1;
            if (hashes[number] == hash && names[number].equals(name)) {
                return number;
            }
            place = place + 1 & places.length - 1;
        }
        if (size == names.length) {
            grow();
            return number(name);
        }
        names[size] = name;
        hashes[size] = hash;
        places[place] = ++size;
        return size - 1;
    }

    private int place(int hash) {
        return hash >>> Integer.numberOfLeadingZeros(places.length - 1);
    }

    private void grow() {
        names = Arrays.copyOf(names, 2 * size);
        hashes = Arrays.copyOf(hashes, 2 * size);
        places = new int[4 * size];
        for (int number = 0; number < size; number++) {
            int place = place(hashes[number]);
            while (places[place] != 0) {
                place = place + 1 & places.length - 1;
            }
            places[place] = number + 1;
        }
    }
}
