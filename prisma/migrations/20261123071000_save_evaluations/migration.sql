DROP FUNCTION save_evaluations(uuid, json, json, json, json);

-- Saves what evaluations of several clients of one practice found, in a sweep's batch or in writes that came together.
-- Every list is read once, since reading costs about as much as writing the rows: flags come as `jsonb`
-- because most of each is stored as `jsonb`. Upserts and not updates joined to the list: they go by the key however
-- long the list is. Each client's clock row is locked by the caller. It runs with the rights of whoever calls it.
CREATE FUNCTION save_evaluations(p_practice uuid, p_evaluations json, p_flags jsonb, p_events json, p_audits json)
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
      "sortKey" text, severity text, category text, headline text, "flagId" uuid, "reasonCount" int,
      "openFlagCount" int, "sinceAt" float8, "unknownSinceAt" float8, "lastReportAt" float8, "lastNrs" smallint,
      "lastActivityAt" float8, "painByDay" smallint[], "acknowledgedAt" float8, episodes jsonb,
      "unknownNrs" smallint, "checkInSinceAt" float8)
  ), standings AS (
    INSERT INTO standing (practice_id, client_id, board_group, sort_key, severity, category, headline, flag_id,
      reason_count, open_flag_count, since_at, unknown_since_at, last_report_at, last_nrs, last_activity_at,
      pain_by_day, acknowledged_at, updated_at, episodes, unknown_nrs, check_in_since_at)
    SELECT p_practice, s."clientId", s."group", s."sortKey", s.severity, s.category, s.headline, s."flagId",
      s."reasonCount", s."openFlagCount", to_timestamp(s."sinceAt" / 1000), to_timestamp(s."unknownSinceAt" / 1000),
      to_timestamp(s."lastReportAt" / 1000), s."lastNrs", to_timestamp(s."lastActivityAt" / 1000), s."painByDay",
      to_timestamp(s."acknowledgedAt" / 1000), to_timestamp(s.at / 1000), s.episodes,
      s."unknownNrs", to_timestamp(s."checkInSinceAt" / 1000)
    FROM found AS s
    ON CONFLICT (practice_id, client_id) DO UPDATE SET board_group = excluded.board_group,
      sort_key = excluded.sort_key, severity = excluded.severity, category = excluded.category,
      headline = excluded.headline, flag_id = excluded.flag_id, reason_count = excluded.reason_count,
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
