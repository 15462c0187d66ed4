-- Every index is written with every activity. Threads are followed in one pass that sorts.
-- Hours held hardly fewer rows than the activities they counted.
DROP TABLE IF EXISTS ${schema}${prefix}activity_hour;
DROP INDEX IF EXISTS ${prefix}activity_thread ON ${schema}${prefix}activity;
