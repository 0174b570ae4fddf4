-- Group roles; the roles that sign in are members of one of them and own nothing. They belong to the whole server, and
-- two databases of it may be set up at the same time.
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'twinge_app') THEN CREATE ROLE twinge_app NOLOGIN; END IF;
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'twinge_worker') THEN CREATE ROLE twinge_worker NOLOGIN; END IF;
EXCEPTION
  WHEN duplicate_object OR unique_violation THEN NULL;
END
$$;
