-- Tasks shared out: each goes to somebody of its own, for a reason of its own.
alter table bulk_item add recipient text, add reason text;
