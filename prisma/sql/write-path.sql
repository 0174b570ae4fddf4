-- The functions of the write path. They run with the rights of their caller, so row-level security holds inside, and each
-- sets the practice first.

-- A row as the engine wants it, as JSON: absent where nothing is known, instants in epoch milliseconds. Every write
-- reads some dozens of rows, each of which is written once. The functions give the same for the same arguments
-- whatever the settings are, so the database itself keeps the columns right.
CREATE OR REPLACE FUNCTION session_fact(id uuid, started_at timestamptz, kind text, duration_minutes float8, rpe float8,
  distance_meters float8, warm_up boolean, stretch boolean, new_style boolean)
RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN concat('{"id":"', id, '","startedAt":', (extract(epoch FROM started_at) * 1000)::bigint,
    ',"kind":', to_json(kind), ',"durationMinutes":' || duration_minutes, ',"rpe":' || rpe,
    ',"distanceMeters":' || distance_meters, ',"warmUp":' || warm_up, ',"stretch":' || stretch,
    ',"newStyle":' || new_style, '}');
END
$$;
CREATE OR REPLACE FUNCTION pain_fact(id uuid, reported_at timestamptz, region text, side text, nrs smallint, moment text,
  onset_at timestamptz, session_id uuid, qualities text[], at_rest boolean, at_night boolean, spreads text,
  screening jsonb)
RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN concat('{"id":"', id, '","reportedAt":', (extract(epoch FROM reported_at) * 1000)::bigint,
    ',"region":', to_json(region), ',"side":', to_json(side), ',"nrs":', nrs, ',"moment":' || to_json(moment)::text,
    ',"onsetAt":' || (extract(epoch FROM onset_at) * 1000)::bigint, ',"sessionId":"' || session_id || '"',
    ',"qualities":', to_json(coalesce(qualities, '{}')), ',"atRest":' || at_rest, ',"atNight":' || at_night,
    ',"spreads":' || to_json(spreads)::text, ',"screening":' || screening::text, '}');
END
$$;

-- The session's fact lacks its exercises, which are told only where a rule may ask for them: `json`, since they go out
-- as they came in and are never searched.
ALTER TABLE "training_session"
  ADD COLUMN IF NOT EXISTS "fact" TEXT NOT NULL GENERATED ALWAYS AS (session_fact("id", "started_at", "kind", "duration_minutes",
    "rpe", "distance_meters", "warm_up", "stretch", "new_style")) STORED;
ALTER TABLE "pain_report"
  ADD COLUMN IF NOT EXISTS "fact" TEXT NOT NULL GENERATED ALWAYS AS (pain_fact("id", "reported_at", "region", "side", "nrs", "moment",
    "onset_at", "session_id", "qualities", "at_rest", "at_night", "spreads", "screening")) STORED;

CREATE OR REPLACE FUNCTION with_exercises(fact text, exercises json) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN exercises IS NULL THEN fact ELSE left(fact, -1) || ',"exercises":' || exercises::text || '}' END
$$;

-- Opens several clients of one practice, each as of an instant of its own (epoch milliseconds): locks their clock rows,
-- inserts the entries that are not there yet, and gives what the rules look back over, as a list of pairs of client id
-- and object, beside what the practice's own exercises load. Where p_lock_wait is given, the transaction fails from
-- here on rather than wait longer for what somebody else holds.
-- Each statement is for all of the clients, since starting one costs more than a client does. Plans are made once:
-- however long a history is, its window is read by its index. Everything about an entry or a client is looked up in a
-- query of its own and not joined, because the planner expects a hundred rows of any list and would read all of the
-- practice's. It runs with the rights of whoever calls it.
CREATE OR REPLACE FUNCTION open_clients(p_practice uuid, p_clients uuid[], p_nows float8[], p_session_span float8,
  p_pain_span float8, p_sessions json, p_pain json, p_lock_wait text)
RETURNS text LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  v_clients uuid[];
  v_created uuid[];
  v_created_for uuid[];
  v_created_pain uuid[];
  v_created_pain_for uuid[];
