-- What a dossier owes, every attempt to pay it and every amount to give back.
create table fee (
  dossier_code text not null references dossier,
  fee_code text not null,
  name text not null,
  amount bigint not null check (amount >= 0),
  status text not null check (status in ('DUE', 'PAID', 'WAIVED', 'REFUNDED')),
  note text,
  payment_reference text, -- the request that paid it
  primary key (dossier_code, fee_code)
);

create table payment_request (
  reference text primary key, -- vnp_TxnRef
  dossier_code text not null references dossier,
  number int not null,
  method text not null check (method in ('VNPAY', 'CASH')),
  amount bigint not null check (amount > 0),
  state text not null check (state in ('PENDING', 'PAID', 'FAILED', 'EXPIRED')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  paid_at timestamptz,
  transaction_no text,
  bank_code text,
  response_code text,
  officer text, -- who took the cash
  refund text check (refund in ('DUE', 'REQUESTED', 'ACCEPTED', 'REFUSED', 'AT_COUNTER')),
  late boolean not null default false, -- the money came when nothing was owed any more
  unique (dossier_code, number)
);
-- A dossier has one open request at most.
create unique index payment_request_open on payment_request (dossier_code) where state = 'PENDING';
create index payment_request_refund on payment_request (refund) where refund in ('DUE', 'REQUESTED', 'REFUSED');
