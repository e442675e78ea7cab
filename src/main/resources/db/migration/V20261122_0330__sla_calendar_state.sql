-- Which calendars the due dates of open dossiers were computed with.
create table calendar_state (
  only_row boolean primary key default true check (only_row),
  fingerprint text not null
);
