-- The only door to the job queue: a transaction that decided something leaves the job that follows from it, and
-- both commit or neither. It runs as the owner, since whoever decides may touch none of the queue's tables.
-- PL/pgSQL binds late: graphile-worker makes its own schema, after these migrations.
CREATE FUNCTION enqueue_job(task text, payload jsonb, run_at timestamptz DEFAULT NULL, job_key text DEFAULT NULL,
  job_key_mode text DEFAULT 'replace') RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
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
