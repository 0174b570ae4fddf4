DROP FUNCTION open_client(uuid, uuid, float8, float8, float8, json, json);

-- Opens several clients of one practice, each as of an instant of its own (epoch milliseconds): locks their clock rows,
-- inserts the entries that are not there yet, and gives what the rules look back over, as a list of pairs of client id
-- and object, beside what the practice's own exercises load. Where p_lock_wait is given, the transaction fails from
-- here on rather than wait longer for what somebody else holds.
-- Each statement is for all of the clients, since starting one costs more than a client does. Plans are made once:
-- however long a history is, its window is read by its index. Everything about an entry or a client is looked up in a
-- query of its own and not joined, because the planner expects a hundred rows of any list and would read all of the
-- practice's. It runs with the rights of whoever calls it.
CREATE FUNCTION open_clients(p_practice uuid, p_clients uuid[], p_nows float8[], p_session_span float8,
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
