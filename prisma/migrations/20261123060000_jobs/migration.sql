-- The only door to the job queue: a transaction that decided something leaves the job that follows from it, and
-- both commit or neither. It runs as the owner, since whoever decides may touch none of the queue's tables.
-- PL/pgSQL binds late: graphile-worker makes its own schema, after these migrations.
CREATE FUNCTION enqueue_job(task text, payload jsonb, run_at timestamptz DEFAULT NULL, job_key text DEFAULT NULL,
  job_key_mode text DEFAULT 'replace') RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF jsonb_typeof(payload) IS DISTINCT FROM 'object' THEN
    RAISE EXCEPTION 'The payload of a job is an object of ids' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  PERFORM graphile_worker.add_job(identifier => task, payload => payload::json, run_at => run_at,
    job_key => job_key, job_key_mode => job_key_mode);
END
$$;
REVOKE ALL ON FUNCTION enqueue_job(text, jsonb, timestamptz, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION enqueue_job(text, jsonb, timestamptz, text, text) TO twinge_app, twinge_worker;

-- The sweep asks for the lock of whoever has waited longest before it knows the practice. What it then writes still
-- has to be of the practice that it has set.
CREATE POLICY claim ON "client_clock" FOR UPDATE TO twinge_worker USING (true)
  WITH CHECK (practice_id = (SELECT nullif(current_setting('app.practice', true), '')::uuid));

-- As before, with an instant that an index can be searched for: with nothing due it reads one entry, not all.
CREATE OR REPLACE FUNCTION evaluation_lag_seconds() RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce(greatest(0, floor(extract(epoch FROM clock_timestamp() - min(next_evaluation_at)))), 0)::integer
  FROM client_clock WHERE next_evaluation_at <= statement_timestamp()
$$;
