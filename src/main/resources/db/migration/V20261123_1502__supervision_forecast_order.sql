-- The list of what can still be saved is the top of an index: what is late already stands above it, as certain, and is passed over
-- within the index by the due moment kept with the forecast.
alter table dossier_forecast add column dossier_due_at timestamptz;
select set_config('motcua.offices', '*', true);
update dossier_forecast f set dossier_due_at = m.due_at from dossier_measure m where m.dossier_code = f.dossier_code;
drop index dossier_forecast_likely;
create index dossier_forecast_likely on dossier_forecast (probability desc, dossier_due_at, dossier_code) where probability >= 0.5;

-- Seen by who sees the measure it was made from: its offices are looked up in a hash, those of a dossier one by one.
drop policy sight on dossier_forecast;
create policy sight on dossier_forecast using (
  '*' = any ((select offices_in_sight())::text[])
  or exists (select from dossier_measure m where m.dossier_code = dossier_forecast.dossier_code));
