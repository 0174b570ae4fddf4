-- CreateTable
CREATE TABLE "audit_event" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "verb" TEXT NOT NULL,
    "client_id" UUID,
    "object_id" UUID,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "client_profile" (
    "practice_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "time_zone" TEXT NOT NULL,
    "units" TEXT NOT NULL DEFAULT 'kg',
    "sitting_hours_per_day" DOUBLE PRECISION,
    "body_mass_index" DOUBLE PRECISION,
    "training_since_on" DATE,
    "conditions" TEXT[],

    CONSTRAINT "client_profile_pkey" PRIMARY KEY ("practice_id","client_id")
);

-- CreateTable
CREATE TABLE "clearance" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "granted_on" DATE NOT NULL,
    "expires_on" DATE,
    "all_conditions" BOOLEAN NOT NULL DEFAULT true,
    "conditions" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "clearance_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "practice_id" UUID NOT NULL,
    "trainer_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("practice_id","trainer_id","client_id")
);

-- CreateTable
CREATE TABLE "client_clock" (
    "practice_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "evaluated_at" TIMESTAMPTZ(3),
    "next_evaluation_at" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,
    "failures" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "client_clock_pkey" PRIMARY KEY ("practice_id","client_id")
);

-- CreateTable
CREATE TABLE "training_session" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "started_on" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "duration_minutes" DOUBLE PRECISION,
    "rpe" DOUBLE PRECISION,
    "distance_meters" DOUBLE PRECISION,
    "warm_up" BOOLEAN,
    "stretch" BOOLEAN,
    "new_style" BOOLEAN,
    "exercises" JSONB,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "clock_skew_seconds" INTEGER,
    "recorded_by_id" UUID NOT NULL,
    "body_hash" BYTEA NOT NULL,

    CONSTRAINT "training_session_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "pain_report" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "reported_at" TIMESTAMPTZ(3) NOT NULL,
    "reported_on" DATE NOT NULL,
    "region" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "nrs" SMALLINT NOT NULL,
    "moment" TEXT,
    "onset_at" TIMESTAMPTZ(3),
    "session_id" UUID,
    "qualities" TEXT[],
    "at_rest" BOOLEAN,
    "at_night" BOOLEAN,
    "spreads" TEXT,
    "screening" JSONB,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "clock_skew_seconds" INTEGER,
    "recorded_by_id" UUID NOT NULL,
    "body_hash" BYTEA NOT NULL,

    CONSTRAINT "pain_report_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "flag" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "category" TEXT NOT NULL,
    "region" TEXT NOT NULL DEFAULT '',
    "side" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "headline_rule" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "record" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "flag_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "flag_event" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "flag_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "actor_id" UUID,
    "reason" TEXT,
    "detail" JSONB NOT NULL,

    CONSTRAINT "flag_event_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "standing" (
    "practice_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "board_group" TEXT NOT NULL,
    "sort_key" VARCHAR(64) NOT NULL,
    "severity" TEXT,
    "category" TEXT,
    "headline" TEXT NOT NULL,
    "flag_id" UUID,
    "reason_count" INTEGER NOT NULL DEFAULT 0,
    "open_flag_count" INTEGER NOT NULL DEFAULT 0,
    "since_at" TIMESTAMPTZ(3),
    "unknown_since_at" TIMESTAMPTZ(3),
    "last_report_at" TIMESTAMPTZ(3),
    "last_nrs" SMALLINT,
    "last_activity_at" TIMESTAMPTZ(3),
    "pain_by_day" SMALLINT[],
    "acknowledged_at" TIMESTAMPTZ(3),
    "episodes" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "standing_pkey" PRIMARY KEY ("practice_id","client_id")
);

-- CreateTable
CREATE TABLE "referral" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "flag_id" UUID,
    "question" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "referral_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "practice" (
    "practice_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "practice_pkey" PRIMARY KEY ("practice_id")
);

-- CreateTable
CREATE TABLE "user_account" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_account_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "membership" (
    "practice_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("practice_id","user_id","role")
);

-- CreateTable
CREATE TABLE "sign_in_session" (
    "practice_id" UUID NOT NULL,
    "sid_hash" BYTEA NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "idle_hours" INTEGER NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "user_agent" TEXT,

    CONSTRAINT "sign_in_session_pkey" PRIMARY KEY ("practice_id","sid_hash")
);

-- CreateIndex
CREATE INDEX "audit_event_practice_id_client_id_at_idx" ON "audit_event"("practice_id", "client_id", "at");

-- CreateIndex
CREATE INDEX "clearance_practice_id_client_id_idx" ON "clearance"("practice_id", "client_id");

