-- Supplements are asked for once; each row here is one request more that a supervisor allows, and why.
create table further_request (
  id bigint generated always as identity primary key,
  dossier_code text not null references dossier,
  allowed_at timestamptz not null,
  allowed_by text not null,
  reason text not null check (length(reason) between 1 and 1000)
);
create index further_request_dossier on further_request (dossier_code);
call wall_by_dossier('further_request');
