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
    "said_count" INTEGER NOT NULL DEFAULT 0,
    "said_at" TIMESTAMPTZ(3),
    "said_lane" TEXT,
    "said_new_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "mail_message" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
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
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "push_subscription_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateIndex
CREATE INDEX "notice_practice_id_user_id_due_at_idx" ON "notice"("practice_id", "user_id", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "notice_practice_id_user_id_subject_id_kind_key" ON "notice"("practice_id", "user_id", "subject_id", "kind");

-- CreateIndex
CREATE INDEX "mail_message_practice_id_created_at_idx" ON "mail_message"("practice_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "mail_message_practice_id_user_id_status_idx" ON "mail_message"("practice_id", "user_id", "status");

-- CreateIndex
CREATE INDEX "push_subscription_practice_id_user_id_idx" ON "push_subscription"("practice_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "push_subscription_practice_id_endpoint_key" ON "push_subscription"("practice_id", "endpoint");

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

-- What Prisma's schema cannot say: vocabulary, what is due, grants and row-level security.

ALTER TABLE "notice" ADD CONSTRAINT "notice_audience_check" CHECK ("audience" IN ('trainer', 'client'));
ALTER TABLE "notice" ADD CONSTRAINT "notice_kind_check" CHECK ("kind" IN ('urgent', 'act', 'watch', 'check-in'));
ALTER TABLE "notice" ADD CONSTRAINT "notice_lane_check" CHECK ("lane" IN ('now', 'digest'));
ALTER TABLE "notice" ADD CONSTRAINT "notice_said_check" CHECK (("said_count" = 0) = ("said_at" IS NULL));
ALTER TABLE "mail_message" ADD CONSTRAINT "mail_message_status_check"
  CHECK ("status" IN ('kept', 'queued', 'sending', 'sent', 'bounced', 'failed'));
ALTER TABLE "mail_message" ADD CONSTRAINT "mail_message_next_attempt_check"
  CHECK (("next_attempt_at" IS NOT NULL) = ("status" IN ('queued', 'sending')));
ALTER TABLE "notice_preference" ADD CONSTRAINT "notice_preference_quiet_check" CHECK (
  ("quiet_from_minute" IS NULL) = ("quiet_until_minute" IS NULL)
  AND "quiet_from_minute" BETWEEN 0 AND 1439 AND "quiet_until_minute" BETWEEN 0 AND 1439);
ALTER TABLE "notice_preference" ADD CONSTRAINT "notice_preference_digest_check" CHECK ("digest_hour" BETWEEN 0 AND 23);

-- The worker asks every minute what is due in any practice. These are no keys.
CREATE INDEX "notice_due_idx" ON "notice" ("due_at") WHERE "due_at" IS NOT NULL;
CREATE INDEX "mail_message_due_idx" ON "mail_message" ("next_attempt_at") WHERE "next_attempt_at" IS NOT NULL;

-- Whoever evaluates leaves notices; only the worker says them. Nobody removes any.
GRANT SELECT, INSERT ON "notice" TO twinge_app, twinge_worker;
GRANT UPDATE ("lane", "due_at", "said_count", "said_at", "said_lane", "said_new_at") ON "notice" TO twinge_worker;
GRANT SELECT ON "mail_message" TO twinge_app;
GRANT SELECT, INSERT ON "mail_message" TO twinge_worker;
GRANT UPDATE ("status", "attempts", "next_attempt_at", "claimed_at", "settled_at", "fault") ON "mail_message"
  TO twinge_worker;
GRANT SELECT, INSERT, UPDATE ON "notice_preference" TO twinge_app;
GRANT SELECT ON "notice_preference" TO twinge_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON "push_subscription" TO twinge_app;
GRANT SELECT, DELETE ON "push_subscription" TO twinge_worker;
-- Whom to tell, and where mail goes.
GRANT SELECT ON "assignment" TO twinge_worker;
GRANT SELECT ("practice_id", "id", "email", "disabled_at") ON "user_account" TO twinge_worker;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['notice', 'mail_message', 'notice_preference', 'push_subscription']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY practice_isolation ON %I
      USING (practice_id = (SELECT nullif(current_setting(''app.practice'', true), '''')::uuid))
      WITH CHECK (practice_id = (SELECT nullif(current_setting(''app.practice'', true), '''')::uuid))', name);
  END LOOP;
END
$$;

-- Leaves a job for everybody who is due to be told something and for every mail that is due to be tried, in all
-- practices: it makes good whatever an earlier job did not come to. It runs as the owner, who needs policies of
-- his own since row-level security is forced on him as well, and tells the worker no more than how many there were.
CREATE POLICY due ON "notice" FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY due ON "mail_message" FOR SELECT TO CURRENT_USER USING (true);
CREATE FUNCTION enqueue_due_notices(p_now timestamptz, p_limit integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  jobs integer := 0;
  due record;
BEGIN
  FOR due IN SELECT practice_id, user_id, min(due_at) AS due_at FROM notice WHERE due_at <= p_now
    GROUP BY practice_id, user_id ORDER BY min(due_at) LIMIT p_limit
  LOOP
    PERFORM enqueue_job('compose-notices',
      jsonb_build_object('practiceId', due.practice_id, 'userId', due.user_id), NULL,
      'compose-due:' || due.practice_id || ':' || due.user_id, 'preserve_run_at');
    jobs := jobs + 1;
  END LOOP;
  FOR due IN SELECT practice_id, id FROM mail_message WHERE next_attempt_at <= p_now
    ORDER BY next_attempt_at LIMIT p_limit
  LOOP
    PERFORM enqueue_job('send-mail', jsonb_build_object('practiceId', due.practice_id, 'messageId', due.id), NULL,
      'send-mail:' || due.id, 'preserve_run_at');
    jobs := jobs + 1;
  END LOOP;
  RETURN jobs;
END
$$;
REVOKE ALL ON FUNCTION enqueue_due_notices(timestamptz, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION enqueue_due_notices(timestamptz, integer) TO twinge_worker;
