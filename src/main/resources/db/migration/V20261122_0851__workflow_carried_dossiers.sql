-- Dossiers another system carries and this one follows.
create table carried_dossier (
  carrier_code text primary key,
  dossier_code text not null unique references dossier,
  module text not null,
  status int not null default 0,
  asked_at timestamptz not null
);
create index carried_dossier_open on carried_dossier (asked_at) where status not in (4, 6);
call wall_by_dossier('carried_dossier');
