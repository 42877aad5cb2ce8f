-- Where a law's clock runs in hours, also over weekends: the moment at which the task is due. Its day stands in "due".
ALTER TABLE worklist.work_item ADD COLUMN due_at timestamptz;
