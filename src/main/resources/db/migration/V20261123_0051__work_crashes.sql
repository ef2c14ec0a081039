-- Why: an order whose run ends the whole worker again and again (a native crash) must cost that order, not the queue.
-- Who writes: the work package, when a run begins on an order that was never put back.
ALTER TABLE work_order ADD COLUMN crashes integer NOT NULL DEFAULT 0;
