-- What an applicant is told: once for each thing that happened, however often its transaction is tried or its event repeated.
create table notice (
  id bigint generated always as identity primary key,
  dossier_code text not null references dossier,
  occasion text not null,
  reference text not null, -- which one of its kind: the moment of the move, the supplement request, the parcel
  facts jsonb not null, -- what its text fills in; nothing of the applicant and nothing of the answers
  at timestamptz not null,
  unique (dossier_code, occasion, reference)
);
create index notice_supplement on notice (at) where occasion = 'SUPPLEMENT_ASKED';
call wall_by_dossier('notice');

-- One message for one act, one receiver and one medium; its text is written when it is sent.
create table message (
  id bigint generated always as identity primary key,
  dossier_code text not null references dossier,
  medium text not null check (medium in ('MAIL', 'SMS', 'WEB_HOOK')),
  recipient text not null,
  state text not null check (state in ('WAITING', 'HELD', 'SENDING', 'SENT', 'FAILED', 'REPLACED', 'DROPPED')),
  notices bigint[] not null,
  created_at timestamptz not null,
  due_at timestamptz not null,
  settled_at timestamptz,
  subject text,
  body text,
  reason text, -- message code of why it failed
  replaced_by bigint references message,
  exchange_id bigint unique
);
-- However many tell at once, there is one message that is still open.
create unique index message_open on message (dossier_code, medium, recipient) where state in ('WAITING', 'HELD');
create index message_due on message (due_at) where state in ('WAITING', 'HELD');
create index message_dossier on message (dossier_code, id);
call wall_by_dossier('message');
