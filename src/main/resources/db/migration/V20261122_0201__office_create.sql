-- Offices as a tree with dates of validity, officers and their roles.
create extension if not exists unaccent;

create table office (
  code text primary key,
  parent_code text references office,
  name text not null,
  kind text not null,
  place_code text,
  address text not null,
  phone text not null,
  valid_from date not null,
  valid_to date
);
create index office_place on office (place_code, kind);

create table officer (
  username text primary key,
  password_hash text, -- only where accounts are local; never set when an identity provider vouches
  full_name text not null,
  title text not null,
  personal_id text unique,
  office_code text not null references office,
  active boolean not null default true
);
create index officer_office on officer (office_code);

create table officer_role (
  username text not null references officer,
  role text not null check (role in ('RECEPTION', 'EXAMINATION', 'APPROVAL', 'RETURN', 'SUPERVISOR', 'ANALYST',
    'ADMINISTRATOR', 'PORTAL')),
  primary key (username, role)
);
