-- No query looks for the reports of a session, and sessions are never removed, so the foreign key does not either:
-- every report paid for a row of it.
DROP INDEX "pain_report_practice_id_client_id_session_id_idx";
