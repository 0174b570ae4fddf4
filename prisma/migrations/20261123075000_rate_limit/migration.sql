-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- The only table beside Prisma's own that belongs to no practice: it holds hashes and counts, and has no policy.
GRANT SELECT, INSERT, UPDATE, DELETE ON "rate_limit" TO twinge_app;
