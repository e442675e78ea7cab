-- Idempotency keys of filings, and attempts to guess the digits of the tracking page.
create table filing_key (
  account text not null,
  key text not null,
  body_hash text not null,
  answer text,
  at timestamptz not null default now(),
  primary key (account, key)
);

create table tracking_attempt (
  subject text primary key, -- a dossier code asked for, or the address that asked
  failures int not null,
  until_at timestamptz not null
);
