-- The application works as a role that owns none of our tables, so that it can neither change them nor step over their policies.
create schema if not exists engine;
grant usage, create on schema engine to "${application_role}";
grant usage on schema public to "${application_role}";
grant select, insert, update, delete on all tables in schema public to "${application_role}";
grant usage on all sequences in schema public to "${application_role}";
alter default privileges in schema public grant select, insert, update, delete on tables to "${application_role}";
alter default privileges in schema public grant usage on sequences to "${application_role}";
revoke all on ${flyway:table} from "${application_role}";
