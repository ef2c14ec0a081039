-- What came of the newest order for an effect is asked whenever an order of its production moves.
CREATE INDEX work_order_by_effect ON work_order (production, effect_key, enqueued);
