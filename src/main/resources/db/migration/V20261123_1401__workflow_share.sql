-- When somebody is looked for to give a task to; null: it waits for who claims it. The rows are the queue of the job.
alter table work_item add share_at timestamptz;
create index work_item_to_share on work_item (share_at) where share_at is not null;

-- Who got a task longest ago.
create index processing_step_got on processing_step (officer, claimed_at) where officer is not null and claimed_at is not null;
