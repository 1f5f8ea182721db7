-- When an item was last listed by its feed, so that what a feed no longer lists can be forgotten.

ALTER TABLE feed_items ADD COLUMN seen TEXT NOT NULL DEFAULT '';
UPDATE feed_items SET seen = taken;
