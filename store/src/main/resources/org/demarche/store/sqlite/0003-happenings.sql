-- One report in many articles, one happening in many reports.

ALTER TABLE happenings ADD COLUMN reports INTEGER NOT NULL DEFAULT 1;
