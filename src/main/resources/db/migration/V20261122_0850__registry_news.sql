-- What peers have told by themselves; the key is what is the same when it is told again.
create table register_news (
  source text not null,
  news_key text not null,
  dossier_code text not null,
  received_at timestamptz not null,
  body text not null,
  primary key (source, news_key)
);
create index register_news_dossier on register_news (dossier_code);
call wall_by_dossier('register_news');
