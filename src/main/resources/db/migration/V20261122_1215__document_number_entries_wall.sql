call wall_by_dossier('number_entry');
-- Which registrations a register confirmed on a day.
create index dossier_lookup_at on dossier_lookup (at);
