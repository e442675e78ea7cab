-- Whether a virus scanner has seen what somebody brought; NONE where no scanner is set, and for our own papers.
alter table stored_file add column scan text not null default 'NONE'
  check (scan in ('NONE', 'WAITING', 'CLEAN', 'INFECTED'));
create index stored_file_waiting on stored_file (uploaded_at) where scan = 'WAITING';
