-- CreateTable
CREATE TABLE "audit_event" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "verb" TEXT NOT NULL,
    "client_id" UUID,
    "object_id" UUID,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("practice_id","id")
);

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
CREATE TABLE "practice_exercise" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "folded_name" TEXT NOT NULL,
    "weights" JSONB NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "practice_exercise_pkey" PRIMARY KEY ("practice_id","id")
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
    "exercises" JSON,
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
    "reason" JSONB NOT NULL,
    "flag_id" UUID,
    "reason_count" INTEGER NOT NULL DEFAULT 0,
    "open_flag_count" INTEGER NOT NULL DEFAULT 0,
    "since_at" TIMESTAMPTZ(3),
    "unknown_since_at" TIMESTAMPTZ(3),
    "unknown_nrs" SMALLINT,
    "check_in_since_at" TIMESTAMPTZ(3),
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
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "referral_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "notice" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "audience" TEXT NOT NULL,
    "client_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "lane" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "sent_count" INTEGER NOT NULL DEFAULT 0,
    "sent_at" TIMESTAMPTZ(3),
    "sent_lane" TEXT,
    "sent_new_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "mail_message" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "invites_answer" BOOLEAN NOT NULL DEFAULT false,
    "is_urgent" BOOLEAN NOT NULL DEFAULT false,
    "status" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3),
    "claimed_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),
    "fault" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mail_message_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "notice_preference" (
    "practice_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "mail" BOOLEAN NOT NULL,
    "quiet_from_minute" SMALLINT,
    "quiet_until_minute" SMALLINT,
    "digest_hour" SMALLINT NOT NULL,
    "time_zone" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notice_preference_pkey" PRIMARY KEY ("practice_id","user_id")
);

-- CreateTable
CREATE TABLE "push_subscription" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "endpoint" TEXT NOT NULL,
    "p256dh" TEXT NOT NULL,
    "auth" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "push_subscription_pkey" PRIMARY KEY ("practice_id","id")
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

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
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
CREATE INDEX "flag_practice_id_client_id_status_idx" ON "flag"("practice_id", "client_id", "status");

-- CreateIndex
CREATE INDEX "flag_event_practice_id_flag_id_at_idx" ON "flag_event"("practice_id", "flag_id", "at");

-- CreateIndex
CREATE INDEX "standing_practice_id_sort_key_client_id_idx" ON "standing"("practice_id", "sort_key", "client_id");

