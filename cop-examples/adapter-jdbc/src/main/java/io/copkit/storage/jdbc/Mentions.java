package io.copkit.storage.jdbc;

import io.copkit.storage.StateKey;

/**
 * Where a person stands, column by column, so that each part of a question is answered by an index.
 *
 * @param tenant whose data
 * @param memberId the person
 */
record Mentions(String tenant, String memberId) {

    /** Selects community, record type and record id of every state record that mentions the person. */
    Sql stateKeys(Sql sql) {
        sql.add("SELECT f.community_id, f.record_type, f.record_id FROM @facet f WHERE f.tenant = ?", tenant)
                .andIs("f.facet", Facets.PERSON)
                .andIs("f.item", memberId)
                .add(" UNION SELECT m.community_id, '" + StateKey.OfMembership.TYPE
                        + "', m.member_id FROM @membership m");
        where(sql, "m.member_id").add(" UNION SELECT d.community_id, d.type, d.id FROM @document d");
        where(sql, "d.author_id").add(" UNION SELECT d.community_id, d.type, d.id FROM @document d");
        return where(sql, "d.subject_id");
    }

    /** Selects community and sequence of every transition that mentions the person. */
    Sql transitionKeys(Sql sql) {
        sql.add("SELECT p.community_id, p.sequence_no FROM @transition_person p");
        where(sql, "p.member_id").add(" UNION SELECT t.community_id, t.sequence_no FROM @transition t");
        where(sql, "t.actor_id").add(" UNION SELECT t.community_id, t.sequence_no FROM @transition t");
        where(sql, "t.subject_id").add(" UNION SELECT t.community_id, t.sequence_no FROM @transition t");
        return where(sql, "t.record_id").andIs("t.record_type", StateKey.OfMembership.TYPE);
    }

    /** Selects the keys of every activity that mentions the person. */
    Sql activityKeys(Sql sql) {
        sql.add("SELECT a.community_id, a.id FROM @activity a");
        where(sql, "a.member_id").add(" UNION SELECT a.community_id, a.id FROM @activity a");
        return where(sql, "a.target_member_id");
    }

    private Sql where(Sql sql, String column) {
        return sql.add(" WHERE " + column.charAt(0) + ".tenant = ?", tenant).andIs(column, memberId);
    }
}
