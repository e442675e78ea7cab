-- Every order at the post. The post keeps an order number for ever, also of a cancelled order: ordering anew needs a new one.
create table parcel_order (
  order_number text primary key,
  dossier_code text not null references parcel,
  number text, -- waybill number (ItemCode), null until the post accepted the order
  ordered_at timestamptz not null,
  accepted_at timestamptz,
  cancelled_at timestamptz
);
create index parcel_order_dossier on parcel_order (dossier_code);
create index parcel_order_accepted on parcel_order (accepted_at);
insert into parcel_order (order_number, dossier_code, number, ordered_at, accepted_at, cancelled_at)
select dossier_code, dossier_code, number, requested_at, case when number is not null then requested_at end,
  case when status = 'CANCELLED' then requested_at end
from parcel;
alter table parcel add column order_number text;
update parcel set order_number = dossier_code;
alter table parcel alter column order_number set not null;
alter table parcel_event add column order_number text;
update parcel_event set order_number = dossier_code;
create index parcel_event_order on parcel_event (order_number);
call wall_by_dossier('parcel_order');
