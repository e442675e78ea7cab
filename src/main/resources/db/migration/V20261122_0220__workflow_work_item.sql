-- Open and ended tasks with what a list of tasks shows.
create table work_item (
  id text primary key,
  dossier_code text not null references dossier,
  procedure_code text not null,
  applicant_name text not null,
  name text not null,
  task_key text not null,
  form text,
  office_code text not null,
  role text not null,
  assignee text,
  created_at timestamptz not null,
  due_at timestamptz,
  ended_at timestamptz,
  decision text
) with (fillfactor = 80);
create index work_item_open on work_item (office_code, role, due_at) where ended_at is null;
create index work_item_dossier on work_item (dossier_code, task_key);
