-- A dossier stays on the version it was received under, also when the release that brought it has been replaced.
create table procedure_version (
  id bigint generated always as identity primary key,
  code text not null,
  valid_from date not null,
  revision int not null, -- the same version with other files: an upgrade corrected it
  folder text not null,
  source text not null check (source in ('SHIPPED', 'PUBLISHED')),
  digest text not null,
  files bytea not null, -- the package, zipped
  deployment_id text not null, -- the engine's
  deployed_at timestamptz not null,
  withdrawn_at timestamptz, -- published, then taken back before it counted
  unique (code, valid_from, revision)
);
