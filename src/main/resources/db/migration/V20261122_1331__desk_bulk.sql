-- The same act for many tasks: who pressed, what, and how it went with each; waiting items are the queue of the job.
create table bulk_run (
  id bigint generated always as identity primary key,
  office_code text not null,
  officer text not null,
  act text not null,
  recipient text,
  reason text,
  asked_at timestamptz not null,
  finished_at timestamptz
);
create index bulk_run_officer on bulk_run (officer, id);
create index bulk_run_unfinished on bulk_run (id) where finished_at is null;
call wall_by_office('bulk_run');

create table bulk_item (
  run_id bigint not null references bulk_run,
  number int not null,
  task_id text not null,
  dossier_code text not null references dossier,
  applicant_name text not null,
  state text not null default 'WAITING' check (state in ('WAITING', 'DONE', 'REFUSED', 'FAILED')),
  told text, -- the code of a refusal
  arguments text[], -- of its words
  at timestamptz,
  primary key (run_id, number)
);
create index bulk_item_dossier on bulk_item (dossier_code);
call wall_by_dossier('bulk_item');
