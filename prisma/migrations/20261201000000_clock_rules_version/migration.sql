-- Version of the rules that last judged a client; null: before this was kept, or never.
ALTER TABLE "client_clock" ADD COLUMN "rules_version" TEXT;
