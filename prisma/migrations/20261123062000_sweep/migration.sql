-- For the upsert of a clock row that is always there; it refers to a client of the same practice.
GRANT INSERT ON "client_clock" TO twinge_worker;

-- Since when evaluations wait, in epoch milliseconds, once they have for two minutes. It tells a number about all
-- practices and nothing about any.
CREATE FUNCTION evaluation_late_since() RETURNS float8
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT extract(epoch FROM min(next_evaluation_at))::float8 * 1000 FROM client_clock
  WHERE next_evaluation_at <= statement_timestamp() - interval '2 minutes'
$$;
REVOKE EXECUTE ON FUNCTION evaluation_late_since(), evaluation_lag_seconds() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION evaluation_late_since(), evaluation_lag_seconds() TO twinge_app, twinge_worker;
