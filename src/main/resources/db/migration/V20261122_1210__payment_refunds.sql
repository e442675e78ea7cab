-- Every amount that goes back, whole or in part: who wanted it and why, and how far it has come.
create table refund (
  id bigint generated always as identity primary key,
  dossier_code text not null references dossier,
  reference text not null references payment_request, -- the payment it comes from
  fee_code text, -- the fee it is for; null for all that is left of the payment
  amount bigint not null check (amount > 0),
  way text not null check (way in ('GATEWAY', 'CASH')),
  state text not null check (state in ('DUE', 'REQUESTED', 'ACCEPTED', 'DONE', 'REFUSED')),
  reason text not null,
  officer text, -- null when the system gives back by itself
  decided_at timestamptz not null,
  accepted_at timestamptz, -- by the gateway's own date
  settled_at timestamptz,
  transaction_no text, -- the gateway's number of the refund
  follow_at timestamptz, -- when the gateway is asked next what became of it
  follow_ups int not null default 0
);
create index refund_dossier on refund (dossier_code, id);
-- The gateway cannot tell two refunds of one payment apart while both are under way.
create unique index refund_under_way on refund (reference) where state in ('REQUESTED', 'ACCEPTED');
create index refund_follow on refund (follow_at) where state = 'ACCEPTED';
create index refund_accepted on refund (accepted_at) where accepted_at is not null;
create index refund_refused on refund (settled_at) where state = 'REFUSED';

insert into refund (dossier_code, reference, amount, way, state, reason, decided_at, accepted_at, settled_at, follow_at)
select dossier_code, reference, amount, case refund when 'AT_COUNTER' then 'CASH' else 'GATEWAY' end,
  case refund when 'AT_COUNTER' then 'DONE' else refund end, 'Hoàn phí đã nộp', coalesce(paid_at, created_at),
  case when refund = 'ACCEPTED' then now() end, case when refund in ('AT_COUNTER', 'REFUSED') then now() end, case when refund = 'ACCEPTED' then now() end
from payment_request where refund is not null;
drop index payment_request_refund;
alter table payment_request drop column refund;
-- Days are compared with the gateway's list by the moment of payment.
create index payment_request_paid on payment_request (paid_at) where state = 'PAID';
call wall_by_dossier('refund');
