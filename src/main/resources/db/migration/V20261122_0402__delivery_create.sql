-- Parcels with results, one per dossier, and what the post says about them.
create table parcel (
  dossier_code text primary key references dossier,
  number text unique,
  status text not null
    check (status in ('REQUESTED', 'ACCEPTED', 'CANCELLED', 'PICKED_UP', 'RETURNED', 'DELIVERED')),
  requested_at timestamptz not null
);

create table parcel_event (
  peer_event_id text primary key,
  dossier_code text not null references parcel,
  at timestamptz not null,
  status text, -- null when the post's code means nothing to us
  status_code int not null,
  message text,
  received_at timestamptz not null
);
create index parcel_event_dossier on parcel_event (dossier_code, at);
