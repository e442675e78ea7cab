-- What is foretold of each open dossier; made anew by the forecast.
create table dossier_forecast (
  dossier_code text primary key references dossier,
  probability double precision not null, -- that it ends late
  finish_at timestamptz, -- expected
  late_on date, -- the day on which it will turn late; null if that is not expected
  reason jsonb not null,
  made_at timestamptz not null
);
call wall_by_dossier('dossier_forecast');
