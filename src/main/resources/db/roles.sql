-- Run by the administrator of the server, in the database of Một Cửa, as often as one likes: makes the two roles and says
-- who owns what. Passwords are given apart. Tables that an earlier version made as another role change their owner here; what
-- is right already is not touched, so that nobody at work has to wait.
do $$
begin
  if not exists (select from pg_roles where rolname = 'motcua_owner') then
    create role motcua_owner login;
  end if;
  if not exists (select from pg_roles where rolname = 'motcua_app') then
    create role motcua_app login;
  end if;
end $$;
alter role motcua_owner nosuperuser nobypassrls nocreaterole nocreatedb;
alter role motcua_app nosuperuser nobypassrls nocreaterole nocreatedb;

-- The engine makes its own tables, where none of ours are.
create schema if not exists engine;

do $$
declare
  it record;
begin
  execute format('alter database %I owner to motcua_owner', current_database());
  alter schema engine owner to motcua_owner;
  grant usage, create on schema public to motcua_owner;
  revoke create on schema public from public;
  for it in
    select c.oid::regclass as name, c.relname like 'act\_%' as of_engine, n.nspname = 'public' as in_public
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'engine') and c.relkind in ('r', 'p', 'v')
      and (c.relname like 'act\_%' and n.nspname = 'public'
        or pg_get_userbyid(c.relowner) <> case when c.relname like 'act\_%' then 'motcua_app' else 'motcua_owner' end)
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
  loop
    execute format('alter table %s owner to %I', it.name, case when it.of_engine then 'motcua_app' else 'motcua_owner' end);
    if it.of_engine and it.in_public then
      execute format('alter table %s set schema engine', it.name);
    end if;
  end loop;
  for it in
    select p.oid::regprocedure as name
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and pg_get_userbyid(p.proowner) <> 'motcua_owner'
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  loop
    execute format('alter routine %s owner to motcua_owner', it.name);
  end loop;
end $$;
