-- A request that left us and whose fate nobody knows is a state of its own: it is asked about before it is sent again.
alter table exchange drop constraint exchange_state_check;
alter table exchange add constraint exchange_state_check
  check (state in ('PENDING', 'SENT', 'UNKNOWN', 'ANSWERED', 'RESUMED', 'GIVEN_UP', 'CANCELLED'));
alter table exchange
  add column in_doubt boolean not null default false, -- an earlier sending may have been acted on
  add column first_sent_at timestamptz; -- from here the time counts after which it is given up

drop index exchange_open;
create index exchange_open on exchange (peer, due_at) where state in ('PENDING', 'SENT', 'UNKNOWN');
drop index exchange_order;
create index exchange_order on exchange (peer, order_key, id)
  where state in ('PENDING', 'SENT', 'UNKNOWN', 'ANSWERED', 'GIVEN_UP') and order_key is not null;
drop index exchange_waited_for;
create index exchange_waited_for on exchange (created_at)
  where state in ('PENDING', 'SENT', 'UNKNOWN') and activity_instance_id is not null;
-- What a screen of all that is unsettled walks.
create index exchange_unsettled on exchange (peer, id)
  where state in ('PENDING', 'SENT', 'UNKNOWN', 'ANSWERED', 'GIVEN_UP');
