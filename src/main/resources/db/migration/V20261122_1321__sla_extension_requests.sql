-- An office's wish for more time and what became of it; the extension itself stands in the clock.
create table extension_request (
  id bigint generated always as identity primary key,
  dossier_code text not null references dossier,
  office_code text not null, -- the handling office, whose head decides
  old_due_at timestamptz not null,
  new_due_at timestamptz not null,
  reason text not null check (length(reason) between 1 and 1000),
  asked_at timestamptz not null,
  asked_by text not null,
  decided_at timestamptz,
  decided_by text,
  granted boolean,
  answer text, -- why it was not granted
  check ((decided_at is null) = (granted is null))
);
create unique index extension_request_open on extension_request (dossier_code) where decided_at is null;
create index extension_request_dossier on extension_request (dossier_code);
create index extension_request_office on extension_request (office_code) where decided_at is null;
call wall_by_dossier('extension_request');
