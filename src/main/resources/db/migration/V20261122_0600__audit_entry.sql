-- The append-only, hash-chained log: one chain per dossier.
create table audit_entry (
  stream text not null,
  seq int not null,
  at timestamptz not null,
  actor text,
  kind text not null,
  payload text not null,
  hash text not null,
  primary key (stream, seq)
);

create function audit_entry_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is only ever added to';
end $$;
create trigger audit_entry_append_only before update or delete or truncate on audit_entry
  for each statement execute function audit_entry_is_append_only();
