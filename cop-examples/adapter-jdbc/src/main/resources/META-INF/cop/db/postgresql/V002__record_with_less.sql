-- Every index is written with every activity. Threads are followed in one pass that sorts; people and the feed are found by
-- the beginning of what was their index, and what shares it is sorted: short entries that repeat are stored once.
-- People are indexed by a condition that only a search for some fulfils, or all rows would be read in their order to count them.
-- Hours held hardly fewer rows than the activities they counted.
DROP TABLE ${schema}${prefix}activity_hour;
DROP INDEX ${schema}${prefix}activity_thread;
DROP INDEX ${schema}${prefix}activity_member;
CREATE INDEX ${prefix}activity_member ON ${schema}${prefix}activity (tenant, member_id) WHERE member_id IS NOT NULL;
DROP INDEX ${schema}${prefix}activity_changed;
CREATE INDEX ${prefix}activity_changed ON ${schema}${prefix}activity (tenant, changed_at);