BEGIN
  PERFORM set_config('app.practice', p_practice::text, true),
    set_config('lock_timeout', coalesce(p_lock_wait, current_setting('lock_timeout')), true);

  -- The locks first, always in one order, and in a statement of their own: what is read next is what the writers
  -- before us left.
  WITH locked AS (
    SELECT client_id FROM client_clock
    WHERE practice_id = p_practice AND client_id = ANY (p_clients)
    ORDER BY client_id FOR UPDATE)
  SELECT array_agg(client_id) INTO v_clients FROM locked;

  IF p_sessions IS NOT NULL THEN
    WITH created AS (
      INSERT INTO training_session (practice_id, id, client_id, started_at, started_on, kind, duration_minutes, rpe,
        distance_meters, warm_up, stretch, new_style, exercises, recorded_at, received_at, clock_skew_seconds,
        recorded_by_id, body_hash)
      SELECT p_practice, e.id, e."clientId", to_timestamp(e."startedAt" / 1000.0),
        (to_timestamp(e."startedAt" / 1000.0) AT TIME ZONE (SELECT p.time_zone FROM client_profile p
          WHERE p.practice_id = p_practice AND p.client_id = e."clientId"))::date,
        e.kind, e."durationMinutes", e.rpe, e."distanceMeters", e."warmUp", e.stretch, e."newStyle", e.exercises,
        to_timestamp(e."recordedAt" / 1000.0), to_timestamp(e."receivedAt" / 1000.0), e."clockSkewSeconds",
        e."recordedById", decode(e."bodyHash", 'hex')
      FROM json_to_recordset(p_sessions) AS e("clientId" uuid, id uuid, "startedAt" float8, kind text,
        "durationMinutes" float8, rpe float8, "distanceMeters" float8, "warmUp" boolean, stretch boolean,
        "newStyle" boolean, exercises json, "recordedAt" float8, "receivedAt" float8, "clockSkewSeconds" int,
        "recordedById" uuid, "bodyHash" text)
      WHERE e."clientId" = ANY (v_clients)
        AND (SELECT r.id FROM pain_report r WHERE r.practice_id = p_practice AND r.id = e.id) IS NULL
      ON CONFLICT DO NOTHING
      RETURNING id, client_id)
    SELECT array_agg(id), array_agg(client_id) INTO v_created, v_created_for FROM created;
  END IF;

  IF p_pain IS NOT NULL THEN
    -- A report that names a session of somebody else, or none, is left out here and refused by the service.
    WITH created AS (
      INSERT INTO pain_report (practice_id, id, client_id, reported_at, reported_on, region, side, nrs, moment,
        onset_at, session_id, qualities, at_rest, at_night, spreads, screening, recorded_at, received_at,
        clock_skew_seconds, recorded_by_id, body_hash)
      SELECT p_practice, e.id, e."clientId", to_timestamp(e."reportedAt" / 1000.0),
        (to_timestamp(e."reportedAt" / 1000.0) AT TIME ZONE (SELECT p.time_zone FROM client_profile p
          WHERE p.practice_id = p_practice AND p.client_id = e."clientId"))::date,
        e.region, e.side, e.nrs, e.moment, to_timestamp(e."onsetAt" / 1000.0), e."sessionId",
        coalesce(e.qualities, '{}'), e."atRest", e."atNight", e.spreads, e.screening,
        to_timestamp(e."recordedAt" / 1000.0), to_timestamp(e."receivedAt" / 1000.0), e."clockSkewSeconds",
        e."recordedById", decode(e."bodyHash", 'hex')
      FROM json_to_recordset(p_pain) AS e("clientId" uuid, id uuid, "reportedAt" float8, region text, side text,
        nrs smallint, moment text, "onsetAt" float8, "sessionId" uuid, qualities text[], "atRest" boolean,
        "atNight" boolean, spreads text, screening jsonb, "recordedAt" float8, "receivedAt" float8,
        "clockSkewSeconds" int, "recordedById" uuid, "bodyHash" text)
      WHERE e."clientId" = ANY (v_clients)
        AND (SELECT s.id FROM training_session s WHERE s.practice_id = p_practice AND s.id = e.id) IS NULL
        AND (e."sessionId" IS NULL OR (SELECT s.id FROM training_session s
          WHERE s.practice_id = p_practice AND s.client_id = e."clientId" AND s.id = e."sessionId") IS NOT NULL)
      ON CONFLICT DO NOTHING
      RETURNING id, client_id)
    SELECT array_agg(id), array_agg(client_id) INTO v_created_pain, v_created_pain_for FROM created;
  END IF;

  RETURN (
    -- The exercises after the locks as well: whoever changes one locks all clients of the practice.
    SELECT concat('{"ownWeights":', coalesce((
        SELECT json_agg(json_build_array(folded_name, weights)) FROM practice_exercise
        WHERE practice_id = p_practice AND archived_at IS NULL), '[]'),
      ',"clients":[', string_agg(concat(
      '["', asked.client_id, '",{"client":', (
        SELECT json_build_array(extract(epoch FROM k.evaluated_at)::float8 * 1000, p.time_zone,
          p.sitting_hours_per_day, p.body_mass_index, p.training_since_on, p.conditions,
          (SELECT json_agg(json_build_array(c.granted_on, c.expires_on,
              CASE WHEN NOT c.all_conditions THEN c.conditions END) ORDER BY c.granted_on, c.id)
            FROM clearance c WHERE c.practice_id = p_practice AND c.client_id = asked.client_id))
        FROM client_clock k JOIN client_profile p USING (practice_id, client_id)
        WHERE k.practice_id = p_practice AND k.client_id = asked.client_id),
      ',"created":', coalesce((
        SELECT json_agg(made.id)
        FROM unnest(v_created || v_created_pain, v_created_for || v_created_pain_for) AS made(id, client_id)
        WHERE made.client_id = asked.client_id), '[]'),
      ',"sessions":[', (
        SELECT string_agg(with_exercises(fact, exercises), ',' ORDER BY started_at, id)
        FROM training_session
        WHERE practice_id = p_practice AND client_id = asked.client_id AND started_at >= asked.sessions_since),
      '],"pain":[', (
        SELECT string_agg(fact, ',' ORDER BY reported_at, id)
        FROM pain_report
        WHERE practice_id = p_practice AND client_id = asked.client_id AND reported_at >= asked.pain_since),
      '],"previousStartedAt":', coalesce((
        SELECT to_json(extract(epoch FROM started_at)::float8 * 1000) FROM training_session
        WHERE practice_id = p_practice AND client_id = asked.client_id AND started_at < asked.sessions_since
        ORDER BY started_at DESC LIMIT 1), 'null'),
      ',"flags":', coalesce((
        -- The longest cool-down is 14 days: an older closed flag has no say any more.
        SELECT json_agg(json_build_array(id, record) ORDER BY id) FROM flag
        WHERE practice_id = p_practice AND client_id = asked.client_id
          AND (status <> 'closed' OR closed_at > asked.at - interval '15 days')), '[]'),
      '}]'), ','), ']}')
    FROM (
      SELECT client_id, to_timestamp(now / 1000) AS at, to_timestamp((now - p_session_span) / 1000) AS sessions_since,
        to_timestamp((now - p_pain_span) / 1000) AS pain_since
      FROM unnest(p_clients, p_nows) AS given(client_id, now)
      WHERE client_id = ANY (v_clients)) AS asked);
