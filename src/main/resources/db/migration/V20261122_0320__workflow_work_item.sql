-- Tasks with what a list of tasks shows besides the step of the same id.
create table work_item (
  id text primary key,
  dossier_code text not null references dossier,
  procedure_code text not null,
  applicant_name text not null,
  task_key text not null,
  form text not null,
  office_code text not null,
  role text not null,
  assignee text,
  ended boolean not null default false
) with (fillfactor = 80);
create index work_item_open on work_item (office_code, role) where not ended;
create index work_item_dossier on work_item (dossier_code, task_key);
