-- What went over the wire and what came back, one row per call; secrets are masked before they come here.
create table exchange_attempt (
  exchange_id bigint not null references exchange on delete cascade,
  attempt int not null,
  call int not null, -- an attempt may be a log-in, a question and the request itself
  peer text not null,
  sent_at timestamptz not null,
  answered_at timestamptz,
  url text not null,
  http_status int,
  request text,
  answer text,
  error text,
  primary key (exchange_id, attempt, call)
);
create index exchange_attempt_answer on exchange_attempt (peer, answered_at)
  where http_status < 500 and error is null;
-- Rows lie in the order of their time: what is old is found without reading the rest.
create index exchange_attempt_age on exchange_attempt using brin (sent_at);

-- Seen by who sees the exchange.
alter table exchange_attempt enable row level security;
alter table exchange_attempt force row level security;
create policy sight on exchange_attempt using (
  '*' = any ((select offices_in_sight())::text[])
  or exists (select from exchange e where e.id = exchange_attempt.exchange_id));
