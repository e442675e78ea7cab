-- Who has which number of a book. Books begun before have entries from the next number on.
create table number_entry (
  office_code text not null,
  book text not null,
  year int not null,
  number int not null check (number > 0),
  dossier_code text not null,
  taken_at timestamptz not null,
  primary key (office_code, book, year, number)
);
create index number_entry_dossier on number_entry (dossier_code);
create index number_entry_taken on number_entry (taken_at);
alter table number_book add column entries_from int; -- the first number with an entry; null while there is none
create index document_issued on document (issued_at) where number is not null;
