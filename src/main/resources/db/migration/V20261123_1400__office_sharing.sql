-- How an office shares out its tasks: who is in charge of what, and which groups and steps get theirs by themselves.
create table officer_skill (
  office_code text not null references office,
  kind text not null check (kind in ('PROCEDURE', 'FIELD')),
  code text not null, -- of the procedure or the field
  officer text not null references officer,
  set_by text not null,
  set_at timestamptz not null,
  primary key (office_code, kind, code, officer)
);

-- Asked where a task begins, also by an officer of another office: which step is given out says nothing of a person.
create table automatic_assignment (
  office_code text not null references office,
  role text not null,
  task_key text not null, -- '*': every step of the group
  set_by text not null,
  set_at timestamptz not null,
  primary key (office_code, role, task_key)
);
