-- What analysts bring, from the first draft to the version in force; two people, and every step with its name and time.
create table analysis_package (
  id uuid primary key,
  version int not null,
  folder text not null,
  code text, -- as far as it can be read
  name text,
  digest text not null,
  files bytea not null,
  state text not null check (state in ('DRAFT', 'CHECKED', 'PUBLISHED', 'WITHDRAWN')),
  findings jsonb not null, -- of the last look at it
  cases jsonb not null,
  uploaded_by text not null references officer (username),
  uploaded_at timestamptz not null,
  checked_by text references officer (username),
  checked_at timestamptz,
  published_by text references officer (username),
  published_at timestamptz,
  valid_from date,
  withdrawn_by text references officer (username),
  withdrawn_at timestamptz,
  constraint four_eyes check (published_by is null or published_by <> uploaded_by)
);
create index analysis_package_newest on analysis_package (uploaded_at desc);
