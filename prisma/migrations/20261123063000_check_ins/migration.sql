-- CreateTable
CREATE TABLE "check_in" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "first_report_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "hours" SMALLINT NOT NULL,
    "session_id" UUID,
    "region" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by" TEXT,
    "answer_id" UUID,

    CONSTRAINT "check_in_pkey" PRIMARY KEY ("practice_id","id")
);

-- AlterTable
ALTER TABLE "standing" ADD COLUMN "check_in_since_at" TIMESTAMPTZ(3), ADD COLUMN "unknown_nrs" SMALLINT;

-- AddForeignKey
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client_profile"("practice_id", "client_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_practice_id_client_id_session_id_fkey" FOREIGN KEY ("practice_id", "client_id", "session_id") REFERENCES "training_session"("practice_id", "client_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say: vocabulary, keys with nulls, grants and row-level security.

ALTER TABLE "check_in" ADD CONSTRAINT "check_in_kind_check" CHECK (
  ("kind" = 'clock' AND "hours" IN (24, 48, 72) AND "session_id" IS NULL)
  OR ("kind" = 'morning-after' AND "hours" = 0 AND "session_id" IS NOT NULL));
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_closed_check" CHECK (
  ("closed_at" IS NULL) = ("closed_by" IS NULL) AND "closed_by" IN ('answered', 'superseded', 'ended')
  AND ("closed_by" = 'answered' OR "answer_id" IS NULL));

-- Each question is asked once, and of one place there is one open question, whatever two evaluations do.
CREATE UNIQUE INDEX "check_in_question_key" ON "check_in" ("practice_id", "client_id", "first_report_id", "kind",
  "hours", "session_id") NULLS NOT DISTINCT;
CREATE UNIQUE INDEX "check_in_open_key" ON "check_in" ("practice_id", "client_id", "region", "side")
  WHERE "closed_at" IS NULL;

-- Whoever evaluates asks and closes; nobody removes or rewords.
GRANT SELECT, INSERT ON "check_in" TO twinge_app, twinge_worker;
GRANT UPDATE ("closed_at", "closed_by", "answer_id") ON "check_in" TO twinge_app, twinge_worker;

ALTER TABLE "check_in" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "check_in" FORCE ROW LEVEL SECURITY;
CREATE POLICY practice_isolation ON "check_in"
  USING (practice_id = (SELECT nullif(current_setting('app.practice', true), '')::uuid))
  WITH CHECK (practice_id = (SELECT nullif(current_setting('app.practice', true), '')::uuid));

-- Saves what evaluations of several clients of one practice found: a write is the list of one, a sweep's batch the
-- list of many. Upserts and not updates joined to the list: they go by the key however long the list is. Each
-- client's clock row is locked by the caller. It runs with the rights of whoever calls it.
CREATE FUNCTION save_evaluations(p_practice uuid, p_evaluations json, p_flags json, p_events json, p_audits json)
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
    FROM json_to_recordset(p_flags) AS f(id uuid, "clientId" uuid, at float8, record jsonb)
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

  INSERT INTO standing (practice_id, client_id, board_group, sort_key, severity, category, headline, flag_id,
    reason_count, open_flag_count, since_at, unknown_since_at, last_report_at, last_nrs, last_activity_at,
    pain_by_day, acknowledged_at, updated_at, episodes, unknown_nrs, check_in_since_at)
  SELECT p_practice, s."clientId", s."group", s."sortKey", s.severity, s.category, s.headline, s."flagId",
    s."reasonCount", s."openFlagCount", to_timestamp(s."sinceAt" / 1000), to_timestamp(s."unknownSinceAt" / 1000),
    to_timestamp(s."lastReportAt" / 1000), s."lastNrs", to_timestamp(s."lastActivityAt" / 1000), s."painByDay",
    to_timestamp(s."acknowledgedAt" / 1000), to_timestamp(s.at / 1000), s.episodes,
    s."unknownNrs", to_timestamp(s."checkInSinceAt" / 1000)
  FROM json_to_recordset(p_evaluations) AS s("clientId" uuid, at float8, "group" text, "sortKey" text, severity text,
    category text, headline text, "flagId" uuid, "reasonCount" int, "openFlagCount" int, "sinceAt" float8,
    "unknownSinceAt" float8, "lastReportAt" float8, "lastNrs" smallint, "lastActivityAt" float8,
    "painByDay" smallint[], "acknowledgedAt" float8, episodes jsonb, "unknownNrs" smallint,
    "checkInSinceAt" float8)
  ON CONFLICT (practice_id, client_id) DO UPDATE SET board_group = excluded.board_group,
    sort_key = excluded.sort_key, severity = excluded.severity, category = excluded.category,
    headline = excluded.headline, flag_id = excluded.flag_id, reason_count = excluded.reason_count,
    open_flag_count = excluded.open_flag_count, since_at = excluded.since_at,
    unknown_since_at = excluded.unknown_since_at, last_report_at = excluded.last_report_at,
    last_nrs = excluded.last_nrs, last_activity_at = excluded.last_activity_at, pain_by_day = excluded.pain_by_day,
    acknowledged_at = excluded.acknowledged_at, updated_at = excluded.updated_at, episodes = excluded.episodes,
    unknown_nrs = excluded.unknown_nrs, check_in_since_at = excluded.check_in_since_at;

  INSERT INTO client_clock (practice_id, client_id, evaluated_at, next_evaluation_at)
  SELECT p_practice, k."clientId", to_timestamp(k.at / 1000), to_timestamp(k."nextAt" / 1000)
  FROM json_to_recordset(p_evaluations) AS k("clientId" uuid, at float8, "nextAt" float8)
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

-- Everybody who has a pain that stands is looked at anew: what is due by now was never asked. Row-level security is
-- forced on the owner as well, who here writes for all practices.
ALTER TABLE "client_clock" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "standing" NO FORCE ROW LEVEL SECURITY;
UPDATE client_clock k SET next_evaluation_at = least(coalesce(next_evaluation_at, now()), now())
  FROM standing s WHERE s.practice_id = k.practice_id AND s.client_id = k.client_id AND s.episodes <> '[]';
ALTER TABLE "client_clock" FORCE ROW LEVEL SECURITY;
ALTER TABLE "standing" FORCE ROW LEVEL SECURITY;
