-- Which open dossiers will be late, learned from how long steps take; and how good such forecasts have been.
create table dossier_forecast (
  dossier_code text primary key references dossier,
  probability double precision not null check (probability between 0 and 1), -- of being late
  finish_at timestamptz, -- expected
  late_on date, -- the day on which it will turn late; null if that is not expected
  reason jsonb not null,
  made_at timestamptz not null
);
create index dossier_forecast_likely on dossier_forecast (probability) where probability >= 0.5;
call wall_by_dossier('dossier_forecast');

-- Which step follows which; next_key is null where the dossier ended. Learned every night.
create table forecast_path (
  procedure_code text not null,
  procedure_version date not null,
  task_key text not null,
  next_key text,
  dossiers bigint not null
);
create index forecast_path_procedure on forecast_path (procedure_code, procedure_version);

-- What was said of dossiers of months that were not learned from, and what became of them: said as computed, and corrected by
-- the curve of the months before.
create table forecast_check (
  month date not null,
  corrected boolean not null,
  tenth int not null check (tenth between 0 and 9), -- said 0–10 %, 10–20 % …
  dossiers bigint not null,
  said double precision not null, -- sum of the probabilities
  late bigint not null,
  squares double precision not null, -- sum of squared errors, for the Brier score
  made_at timestamptz not null,
  primary key (month, corrected, tenth)
);

-- The correction in use: what was computed as up to that much came true so often.
create table forecast_curve (
  computed double precision primary key,
  probability double precision not null
);