-- CreateIndex
CREATE INDEX "referral_practice_id_client_id_created_at_idx" ON "referral"("practice_id", "client_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "notice_practice_id_user_id_due_at_idx" ON "notice"("practice_id", "user_id", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "notice_practice_id_user_id_subject_id_kind_audience_at_key" ON "notice"("practice_id", "user_id", "subject_id", "kind", "audience", "at");

-- CreateIndex
CREATE INDEX "mail_message_practice_id_created_at_idx" ON "mail_message"("practice_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "mail_message_practice_id_user_id_status_idx" ON "mail_message"("practice_id", "user_id", "status");

-- CreateIndex
CREATE INDEX "push_subscription_practice_id_user_id_idx" ON "push_subscription"("practice_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "push_subscription_practice_id_endpoint_key" ON "push_subscription"("practice_id", "endpoint");

-- CreateIndex
CREATE UNIQUE INDEX "user_account_practice_id_email_key" ON "user_account"("practice_id", "email");

-- CreateIndex
CREATE INDEX "sign_in_session_practice_id_user_id_idx" ON "sign_in_session"("practice_id", "user_id");

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client_profile"("practice_id", "client_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_practice_id_client_id_session_id_fkey" FOREIGN KEY ("practice_id", "client_id", "session_id") REFERENCES "training_session"("practice_id", "client_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

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
ALTER TABLE "practice_exercise" ADD CONSTRAINT "practice_exercise_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE CASCADE;

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
ALTER TABLE "notice" ADD CONSTRAINT "notice_practice_id_user_id_fkey" FOREIGN KEY ("practice_id", "user_id") REFERENCES "user_account"("practice_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client_profile"("practice_id", "client_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_message" ADD CONSTRAINT "mail_message_practice_id_user_id_fkey" FOREIGN KEY ("practice_id", "user_id") REFERENCES "user_account"("practice_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_preference" ADD CONSTRAINT "notice_preference_practice_id_user_id_fkey" FOREIGN KEY ("practice_id", "user_id") REFERENCES "user_account"("practice_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "push_subscription" ADD CONSTRAINT "push_subscription_practice_id_user_id_fkey" FOREIGN KEY ("practice_id", "user_id") REFERENCES "user_account"("practice_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_account" ADD CONSTRAINT "user_account_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_practice_id_user_id_fkey" FOREIGN KEY ("practice_id", "user_id") REFERENCES "user_account"("practice_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_session" ADD CONSTRAINT "sign_in_session_practice_id_user_id_fkey" FOREIGN KEY ("practice_id", "user_id") REFERENCES "user_account"("practice_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say: vocabulary and length checks, partial and unusual indexes. Roles, grants, row-level
-- security and functions are in prisma/sql.

ALTER TABLE "membership" ADD CONSTRAINT "membership_role_check" CHECK ("role" IN ('owner', 'trainer', 'client'));
ALTER TABLE "client_profile" ADD CONSTRAINT "client_profile_units_check" CHECK ("units" IN ('kg', 'lb'));
ALTER TABLE "pain_report" ADD CONSTRAINT "pain_report_nrs_check" CHECK ("nrs" BETWEEN 0 AND 10);
ALTER TABLE "training_session" ADD CONSTRAINT "training_session_rpe_check" CHECK ("rpe" BETWEEN 0 AND 10);
ALTER TABLE "training_session" ADD CONSTRAINT "training_session_duration_check" CHECK ("duration_minutes" BETWEEN 0 AND 1440);
ALTER TABLE "flag" ADD CONSTRAINT "flag_status_check" CHECK ("status" IN ('pending', 'open', 'closed'));
ALTER TABLE "flag" ADD CONSTRAINT "flag_severity_check" CHECK ("severity" IN ('info', 'watch', 'act', 'urgent'));
ALTER TABLE "practice_exercise" ADD CONSTRAINT "practice_exercise_folded_name_check" CHECK ("folded_name" <> '');
ALTER TABLE "practice_exercise" ADD CONSTRAINT "practice_exercise_weights_check"
  CHECK (jsonb_typeof("weights") = 'object' AND "weights" <> '{}'::jsonb);
ALTER TABLE "notice" ADD CONSTRAINT "notice_audience_check" CHECK ("audience" IN ('trainer', 'owner', 'client'));
ALTER TABLE "notice" ADD CONSTRAINT "notice_kind_check" CHECK ("kind" IN ('urgent', 'act', 'watch', 'check-in'));
ALTER TABLE "notice" ADD CONSTRAINT "notice_lane_check" CHECK ("lane" IN ('now', 'digest'));
ALTER TABLE "notice" ADD CONSTRAINT "notice_sent_check" CHECK (("sent_count" = 0) = ("sent_at" IS NULL));
ALTER TABLE "mail_message" ADD CONSTRAINT "mail_message_status_check"
  CHECK ("status" IN ('kept', 'queued', 'sending', 'sent', 'bounced', 'failed'));
ALTER TABLE "mail_message" ADD CONSTRAINT "mail_message_next_attempt_check"
  CHECK (("next_attempt_at" IS NOT NULL) = ("status" IN ('queued', 'sending')));
ALTER TABLE "notice_preference" ADD CONSTRAINT "notice_preference_quiet_check" CHECK (
  ("quiet_from_minute" IS NULL) = ("quiet_until_minute" IS NULL)
  AND "quiet_from_minute" BETWEEN 0 AND 1439 AND "quiet_until_minute" BETWEEN 0 AND 1439);
ALTER TABLE "notice_preference" ADD CONSTRAINT "notice_preference_digest_check" CHECK ("digest_hour" BETWEEN 0 AND 23);
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_kind_check" CHECK (
  ("kind" = 'clock' AND "hours" IN (24, 48, 72) AND "session_id" IS NULL)
  OR ("kind" = 'morning-after' AND "hours" = 0 AND "session_id" IS NOT NULL));
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_closed_check" CHECK (
  ("closed_at" IS NULL) = ("closed_by" IS NULL) AND "closed_by" IN ('answered', 'superseded', 'ended')
  AND ("closed_by" = 'answered' OR "answer_id" IS NULL));

-- One live flag per client, category and subject, whatever two writers do.
CREATE UNIQUE INDEX "flag_live_subject_key" ON "flag" ("practice_id", "client_id", "category", "region", "side")
  WHERE "status" <> 'closed';

-- One living exercise per name, whatever two writers do; an archived one gives its name back.
CREATE UNIQUE INDEX "practice_exercise_living_name_key" ON "practice_exercise" ("practice_id", "folded_name")
  WHERE "archived_at" IS NULL;

-- Each question is asked once, and of one place there is one open question, whatever two evaluations do.
CREATE UNIQUE INDEX "check_in_question_key" ON "check_in" ("practice_id", "client_id", "first_report_id", "kind",
  "hours", "session_id") NULLS NOT DISTINCT;
CREATE UNIQUE INDEX "check_in_open_key" ON "check_in" ("practice_id", "client_id", "region", "side")
  WHERE "closed_at" IS NULL;

-- What the worker looks for in all practices. These are no keys, so they need not lead with the practice.
CREATE INDEX "client_clock_due_idx" ON "client_clock" ("next_evaluation_at") WHERE "next_evaluation_at" IS NOT NULL;
CREATE INDEX "notice_due_idx" ON "notice" ("due_at") WHERE "due_at" IS NOT NULL;
CREATE INDEX "mail_message_due_idx" ON "mail_message" ("next_attempt_at") WHERE "next_attempt_at" IS NOT NULL;
CREATE INDEX "flag_pressing_idx" ON "flag" ("practice_id", "client_id")
  WHERE "status" = 'open' AND "severity" IN ('urgent', 'act');
