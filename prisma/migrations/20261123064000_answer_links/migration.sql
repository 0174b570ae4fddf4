-- Whether a mail asks for an answer: then it leaves with a link for each question that is open by that time. The links
-- are made when it leaves, so that no row holds one.
ALTER TABLE "mail_message" ADD COLUMN "invites_answer" BOOLEAN NOT NULL DEFAULT false;
