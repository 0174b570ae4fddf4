-- What surrounds graphile-worker's own tables, which its own migrations make.

-- A job runner may take and finish jobs and nothing else: new jobs come through enqueue_job alone. The tables have
-- row-level security, so a grant without a policy would show no row.
GRANT USAGE ON SCHEMA graphile_worker TO twinge_worker;
GRANT SELECT, UPDATE, DELETE ON graphile_worker._private_jobs TO twinge_worker;
GRANT SELECT, UPDATE ON graphile_worker._private_job_queues TO twinge_worker;
GRANT SELECT, INSERT ON graphile_worker._private_tasks TO twinge_worker;
DROP POLICY IF EXISTS worker ON graphile_worker._private_jobs;
DROP POLICY IF EXISTS worker ON graphile_worker._private_job_queues;
DROP POLICY IF EXISTS worker ON graphile_worker._private_tasks;
CREATE POLICY worker ON graphile_worker._private_jobs TO twinge_worker USING (true) WITH CHECK (true);
CREATE POLICY worker ON graphile_worker._private_job_queues TO twinge_worker USING (true) WITH CHECK (true);
CREATE POLICY worker ON graphile_worker._private_tasks TO twinge_worker USING (true) WITH CHECK (true);

-- The only way to add a job: the job is added in the transaction that decided on it, so that both commit or
-- neither. It runs as the owner, since its callers have no rights on the tables.
CREATE OR REPLACE FUNCTION enqueue_job(task text, payload jsonb, run_at timestamptz DEFAULT NULL, job_key text DEFAULT NULL,
  job_key_mode text DEFAULT 'replace', is_urgent boolean DEFAULT false) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF jsonb_typeof(payload) IS DISTINCT FROM 'object' THEN
    RAISE EXCEPTION 'The payload of a job is an object of ids' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  -- The queue takes the smaller number first.
  PERFORM graphile_worker.add_job(identifier => task, payload => payload::json, run_at => run_at,
    job_key => job_key, job_key_mode => job_key_mode, priority => CASE WHEN is_urgent THEN -10 ELSE 0 END);
END
$$;
REVOKE ALL ON FUNCTION enqueue_job(text, jsonb, timestamptz, text, text, boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION enqueue_job(text, jsonb, timestamptz, text, text, boolean) TO twinge_app, twinge_worker;

-- Adds a job for each person who has a notice due and for every mail that is due to be tried, in all practices; so
-- it replaces jobs that failed or were lost. Both lists are sorted, so that two workers which add the same jobs
-- lock them in the same order.
CREATE OR REPLACE FUNCTION enqueue_due_notices(p_now timestamptz, p_limit integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  jobs integer := 0;
  due record;
BEGIN
  FOR due IN SELECT practice_id, user_id, bool_or(kind = 'urgent') AS is_urgent FROM notice WHERE due_at <= p_now
    GROUP BY practice_id, user_id ORDER BY min(due_at), practice_id, user_id LIMIT p_limit
  LOOP
    PERFORM enqueue_job('compose-notices',
      jsonb_build_object('practiceId', due.practice_id, 'userId', due.user_id), NULL,
      'compose-due:' || due.practice_id || ':' || due.user_id, 'preserve_run_at', due.is_urgent);
    jobs := jobs + 1;
  END LOOP;
  FOR due IN SELECT practice_id, id, is_urgent FROM mail_message WHERE next_attempt_at <= p_now
    ORDER BY next_attempt_at, practice_id, id LIMIT p_limit
  LOOP
    PERFORM enqueue_job('send-mail', jsonb_build_object('practiceId', due.practice_id, 'messageId', due.id), NULL,
      'send-mail:' || due.id, 'preserve_run_at', due.is_urgent);
    jobs := jobs + 1;
  END LOOP;
  RETURN jobs;
END
$$;
REVOKE ALL ON FUNCTION enqueue_due_notices(timestamptz, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION enqueue_due_notices(timestamptz, integer) TO twinge_worker;
