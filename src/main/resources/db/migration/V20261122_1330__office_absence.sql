-- When officers are away and who does their work; in whose place a decision was made.
create table absence (
  id bigint generated always as identity primary key,
  office_code text not null references office,
  officer text not null references officer,
  first_day date not null,
  last_day date not null,
  substitute text references officer, -- null: the work goes back to the group
  procedures text[], -- for which the substitute acts; null: all
  note text check (length(note) <= 2000), -- for who takes over
  asked_by text not null,
  asked_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  approved boolean,
  answer text, -- why it was declined
  ended_by text,
  ended_at timestamptz,
  check (last_day >= first_day),
  check (substitute <> officer),
  check (procedures is null or substitute is not null),
  check ((decided_at is null) = (approved is null)),
  check (ended_at is null or approved)
);
create index absence_officer on absence (officer, last_day);
create index absence_substitute on absence (substitute, last_day) where substitute is not null;
create index absence_office on absence (office_code, last_day);

-- Read with the account at every request, before anybody's offices are known; written by who sees the office.
create policy directory on delegation for select using (true);
create index delegation_delegate on delegation (delegate) where ended_at is null;

alter table dossier_decision
  add acting_for text,
  add acting_title text, -- of the one whose place was taken, as it was that day
  add acting_right text check (acting_right in ('SUBSTITUTE', 'DEPUTY', 'DELEGATE')),
  add check ((acting_for is null) = (acting_right is null));
