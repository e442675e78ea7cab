-- What the daily comparison with each peer's own list found; a day may be compared again and again.
create table reconciliation (
  ledger text not null,
  day date not null,
  ran_at timestamptz not null,
  compared int not null,
  differences int not null, -- found by this run, settled by hand or not
  primary key (ledger, day)
);

create table reconciliation_difference (
  id bigint generated always as identity primary key,
  ledger text not null,
  day date not null,
  kind text not null,
  key text not null,
  dossier_code text, -- null when nobody knows whose it is
  ours text,
  theirs text,
  found_at timestamptz not null,
  settled_at timestamptz,
  settled_by text, -- null when it has gone by itself
  reason text
);
create unique index reconciliation_difference_open on reconciliation_difference (ledger, day, kind, key)
  where settled_at is null;
create index reconciliation_difference_day on reconciliation_difference (ledger, day);
call wall_by_dossier('reconciliation_difference');
