-- The sweep finds the practice without a lock and locks within the practice: it needs no reach beyond.
DROP POLICY claim ON "client_clock";
