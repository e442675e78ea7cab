-- What a task may be found by, folded as the question is: name first (lists are sorted by it), phone, personal id, code.
alter table work_item add search text not null default '';
select set_config('motcua.offices', '*', true);
update work_item w set search = lower(unaccent(concat_ws(' ', d.applicant_name, d.content->'applicant'->>'phone',
  d.content->'applicant'->>'personalId', d.code)))
from dossier d where d.code = w.dossier_code;

-- The list of an office in the order of its due dates; the counts read nothing but this index.
create index processing_step_desk on processing_step (office_code, due_at, created_at)
  include (id, role, officer, near_at, dossier_code) where ended_at is null;

-- When an officer last had a dossier open; what happened since is news to that officer.
create table desk_look (
  username text not null,
  dossier_code text not null references dossier,
  looked_at timestamptz not null,
  primary key (username, dossier_code)
);
call wall_by_dossier('desk_look');

-- How an officer likes the desk.
create table desk_choice (
  username text primary key,
  columns text[] not null
);

-- What open desks must hear of, for some minutes; the transaction tells a reader what it may have read too early.
create table desk_news (
  id bigint generated always as identity primary key,
  office_code text not null,
  task_id text not null,
  kind text not null,
  told_by xid8 not null default pg_current_xact_id(),
  told_at timestamptz not null default clock_timestamp()
);
create index desk_news_told on desk_news (told_by);
create index desk_news_office on desk_news (office_code, id);
call wall_by_office('desk_news');
-- A task may come to another office than the one that sends it there.
create policy addition on desk_news for insert with check (true);
