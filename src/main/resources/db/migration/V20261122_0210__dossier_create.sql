-- The dossier and what only grows with it.
create table dossier (
  code text primary key,
  version int not null,
  procedure_code text not null,
  procedure_version date not null,
  receiving_office text not null,
  handling_office text not null,
  status text not null check (status in ('SUBMITTED', 'ACCEPTED', 'REFUSED', 'PROCESSING', 'SUPPLEMENT_REQUESTED',
    'PAYMENT_REQUESTED', 'WITHDRAWAL_REQUESTED', 'STOPPED', 'COMPLETED', 'RETURNED')),
  channel text not null,
  content jsonb not null,
  applicant_name text not null,
  submitted_at timestamptz not null,
  accepted_at timestamptz,
  completed_at timestamptz,
  returned_at timestamptz
);
create index dossier_office on dossier (handling_office, status);

create table dossier_counter (
  office_code text not null,
  day date not null,
  last int not null,
  primary key (office_code, day)
);

create table dossier_entry (
  id bigint generated always as identity primary key,
  dossier_code text not null references dossier,
  at timestamptz not null,
  status int not null check (status between 1 and 10),
  office_code text not null,
  officer text,
  note text
);
create index dossier_entry_dossier on dossier_entry (dossier_code, id);

create table dossier_component (
  id bigint generated always as identity primary key,
  dossier_code text not null references dossier,
  component_code text not null,
  file_id uuid,
  originals int not null,
  copies int not null,
  added_at timestamptz not null
);
create index dossier_component_dossier on dossier_component (dossier_code, id);

create table supplement_request (
  id bigint generated always as identity primary key,
  dossier_code text not null references dossier,
  requested_at timestamptz not null,
  officer text,
  reason text not null,
  items jsonb not null,
  answer_until timestamptz not null,
  answered_at timestamptz,
  answer_note text
);
create index supplement_request_dossier on supplement_request (dossier_code, id);

create table dossier_decision (
  id bigint generated always as identity primary key,
  dossier_code text not null references dossier,
  task_key text not null,
  officer text not null,
  decision text not null,
  input jsonb not null,
  at timestamptz not null
);
create index dossier_decision_dossier on dossier_decision (dossier_code, id);

create table dossier_rating (
  dossier_code text primary key references dossier,
  score int not null check (score between 1 and 5),
  comment text,
  at timestamptz not null
);

create table dossier_lookup (
  id bigint generated always as identity primary key,
  dossier_code text not null references dossier,
  operation text not null,
  answer jsonb not null,
  at timestamptz not null
);
create index dossier_lookup_dossier on dossier_lookup (dossier_code, id);

create table dossier_fact (
  dossier_code text not null references dossier,
  name text not null,
  value text not null,
  at timestamptz not null,
  primary key (dossier_code, name)
);
