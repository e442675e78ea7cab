-- What officers tell one another about a dossier, apart from the record the citizen may see.
create table dossier_note (
  id bigint generated always as identity primary key,
  dossier_code text not null references dossier,
  at timestamptz not null,
  officer text not null,
  text text not null check (length(text) between 1 and 2000)
);
create index dossier_note_dossier on dossier_note (dossier_code);
