-- Guesses that failed, whoever guesses what: digits of the tracking page, passwords.
drop table tracking_attempt;
create table failed_attempt (
  subject text primary key, -- what was guessed at, or the address that guesses
  failures int not null,
  until_at timestamptz not null
);
