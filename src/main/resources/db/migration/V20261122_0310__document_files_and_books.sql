-- Files are kept once per content and numbers of official books may have neither gap nor double, so both are rows of ours.
create table stored_file (
  file_id     uuid primary key,
  name        text        not null check (name is nfc normalized),
  media_type  text        not null,
  size        bigint      not null check (size > 0),
  sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  uploaded_by text        not null,
  uploaded_at timestamptz not null,
  version     int         not null
);
create index stored_file_sha256 on stored_file (sha256);

create table number_book (
  office_code text not null,
  book        text not null,
  year        int  not null check (year between 1900 and 9999),
  last        int  not null check (last > 0),
  primary key (office_code, book, year)
);

create table document (
  document_id  uuid primary key,
  dossier_code text        not null,
  template     text        not null,
  number       text,
  title        text        not null check (title is nfc normalized),
  file_id      uuid        not null references stored_file,
  issued_at    timestamptz not null,
  signed_by    text,
  signed_at    timestamptz,
  version      int         not null,
  check ((signed_by is null) = (signed_at is null))
);
create index document_dossier_code on document (dossier_code);
