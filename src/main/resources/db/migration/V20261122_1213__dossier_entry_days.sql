-- Days are compared with the national portal by what happened to dossiers on them.
create index dossier_entry_at on dossier_entry (at);
