-- With what an officer signs; who is not named here signs with a key of the signing folder.
create table signing_means (
  officer text primary key,
  way text not null check (way in ('NEAC', 'VGCA')),
  user_id text, -- of the person, as the certification authority knows it; also stands in the certificate
  authority text, -- whose remote signing service is asked
  certificate bytea, -- X.509, DER; what comes back must be signed with it
  registered_by text not null,
  registered_at timestamptz not null,
  check (way <> 'NEAC' or (user_id is not null and authority is not null)),
  check (way <> 'VGCA' or certificate is not null)
);

-- A printed paper that waits for the signature of its officer; it becomes a document when it has it.
create table signing_order (
  order_id uuid primary key,
  dossier_code text not null references dossier,
  officer text not null,
  template text not null,
  title text not null,
  number text not null,
  file_id uuid not null references stored_file,
  way text not null check (way in ('NEAC', 'VGCA')),
  state text not null check (state in ('WAITING', 'DECLINED', 'SIGNED', 'DROPPED')),
  reason text, -- why it is not signed yet
  ordered_at timestamptz not null,
  ended_at timestamptz,
  ticket text, -- SHA-256 of the right to fetch this one file and to bring it back signed
  ticket_until timestamptz,
  process_instance_id text, -- who goes on when it is signed; null when nobody waits
  execution_id text,
  activity_instance_id text,
  version int not null,
  check ((state in ('SIGNED', 'DROPPED')) = (ended_at is not null))
);
create index signing_order_officer on signing_order (officer) where ended_at is null;
create index signing_order_dossier on signing_order (dossier_code);
create index signing_order_file on signing_order (file_id);
create unique index signing_order_ticket on signing_order (ticket) where ticket is not null;
call wall_by_dossier('signing_order');
