-- AlterTable
ALTER TABLE "mail_message" ADD COLUMN "is_urgent" BOOLEAN NOT NULL DEFAULT false;

-- A flag that rises again is told again, by a row of its own: the row of the first time says when that was told.
-- DropIndex
DROP INDEX "notice_practice_id_user_id_subject_id_kind_key";

-- CreateIndex
CREATE UNIQUE INDEX "notice_practice_id_user_id_subject_id_kind_audience_at_key" ON "notice"("practice_id", "user_id", "subject_id", "kind", "audience", "at");

ALTER TABLE "notice" DROP CONSTRAINT "notice_audience_check";
ALTER TABLE "notice" ADD CONSTRAINT "notice_audience_check" CHECK ("audience" IN ('trainer', 'owner', 'client'));

-- Whom to tell of a client, now: the trainers who look after them, if they are still there; of what is urgent, and
-- where there is no such trainer, the owners of the practice; and the client. It runs with the caller's rights.
CREATE FUNCTION notice_recipients(p_practice uuid, p_client uuid, p_kind text)
  RETURNS TABLE (user_id uuid, audience text)
LANGUAGE sql STABLE AS $$
  WITH trainer AS (
    SELECT a.trainer_id FROM assignment a
    JOIN user_account u ON u.practice_id = a.practice_id AND u.id = a.trainer_id AND u.disabled_at IS NULL
    JOIN membership m ON m.practice_id = a.practice_id AND m.user_id = a.trainer_id AND m.role = 'trainer'
    WHERE a.practice_id = p_practice AND a.client_id = p_client AND p_kind <> 'check-in'
  )
  SELECT t.trainer_id, 'trainer' FROM trainer t
  UNION ALL
  SELECT m.user_id, 'owner' FROM membership m
  JOIN user_account u ON u.practice_id = m.practice_id AND u.id = m.user_id AND u.disabled_at IS NULL
  WHERE m.practice_id = p_practice AND m.role = 'owner' AND p_kind = 'urgent' AND NOT EXISTS (SELECT 1 FROM trainer)
  UNION ALL
  SELECT p_client, 'client' WHERE p_kind IN ('urgent', 'check-in')
$$;
REVOKE ALL ON FUNCTION notice_recipients(uuid, uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION notice_recipients(uuid, uuid, text) TO twinge_app, twinge_worker;
GRANT SELECT ON "membership" TO twinge_worker;

-- The flags that somebody may have to be told of, in any practice. This is no key.
CREATE INDEX "flag_pressing_idx" ON "flag" ("practice_id", "client_id")
  WHERE "status" = 'open' AND "severity" IN ('urgent', 'act');

-- The owner, who looks into every practice for those who were not told.
CREATE POLICY untold ON "flag" FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY untold ON "assignment" FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY untold ON "membership" FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY untold ON "user_account" FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY untold ON "notice" FOR INSERT TO CURRENT_USER WITH CHECK (true);

-- What is urgent goes before everything that waits with it. It runs as the owner, as before.
DROP FUNCTION enqueue_job(text, jsonb, timestamptz, text, text);
CREATE FUNCTION enqueue_job(task text, payload jsonb, run_at timestamptz DEFAULT NULL, job_key text DEFAULT NULL,
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

-- Whoever should know of an urgent or an act flag and was not told gets a notice that is due at once: a trainer who
-- came, or came back, after it had opened; an owner once the last trainer is gone. Staff are told of what is urgent for
-- as long as they are concerned, so theirs is missing when none is open. It runs as the owner, in all practices, and by
-- itself: should it ever take too long, what is due is said all the same.
CREATE FUNCTION leave_untold_notices(p_now timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  -- To the millisecond, as it is stored: otherwise it might not be due yet.
  found_at timestamptz := date_trunc('milliseconds', p_now);
  untold integer;
BEGIN
  -- One worker at a time, or both would find the same ones missing.
  IF NOT pg_try_advisory_xact_lock(hashtextextended('untold notices', 0)) THEN
    RETURN 0;
  END IF;
  INSERT INTO notice (practice_id, user_id, audience, client_id, kind, subject_id, at, lane, due_at)
  SELECT f.practice_id, r.user_id, r.audience, f.client_id, f.severity, f.id, found_at, 'now', found_at
  FROM flag f CROSS JOIN LATERAL notice_recipients(f.practice_id, f.client_id, f.severity) r
  WHERE f.status = 'open' AND f.severity IN ('urgent', 'act') AND f.category <> 'guidance'
    AND (f.severity = 'urgent' OR NOT f.record ? 'acknowledgedAt'
      AND coalesce((f.record ->> 'snoozedUntilAt')::float8, 0) <= extract(epoch FROM found_at) * 1000)
    AND NOT EXISTS (SELECT 1 FROM notice n WHERE n.practice_id = f.practice_id AND n.user_id = r.user_id
      AND n.subject_id = f.id AND n.kind = f.severity AND n.audience = r.audience
      AND (n.due_at IS NOT NULL OR f.severity = 'act' OR r.audience = 'client'))
  ON CONFLICT DO NOTHING;
  GET DIAGNOSTICS untold = ROW_COUNT;
  RETURN untold;
END
$$;
REVOKE ALL ON FUNCTION leave_untold_notices(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION leave_untold_notices(timestamptz) TO twinge_worker;

-- As before; who is due and what is to be sent are taken in one order, so that of two workers who leave the same jobs
-- neither waits for what the other holds.
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
