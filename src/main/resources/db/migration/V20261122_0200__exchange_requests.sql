-- One durable row for every request to another system.
create table exchange (
  id bigint generated always as identity primary key,
  idempotency_key uuid not null unique default gen_random_uuid(),
  peer text not null,
  operation text not null,
  subject text,
  order_key text,
  request text not null,
  state text not null default 'PENDING'
    check (state in ('PENDING', 'SENT', 'ANSWERED', 'RESUMED', 'GIVEN_UP', 'CANCELLED')),
  due_at timestamptz not null default now(), -- the next attempt; while SENT the end of the lease
  attempts int not null default 0,
  resumes int not null default 0,
  process_instance_id text,
  execution_id text,
  activity_instance_id text unique,
  response text,
  error text,
  created_at timestamptz not null default clock_timestamp(),
  sent_at timestamptz,
  answered_at timestamptz,
  settled_at timestamptz
) with (fillfactor = 70);
create index exchange_open on exchange (peer, due_at) where state in ('PENDING', 'SENT');
create index exchange_order on exchange (peer, order_key, id)
  where state in ('PENDING', 'SENT', 'ANSWERED', 'GIVEN_UP') and order_key is not null;
create index exchange_back on exchange (due_at) where state = 'ANSWERED';
create index exchange_subject on exchange (subject);
