package io.copkit.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageFigureTest {

    private static final String HEADER = "GROUP,PACKAGE,CLASS,BRANCH_MISSED,BRANCH_COVERED,LINE_MISSED,LINE_COVERED";

    @Test
    void lines_and_branches_of_all_classes_are_summed() {
        String figure =
                CoverageFigure.of(List.of(HEADER, "core,io.copkit,A,1,3,10,20", "spi,io.copkit.storage,B,0,4,0,10"));

        assertThat(figure)
                .isEqualTo("Coverage of the whole project: lines 75.0 % (30 of 40), branches 87.5 % (7 of 8)");
    }

    @Test
    void nothing_to_cover_is_said_and_not_divided() {
        assertThat(CoverageFigure.of(List.of(HEADER)))
                .isEqualTo("Coverage of the whole project: lines none, branches none");
    }
}
