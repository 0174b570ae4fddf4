DROP FUNCTION live_session(uuid, bytea);

-- The live sessions among these, each with its live user of the practice; a row is touched only when that is due.
-- Those who ask at the same time share a call, since the call costs more than a session. The inner query is limited so
-- that each session is looked up by its keys, however many rows the planner expects of a list.
CREATE FUNCTION live_sessions(p_practice uuid, p_sid_hashes bytea[])
RETURNS TABLE ("sidHash" bytea, "userId" uuid, "name" text, "roles" text[], "timeZone" text, "units" text, "now" float8)
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  v_seen_at timestamptz;
  v_due bytea[];
BEGIN
  PERFORM set_config('app.practice', p_practice::text, true);
  FOR "sidHash", "userId", "name", "roles", "timeZone", "units", "now", v_seen_at IN
    SELECT asked.sid_hash, live.*
    FROM unnest(p_sid_hashes) AS asked(sid_hash), LATERAL (
      SELECT u.id, u.name,
        ARRAY(SELECT m.role FROM membership m WHERE m.practice_id = p_practice AND m.user_id = u.id),
        c.time_zone, c.units,
        extract(epoch FROM date_trunc('milliseconds', clock_timestamp()))::float8 * 1000, s.last_seen_at
      FROM sign_in_session s
      JOIN user_account u ON u.practice_id = s.practice_id AND u.id = s.user_id
      LEFT JOIN client_profile c ON c.practice_id = u.practice_id AND c.client_id = u.id
      WHERE s.practice_id = p_practice AND s.sid_hash = asked.sid_hash
        AND s.revoked_at IS NULL AND s.expires_at > now()
        AND s.last_seen_at > now() - make_interval(hours => s.idle_hours)
        AND u.disabled_at IS NULL
      LIMIT 1) AS live
  LOOP
    IF v_seen_at < now() - interval '5 minutes' THEN
      v_due := v_due || "sidHash";
    END IF;
    RETURN NEXT;
  END LOOP;
  IF v_due IS NOT NULL THEN
    -- Two calls that touch the same rows in different orders would wait for each other, so nobody waits here: whoever
    -- holds a row touches it.
    UPDATE sign_in_session s SET last_seen_at = now()
    FROM (SELECT sid_hash FROM sign_in_session
      WHERE practice_id = p_practice AND sid_hash = ANY (v_due) FOR UPDATE SKIP LOCKED) AS free
    WHERE s.practice_id = p_practice AND s.sid_hash = free.sid_hash;
  END IF;
END
$$;