-- CreateIndex
CREATE INDEX "assignment_practice_id_client_id_idx" ON "assignment"("practice_id", "client_id");

-- CreateIndex
CREATE INDEX "training_session_practice_id_client_id_started_at_idx" ON "training_session"("practice_id", "client_id", "started_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "training_session_practice_id_client_id_id_key" ON "training_session"("practice_id", "client_id", "id");

-- CreateIndex
CREATE INDEX "pain_report_practice_id_client_id_reported_at_idx" ON "pain_report"("practice_id", "client_id", "reported_at" DESC);

-- CreateIndex
CREATE INDEX "pain_report_practice_id_client_id_session_id_idx" ON "pain_report"("practice_id", "client_id", "session_id");

-- CreateIndex
CREATE INDEX "flag_practice_id_client_id_status_idx" ON "flag"("practice_id", "client_id", "status");

-- CreateIndex
CREATE INDEX "flag_event_practice_id_flag_id_at_idx" ON "flag_event"("practice_id", "flag_id", "at");

-- CreateIndex
CREATE INDEX "standing_practice_id_sort_key_client_id_idx" ON "standing"("practice_id", "sort_key", "client_id");

-- CreateIndex
CREATE INDEX "referral_practice_id_client_id_created_at_idx" ON "referral"("practice_id", "client_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "user_account_practice_id_email_key" ON "user_account"("practice_id", "email");

-- CreateIndex
CREATE INDEX "sign_in_session_practice_id_user_id_idx" ON "sign_in_session"("practice_id", "user_id");

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "client_profile" ADD CONSTRAINT "client_profile_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "user_account"("practice_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clearance" ADD CONSTRAINT "clearance_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client_profile"("practice_id", "client_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_practice_id_trainer_id_fkey" FOREIGN KEY ("practice_id", "trainer_id") REFERENCES "user_account"("practice_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client_profile"("practice_id", "client_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "client_clock" ADD CONSTRAINT "client_clock_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client_profile"("practice_id", "client_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_session" ADD CONSTRAINT "training_session_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client_profile"("practice_id", "client_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pain_report" ADD CONSTRAINT "pain_report_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client_profile"("practice_id", "client_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pain_report" ADD CONSTRAINT "pain_report_practice_id_client_id_session_id_fkey" FOREIGN KEY ("practice_id", "client_id", "session_id") REFERENCES "training_session"("practice_id", "client_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "flag" ADD CONSTRAINT "flag_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client_profile"("practice_id", "client_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "flag_event" ADD CONSTRAINT "flag_event_practice_id_flag_id_fkey" FOREIGN KEY ("practice_id", "flag_id") REFERENCES "flag"("practice_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standing" ADD CONSTRAINT "standing_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client_profile"("practice_id", "client_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client_profile"("practice_id", "client_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_practice_id_flag_id_fkey" FOREIGN KEY ("practice_id", "flag_id") REFERENCES "flag"("practice_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_account" ADD CONSTRAINT "user_account_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_practice_id_user_id_fkey" FOREIGN KEY ("practice_id", "user_id") REFERENCES "user_account"("practice_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_session" ADD CONSTRAINT "sign_in_session_practice_id_user_id_fkey" FOREIGN KEY ("practice_id", "user_id") REFERENCES "user_account"("practice_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say: vocabulary and length checks, the backstop on open flags, roles,
-- grants and row-level security.

ALTER TABLE "membership" ADD CONSTRAINT "membership_role_check" CHECK ("role" IN ('owner', 'trainer', 'client'));
ALTER TABLE "client_profile" ADD CONSTRAINT "client_profile_units_check" CHECK ("units" IN ('kg', 'lb'));
ALTER TABLE "pain_report" ADD CONSTRAINT "pain_report_nrs_check" CHECK ("nrs" BETWEEN 0 AND 10);
ALTER TABLE "training_session" ADD CONSTRAINT "training_session_rpe_check" CHECK ("rpe" BETWEEN 0 AND 10);
ALTER TABLE "training_session" ADD CONSTRAINT "training_session_duration_check" CHECK ("duration_minutes" BETWEEN 0 AND 1440);
ALTER TABLE "flag" ADD CONSTRAINT "flag_status_check" CHECK ("status" IN ('pending', 'open', 'closed'));
ALTER TABLE "flag" ADD CONSTRAINT "flag_severity_check" CHECK ("severity" IN ('info', 'watch', 'act', 'urgent'));

-- One live flag per client, category and subject, whatever two writers do.
CREATE UNIQUE INDEX "flag_live_subject_key" ON "flag" ("practice_id", "client_id", "category", "region", "side")
  WHERE "status" <> 'closed';

-- The sweep crosses practices, so its index is the one that does not lead with the practice. It is no key.
CREATE INDEX "client_clock_due_idx" ON "client_clock" ("next_evaluation_at") WHERE "next_evaluation_at" IS NOT NULL;

-- Group roles; the roles that sign in are members of one of them and own nothing.
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'twinge_app') THEN CREATE ROLE twinge_app NOLOGIN; END IF;
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'twinge_worker') THEN CREATE ROLE twinge_worker NOLOGIN; END IF;
EXCEPTION
  -- Two databases of one cluster may be migrated at the same time; the roles are shared.
  WHEN duplicate_object OR unique_violation THEN NULL;
END
$$;

GRANT USAGE ON SCHEMA public TO twinge_app, twinge_worker;
GRANT SELECT ON "_prisma_migrations" TO twinge_app, twinge_worker;
GRANT SELECT, INSERT, UPDATE ON "practice", "user_account", "membership", "client_profile", "clearance",
  "client_clock", "flag", "standing", "referral", "sign_in_session" TO twinge_app;
GRANT DELETE ON "membership", "clearance", "assignment" TO twinge_app;
GRANT SELECT, INSERT ON "assignment", "training_session", "pain_report", "flag_event", "audit_event" TO twinge_app;

GRANT SELECT ON "client_profile", "clearance", "training_session", "pain_report" TO twinge_worker;
GRANT SELECT, UPDATE ON "client_clock" TO twinge_worker;
GRANT SELECT, INSERT, UPDATE ON "flag", "standing" TO twinge_worker;
GRANT INSERT ON "flag_event", "audit_event" TO twinge_worker;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['practice', 'user_account', 'membership', 'sign_in_session', 'client_profile',
    'clearance', 'assignment', 'client_clock', 'training_session', 'pain_report', 'flag', 'flag_event',
    'standing', 'referral', 'audit_event']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    -- After a transaction the setting is '' and not null, hence nullif; the sub-select is evaluated once.
    EXECUTE format('CREATE POLICY practice_isolation ON %I
      USING (practice_id = (SELECT nullif(current_setting(''app.practice'', true), '''')::uuid))
      WITH CHECK (practice_id = (SELECT nullif(current_setting(''app.practice'', true), '''')::uuid))', name);
  END LOOP;
END
$$;

-- Signing in begins without a practice: whoever names an address exactly may read the accounts that carry it.
CREATE POLICY sign_in_by_email ON "user_account" FOR SELECT TO twinge_app
  USING ("email" = (SELECT nullif(current_setting('app.sign_in_email', true), '')));

-- The sweep reads and locks what is due in every practice; a clock row tells nothing but when.
CREATE POLICY sweep ON "client_clock" FOR SELECT TO twinge_worker USING (true);

-- One round trip for every request: the live session row, its live user, the roles and the database's time.
CREATE FUNCTION live_session(p_practice uuid, p_sid_hash bytea)
RETURNS TABLE ("userId" uuid, "name" text, "roles" text[], "timeZone" text, "units" text, "now" float8)
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM set_config('app.practice', p_practice::text, true);
  UPDATE sign_in_session SET last_seen_at = now()
    WHERE practice_id = p_practice AND sid_hash = p_sid_hash AND last_seen_at < now() - interval '5 minutes'
      AND last_seen_at > now() - make_interval(hours => idle_hours);
  RETURN QUERY
    SELECT u.id, u.name,
      ARRAY(SELECT m.role FROM membership m WHERE m.practice_id = p_practice AND m.user_id = u.id),
      c.time_zone, c.units,
      extract(epoch FROM date_trunc('milliseconds', clock_timestamp()))::float8 * 1000
    FROM sign_in_session s
    JOIN user_account u ON u.practice_id = s.practice_id AND u.id = s.user_id
    LEFT JOIN client_profile c ON c.practice_id = u.practice_id AND c.client_id = u.id
    WHERE s.practice_id = p_practice AND s.sid_hash = p_sid_hash
      AND s.revoked_at IS NULL AND s.expires_at > now()
      AND s.last_seen_at > now() - make_interval(hours => s.idle_hours)
      AND u.disabled_at IS NULL;
END
$$;

-- How long the most overdue evaluation has waited. It runs as the owner, who needs a policy of his own since
-- row-level security is forced on him as well; it tells a number about all practices and nothing about any.
CREATE POLICY lag ON "client_clock" FOR SELECT TO CURRENT_USER USING (true);
CREATE FUNCTION evaluation_lag_seconds() RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT coalesce(greatest(0, floor(extract(epoch FROM clock_timestamp() - min(next_evaluation_at)))), 0)::integer
  FROM client_clock WHERE next_evaluation_at <= clock_timestamp()
$$;
