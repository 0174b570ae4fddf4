-- What is asked across practices. The functions run with the owner's rights, because their callers may not see rows of
-- all practices. The search path is fixed, since a temporary table of the caller would
-- otherwise be found first.

-- How long the most overdue evaluation has waited. With nothing due it reads one entry of the index.
CREATE OR REPLACE FUNCTION evaluation_lag_seconds() RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce(greatest(0, floor(extract(epoch FROM clock_timestamp() - min(next_evaluation_at)))), 0)::integer
  FROM client_clock WHERE next_evaluation_at <= statement_timestamp()
$$;

-- Since when evaluations wait, in epoch milliseconds, once they have waited for two minutes. It gives a number
-- about all practices and no row of any.
CREATE OR REPLACE FUNCTION evaluation_late_since() RETURNS float8
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT extract(epoch FROM min(next_evaluation_at))::float8 * 1000 FROM client_clock
  WHERE next_evaluation_at <= statement_timestamp() - interval '2 minutes'
$$;
REVOKE EXECUTE ON FUNCTION evaluation_late_since(), evaluation_lag_seconds() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION evaluation_late_since(), evaluation_lag_seconds() TO twinge_app, twinge_worker;

-- The ids of the practices in which a flag is open that somebody may have to be notified of, and nothing else of
-- them. It reads a partial index, which has few rows however many flags there are.
CREATE OR REPLACE FUNCTION practices_with_pressing_flags() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT DISTINCT practice_id FROM flag WHERE status = 'open' AND severity IN ('urgent', 'act') ORDER BY practice_id
$$;
REVOKE EXECUTE ON FUNCTION practices_with_pressing_flags() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION practices_with_pressing_flags() TO twinge_worker;