END
$$;

-- Saves what evaluations of several clients of one practice found, in a sweep's batch or in writes that came together.
-- Every list is read once, since reading costs about as much as writing the rows: flags come as `jsonb`
-- because most of each is stored as `jsonb`. Upserts and not updates joined to the list: they go by the key however
-- long the list is. Each client's clock row is locked by the caller. It runs with the rights of whoever calls it.
CREATE OR REPLACE FUNCTION save_evaluations(p_practice uuid, p_evaluations json, p_flags jsonb, p_events json, p_audits json)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.practice', p_practice::text, true);

  IF p_flags IS NOT NULL THEN
    INSERT INTO flag (practice_id, id, client_id, category, region, side, status, severity, headline_rule,
      opened_at, closed_at, record, updated_at)
    SELECT p_practice, f.id, f."clientId", f.record ->> 'category', coalesce(f.record ->> 'region', ''),
      coalesce(f.record ->> 'side', ''), f.record ->> 'status', f.record ->> 'severity',
      f.record ->> 'headlineRule', to_timestamp((f.record ->> 'openedAt')::float8 / 1000),
      to_timestamp((f.record ->> 'closedAt')::float8 / 1000), f.record, to_timestamp(f.at / 1000)
    FROM jsonb_to_recordset(p_flags) AS f(id uuid, "clientId" uuid, at float8, record jsonb)
    ON CONFLICT (practice_id, id) DO UPDATE SET status = excluded.status, severity = excluded.severity,
      headline_rule = excluded.headline_rule, opened_at = excluded.opened_at, closed_at = excluded.closed_at,
      record = excluded.record, updated_at = excluded.updated_at;
  END IF;

  IF p_events IS NOT NULL THEN
    INSERT INTO flag_event (practice_id, id, flag_id, at, kind, actor_id, reason, detail)
    SELECT p_practice, e.id, e."flagId", to_timestamp(e.at / 1000), e.kind, e."actorId", e.reason, e.detail
    FROM json_to_recordset(p_events) AS e(id uuid, "flagId" uuid, at float8, kind text, "actorId" uuid, reason text,
      detail jsonb);
  END IF;

  WITH found AS MATERIALIZED (
    SELECT * FROM json_to_recordset(p_evaluations) AS e("clientId" uuid, at float8, "nextAt" float8, "group" text,
      "sortKey" text, severity text, category text, headline text, reason jsonb, "flagId" uuid, "reasonCount" int,
      "openFlagCount" int, "sinceAt" float8, "unknownSinceAt" float8, "lastReportAt" float8, "lastNrs" smallint,
      "lastActivityAt" float8, "painByDay" smallint[], "acknowledgedAt" float8, episodes jsonb,
      "unknownNrs" smallint, "checkInSinceAt" float8)
  ), standings AS (
    INSERT INTO standing (practice_id, client_id, board_group, sort_key, severity, category, reason, flag_id,
      reason_count, open_flag_count, since_at, unknown_since_at, last_report_at, last_nrs, last_activity_at,
      pain_by_day, acknowledged_at, updated_at, episodes, unknown_nrs, check_in_since_at)
    SELECT p_practice, s."clientId", s."group", s."sortKey", s.severity, s.category, coalesce(s.reason, to_jsonb(s.headline)), s."flagId",
      s."reasonCount", s."openFlagCount", to_timestamp(s."sinceAt" / 1000), to_timestamp(s."unknownSinceAt" / 1000),
      to_timestamp(s."lastReportAt" / 1000), s."lastNrs", to_timestamp(s."lastActivityAt" / 1000), s."painByDay",
      to_timestamp(s."acknowledgedAt" / 1000), to_timestamp(s.at / 1000), s.episodes,
      s."unknownNrs", to_timestamp(s."checkInSinceAt" / 1000)
    FROM found AS s
    ON CONFLICT (practice_id, client_id) DO UPDATE SET board_group = excluded.board_group,
      sort_key = excluded.sort_key, severity = excluded.severity, category = excluded.category,
      reason = excluded.reason, flag_id = excluded.flag_id, reason_count = excluded.reason_count,
      open_flag_count = excluded.open_flag_count, since_at = excluded.since_at,
      unknown_since_at = excluded.unknown_since_at, last_report_at = excluded.last_report_at,
      last_nrs = excluded.last_nrs, last_activity_at = excluded.last_activity_at, pain_by_day = excluded.pain_by_day,
      acknowledged_at = excluded.acknowledged_at, updated_at = excluded.updated_at, episodes = excluded.episodes,
      unknown_nrs = excluded.unknown_nrs, check_in_since_at = excluded.check_in_since_at
  )
  INSERT INTO client_clock (practice_id, client_id, evaluated_at, next_evaluation_at)
  SELECT p_practice, k."clientId", to_timestamp(k.at / 1000), to_timestamp(k."nextAt" / 1000)
  FROM found AS k
  ON CONFLICT (practice_id, client_id) DO UPDATE SET evaluated_at = excluded.evaluated_at,
    next_evaluation_at = excluded.next_evaluation_at, failures = 0;

  IF p_audits IS NOT NULL THEN
    INSERT INTO audit_event (practice_id, id, at, actor_id, verb, client_id, object_id, detail)
    SELECT p_practice, a.id, clock_timestamp(), a."actorId", a.verb, a."clientId", a."objectId", a.detail
    FROM json_to_recordset(p_audits) AS a(id uuid, "actorId" uuid, verb text, "clientId" uuid, "objectId" uuid,
      detail jsonb);
  END IF;
END
$$;

-- Whom to tell of a client, now: the trainers who look after them, if they are still there; of what is urgent, and
-- where there is no such trainer, the owners of the practice; and the client. It runs with the caller's rights.
CREATE OR REPLACE FUNCTION notice_recipients(p_practice uuid, p_client uuid, p_kind text)
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

-- Whoever should know of an urgent or an act flag and was not told gets a notice that is due at once: a trainer who
-- came, or came back, after it had opened; an owner once the last trainer is gone. Staff are told of what is urgent for
-- as long as they are concerned, so theirs is missing when none is open. It runs as the owner, in all practices, and by
-- itself: should it ever take too long, what is due is said all the same.
CREATE OR REPLACE FUNCTION leave_untold_notices(p_now timestamptz) RETURNS integer
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

-- The live sessions among these, each with its live user of the practice; a row is touched only when that is due.
-- Those who ask at the same time share a call, since the call costs more than a session. The inner query is limited so
-- that each session is looked up by its keys, however many rows the planner expects of a list.
CREATE OR REPLACE FUNCTION live_sessions(p_practice uuid, p_sid_hashes bytea[])
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
