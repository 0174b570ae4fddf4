-- Row-level security of every table. All policies are dropped first, so that there are no others than these.
DO $$
DECLARE
  found record;
BEGIN
  FOR found IN SELECT policyname, tablename FROM pg_policies WHERE schemaname = 'public' LOOP
    EXECUTE format('DROP POLICY %I ON %I', found.policyname, found.tablename);
  END LOOP;

  -- Every table with a practice is bound to the practice that the transaction has set. After a transaction the setting
  -- is '' and not null, hence nullif; the sub-select is evaluated once.
  FOR found IN SELECT table_name AS name FROM information_schema.columns c
    JOIN pg_tables t ON t.schemaname = c.table_schema AND t.tablename = c.table_name
    WHERE c.table_schema = 'public' AND c.column_name = 'practice_id' AND t.tableowner = current_user
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', found.name);
    EXECUTE format('CREATE POLICY practice_isolation ON %I
      USING (practice_id = (SELECT nullif(current_setting(''app.practice'', true), '''')::uuid))
      WITH CHECK (practice_id = (SELECT nullif(current_setting(''app.practice'', true), '''')::uuid))', found.name);
  END LOOP;
END
$$;

-- Signing in begins without a practice: a transaction that has set an address may read the accounts that have
-- exactly this address.
CREATE POLICY sign_in_by_email ON "user_account" FOR SELECT TO twinge_app
  USING ("email" = (SELECT nullif(current_setting('app.sign_in_email', true), '')));

-- The sweep reads the clock rows of every practice; such a row holds nothing but times.
CREATE POLICY sweep ON "client_clock" FOR SELECT TO twinge_worker USING (true);

-- For the functions that run with the owner's rights: the lag of evaluations, what is due, and where flags are open.
CREATE POLICY lag ON "client_clock" FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY due ON "notice" FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY due ON "mail_message" FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY pressing ON "flag" FOR SELECT TO CURRENT_USER USING (true);
