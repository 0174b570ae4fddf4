-- The write path in two round trips: one function opens a client (lock, new facts, everything that an evaluation
-- reads), one, which a later migration brings, saves what the evaluation found. Both run with the rights of whoever
-- calls them, so row-level security holds inside, and both set the practice first.

-- A row as the engine wants it, as JSON: absent where nothing is known, instants in epoch milliseconds. Every write
-- reads some dozens of rows, each of which is written once. The functions give the same for the same arguments
-- whatever the settings are, so the database itself keeps the columns right.
CREATE FUNCTION session_fact(id uuid, started_at timestamptz, kind text, duration_minutes float8, rpe float8,
  distance_meters float8, warm_up boolean, stretch boolean, new_style boolean)
RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN concat('{"id":"', id, '","startedAt":', (extract(epoch FROM started_at) * 1000)::bigint,
    ',"kind":', to_json(kind), ',"durationMinutes":' || duration_minutes, ',"rpe":' || rpe,
    ',"distanceMeters":' || distance_meters, ',"warmUp":' || warm_up, ',"stretch":' || stretch,
    ',"newStyle":' || new_style, '}');
END
$$;
CREATE FUNCTION pain_fact(id uuid, reported_at timestamptz, region text, side text, nrs smallint, moment text,
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
  ALTER COLUMN "exercises" TYPE json USING "exercises"::text::json,
  ADD COLUMN "fact" TEXT NOT NULL GENERATED ALWAYS AS (session_fact("id", "started_at", "kind", "duration_minutes",
    "rpe", "distance_meters", "warm_up", "stretch", "new_style")) STORED;
ALTER TABLE "pain_report"
  ADD COLUMN "fact" TEXT NOT NULL GENERATED ALWAYS AS (pain_fact("id", "reported_at", "region", "side", "nrs", "moment",
    "onset_at", "session_id", "qualities", "at_rest", "at_night", "spreads", "screening")) STORED;

CREATE FUNCTION with_exercises(fact text, exercises json) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN exercises IS NULL THEN fact ELSE left(fact, -1) || ',"exercises":' || exercises::text || '}' END
$$;

-- NULL: there is no such client in the practice. Each statement sees what was committed before it, so everything
-- after the first one knows what the writer before us did.
CREATE FUNCTION open_client(p_practice uuid, p_client uuid, p_now float8, p_sessions_since float8,
  p_pain_since float8, p_sessions json, p_pain json)
RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  v_zone text;
  v_client text;
  v_created text := '[]';
  v_created_pain text;
  v_sessions_since timestamptz := to_timestamp(p_sessions_since / 1000);
  v_pain_since timestamptz := to_timestamp(p_pain_since / 1000);
  v_facts text;
BEGIN
  PERFORM set_config('app.practice', p_practice::text, true);

  -- The lock first, and in a statement of its own: what is read next is what the writer before us left.
  PERFORM 1 FROM client_clock WHERE practice_id = p_practice AND client_id = p_client FOR UPDATE;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  SELECT p.time_zone, json_build_array(extract(epoch FROM k.evaluated_at)::float8 * 1000, p.time_zone,
      p.sitting_hours_per_day, p.body_mass_index, p.training_since_on, p.conditions,
      (SELECT json_agg(json_build_array(c.granted_on, c.expires_on,
          CASE WHEN NOT c.all_conditions THEN c.conditions END) ORDER BY c.granted_on, c.id)
        FROM clearance c WHERE c.practice_id = p_practice AND c.client_id = p_client))
    INTO v_zone, v_client
    FROM client_clock k JOIN client_profile p USING (practice_id, client_id)
    WHERE k.practice_id = p_practice AND k.client_id = p_client;

  IF p_sessions IS NOT NULL THEN
    WITH created AS (
      INSERT INTO training_session (practice_id, id, client_id, started_at, started_on, kind, duration_minutes, rpe,
        distance_meters, warm_up, stretch, new_style, exercises, recorded_at, received_at, clock_skew_seconds,
        recorded_by_id, body_hash)
      SELECT p_practice, e.id, p_client, to_timestamp(e."startedAt" / 1000.0),
        (to_timestamp(e."startedAt" / 1000.0) AT TIME ZONE v_zone)::date, e.kind, e."durationMinutes", e.rpe,
        e."distanceMeters", e."warmUp", e.stretch, e."newStyle", e.exercises,
        to_timestamp(e."recordedAt" / 1000.0), to_timestamp(e."receivedAt" / 1000.0), e."clockSkewSeconds",
        e."recordedById", decode(e."bodyHash", 'hex')
      FROM json_to_recordset(p_sessions) AS e(id uuid, "startedAt" float8, kind text, "durationMinutes" float8,
        rpe float8, "distanceMeters" float8, "warmUp" boolean, stretch boolean, "newStyle" boolean, exercises json,
        "recordedAt" float8, "receivedAt" float8, "clockSkewSeconds" int, "recordedById" uuid, "bodyHash" text)
      WHERE NOT EXISTS (SELECT 1 FROM pain_report r WHERE r.practice_id = p_practice AND r.id = e.id)
      ON CONFLICT DO NOTHING
      RETURNING id)
    SELECT coalesce(json_agg(id), '[]') INTO v_created FROM created;
  END IF;

  IF p_pain IS NOT NULL THEN
    -- A report that names a session of somebody else, or none, is left out here and refused by the service.
    WITH created AS (
      INSERT INTO pain_report (practice_id, id, client_id, reported_at, reported_on, region, side, nrs, moment,
        onset_at, session_id, qualities, at_rest, at_night, spreads, screening, recorded_at, received_at,
        clock_skew_seconds, recorded_by_id, body_hash)
      SELECT p_practice, e.id, p_client, to_timestamp(e."reportedAt" / 1000.0),
        (to_timestamp(e."reportedAt" / 1000.0) AT TIME ZONE v_zone)::date, e.region, e.side, e.nrs, e.moment,
        to_timestamp(e."onsetAt" / 1000.0), e."sessionId", coalesce(e.qualities, '{}'), e."atRest", e."atNight",
        e.spreads, e.screening, to_timestamp(e."recordedAt" / 1000.0), to_timestamp(e."receivedAt" / 1000.0),
        e."clockSkewSeconds", e."recordedById", decode(e."bodyHash", 'hex')
      FROM json_to_recordset(p_pain) AS e(id uuid, "reportedAt" float8, region text, side text, nrs smallint,
        moment text, "onsetAt" float8, "sessionId" uuid, qualities text[], "atRest" boolean, "atNight" boolean,
        spreads text, screening jsonb, "recordedAt" float8, "receivedAt" float8, "clockSkewSeconds" int,
        "recordedById" uuid, "bodyHash" text)
      WHERE NOT EXISTS (SELECT 1 FROM training_session s WHERE s.practice_id = p_practice AND s.id = e.id)
        AND (e."sessionId" IS NULL OR EXISTS (SELECT 1 FROM training_session s
          WHERE s.practice_id = p_practice AND s.client_id = p_client AND s.id = e."sessionId"))
      ON CONFLICT DO NOTHING
      RETURNING id)
    SELECT coalesce(json_agg(id), '[]') INTO v_created_pain FROM created;
  END IF;

  SELECT concat(
      '"sessions":[', (
        SELECT string_agg(with_exercises(fact, exercises), ',' ORDER BY started_at, id)
        FROM training_session
        WHERE practice_id = p_practice AND client_id = p_client AND started_at >= v_sessions_since),
      '],"pain":[', (
        SELECT string_agg(fact, ',' ORDER BY reported_at, id)
        FROM pain_report
        WHERE practice_id = p_practice AND client_id = p_client AND reported_at >= v_pain_since),
      '],"previousStartedAt":', coalesce((
        SELECT to_json(extract(epoch FROM started_at)::float8 * 1000) FROM training_session
        WHERE practice_id = p_practice AND client_id = p_client AND started_at < v_sessions_since
        ORDER BY started_at DESC LIMIT 1), 'null'),
      ',"flags":', coalesce((
        -- The longest cool-down is 14 days: an older closed flag has no say any more.
        SELECT json_agg(json_build_array(id, record) ORDER BY id) FROM flag
        WHERE practice_id = p_practice AND client_id = p_client
          AND (status <> 'closed' OR closed_at > to_timestamp(p_now / 1000) - interval '15 days')), '[]'))
    INTO v_facts;

  RETURN concat('{"client":', v_client, ',"createdSessions":', v_created, ',"createdPain":',
    coalesce(v_created_pain, '[]'), ',', v_facts, '}');
END
$$;

-- As before, but the row is touched only when that is due.
CREATE OR REPLACE FUNCTION live_session(p_practice uuid, p_sid_hash bytea)
RETURNS TABLE ("userId" uuid, "name" text, "roles" text[], "timeZone" text, "units" text, "now" float8)
LANGUAGE plpgsql AS $$
DECLARE
  v_seen_at timestamptz;
BEGIN
  PERFORM set_config('app.practice', p_practice::text, true);
  SELECT u.id, u.name,
      ARRAY(SELECT m.role FROM membership m WHERE m.practice_id = p_practice AND m.user_id = u.id),
      c.time_zone, c.units,
      extract(epoch FROM date_trunc('milliseconds', clock_timestamp()))::float8 * 1000, s.last_seen_at
    INTO "userId", "name", "roles", "timeZone", "units", "now", v_seen_at
    FROM sign_in_session s
    JOIN user_account u ON u.practice_id = s.practice_id AND u.id = s.user_id
    LEFT JOIN client_profile c ON c.practice_id = u.practice_id AND c.client_id = u.id
    WHERE s.practice_id = p_practice AND s.sid_hash = p_sid_hash
      AND s.revoked_at IS NULL AND s.expires_at > now()
      AND s.last_seen_at > now() - make_interval(hours => s.idle_hours)
      AND u.disabled_at IS NULL;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  IF v_seen_at < now() - interval '5 minutes' THEN
    UPDATE sign_in_session SET last_seen_at = now() WHERE practice_id = p_practice AND sid_hash = p_sid_hash;
  END IF;
  RETURN NEXT;
END
$$;
