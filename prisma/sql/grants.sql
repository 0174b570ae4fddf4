-- What each role may do. All rights are revoked first, so that removing a line here removes the right.
DO $$
DECLARE name text;
BEGIN
  FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tableowner = current_user LOOP
    EXECUTE format('REVOKE ALL ON %I FROM twinge_app, twinge_worker', name);
  END LOOP;
END
$$;

GRANT USAGE ON SCHEMA public TO twinge_app, twinge_worker;
GRANT SELECT ON "_prisma_migrations" TO twinge_app, twinge_worker;

-- Accounts and settings.
GRANT SELECT, INSERT, UPDATE ON "practice", "user_account", "sign_in_session", "client_profile", "referral" TO twinge_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "membership", "clearance" TO twinge_app;
GRANT SELECT, INSERT, DELETE ON "assignment" TO twinge_app;
-- What an exercise loads is never edited: a change is a new exercise, so that old evidence can still be explained.
GRANT SELECT, INSERT, UPDATE ("archived_at") ON "practice_exercise" TO twinge_app;
GRANT SELECT ON "client_profile", "clearance", "practice_exercise", "assignment", "membership" TO twinge_worker;
GRANT SELECT ("practice_id", "id", "email", "disabled_at") ON "user_account" TO twinge_worker;

-- Facts and events are appended and never changed.
GRANT SELECT, INSERT ON "training_session", "pain_report", "flag_event", "audit_event" TO twinge_app;
GRANT SELECT ON "training_session", "pain_report" TO twinge_worker;
GRANT INSERT ON "flag_event", "audit_event" TO twinge_worker;

-- What evaluations write, for a write and for the sweep.
GRANT SELECT, INSERT, UPDATE ON "client_clock", "flag", "standing" TO twinge_app, twinge_worker;
GRANT SELECT, INSERT, UPDATE ("closed_at", "closed_by", "answer_id") ON "check_in" TO twinge_app, twinge_worker;
GRANT SELECT, INSERT ON "notice" TO twinge_app, twinge_worker;

-- Notices and mail are sent by the worker alone; nobody removes any.
GRANT UPDATE ("lane", "due_at", "sent_count", "sent_at", "sent_lane", "sent_new_at") ON "notice" TO twinge_worker;
GRANT SELECT ON "mail_message" TO twinge_app;
GRANT SELECT, INSERT ON "mail_message" TO twinge_worker;
GRANT UPDATE ("status", "attempts", "next_attempt_at", "claimed_at", "settled_at", "fault") ON "mail_message"
  TO twinge_worker;
GRANT SELECT, INSERT, UPDATE ON "notice_preference" TO twinge_app;
GRANT SELECT ON "notice_preference" TO twinge_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON "push_subscription" TO twinge_app;
GRANT SELECT, DELETE ON "push_subscription" TO twinge_worker;

-- The one table of ours that belongs to no practice: hashes and counts of failed sign-ins.
GRANT SELECT, INSERT, UPDATE, DELETE ON "rate_limit" TO twinge_app;
