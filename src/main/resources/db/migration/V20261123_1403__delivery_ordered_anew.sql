-- A parcel brought back may be ordered anew too: how the order before ended, for the comparison with the post's own book.
alter table parcel_order add ended_as text check (ended_as in ('CANCELLED', 'RETURNED')); -- null of an older one: cancelled
