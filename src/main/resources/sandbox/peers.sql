-- What the sandbox's peers received and did; a database of its own, made and kept by them alone.
create table if not exists request (
  id bigint generated always as identity primary key,
  peer text not null,
  received_at timestamptz not null,
  operation text,
  dossier_code text,
  idempotency_key text,
  body text
);
create index if not exists request_dossier on request (peer, dossier_code, id);

create table if not exists held (
  id bigint generated always as identity,
  peer text not null,
  kind text not null,
  key text not null,
  dossier_code text,
  at timestamptz not null,
  effect boolean not null,
  body jsonb not null,
  primary key (peer, kind, key)
);
create index if not exists held_dossier on held (peer, dossier_code, id);

create table if not exists counter (
  name text primary key,
  last bigint not null
);

create table if not exists callback (
  id bigint generated always as identity primary key,
  peer text not null,
  method text not null,
  path text not null,
  body text,
  due_at timestamptz not null,
  tries int not null default 0,
  settled boolean not null default false,
  answer text
);
create index if not exists callback_due on callback (due_at) where not settled;
