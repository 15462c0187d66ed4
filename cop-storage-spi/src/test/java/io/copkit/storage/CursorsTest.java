package io.copkit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CursorsTest {

    private static final CommunityQuery QUERY = CommunityQuery.of(StateFilter.ANY, PageRequest.first(10));
    private static final List<String> POSITION = List.of("2024-03-01", "h\u00E9 \uD83D\uDE00", "");

    @Property
    void a_cursor_gives_back_its_position(
            @ForAll @Size(max = 5)
                    List<@CharRange(from = ' ', to = '\u07FF') @StringLength(max = 40) String> position) {
        String cursor = Cursors.encode("tenant", QUERY, position);

        assertThat(Cursors.decode("tenant", QUERY, cursor)).isEqualTo(position);
    }

    @Test
    void a_cursor_with_any_byte_altered_is_refused() {
        byte[] bytes = Base64.getUrlDecoder().decode(Cursors.encode("tenant", QUERY, POSITION));

        for (int i = 0; i < bytes.length; i++) {
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                byte[] altered = bytes.clone();
                altered[i] ^= (byte) (1 << bit);
                refused(Base64.getUrlEncoder().withoutPadding().encodeToString(altered));
            }
        }
    }

    @Test
    void a_cursor_with_any_character_altered_is_refused() {
        String cursor = Cursors.encode("tenant", QUERY, POSITION);

        for (int i = 0; i < cursor.length(); i++) {
            for (char c : new char[] {'A', 'B', '_', '=', ' ', '\u00E9'}) {
                if (cursor.charAt(i) != c) {
                    refused(cursor.substring(0, i) + c + cursor.substring(i + 1));
                }
            }
        }
    }

    @Test
    void a_cursor_that_was_cut_or_lengthened_is_refused() {
        String cursor = Cursors.encode("tenant", QUERY, POSITION);

        for (int length = 0; length < cursor.length(); length++) {
            refused(cursor.substring(0, length));
        }
        refused(cursor + "A");
        refused(cursor + "AAAA");
        refused(cursor + "=");
    }

    @Test
    void a_cursor_of_another_tenant_or_query_is_refused() {
        String cursor = Cursors.encode("tenant", QUERY, POSITION);

        assertThatThrownBy(() -> Cursors.decode("tenants", QUERY, cursor)).isInstanceOf(InvalidCursorException.class);
        assertThatThrownBy(() -> Cursors.decode("tenant", QUERY.ofType("topic"), cursor))
                .isInstanceOf(InvalidCursorException.class);
        assertThatThrownBy(() ->
                        Cursors.decode("tenant", MembershipQuery.of(StateFilter.ANY, PageRequest.first(10)), cursor))
                .isInstanceOf(InvalidCursorException.class);
    }

    @Property
    void a_cursor_serves_pages_of_any_size(@ForAll @IntRange(min = 1, max = Limits.PAGE) int limit) {
        String cursor = Cursors.encode("tenant", QUERY, POSITION);

        assertThat(Cursors.decode("tenant", QUERY.onPage(new PageRequest(limit, cursor)), cursor))
                .isEqualTo(POSITION);
    }

    private static void refused(String cursor) {
        assertThatThrownBy(() -> Cursors.decode("tenant", QUERY, cursor))
                .as("%s", cursor)
                .isInstanceOf(InvalidCursorException.class);
    }
}
