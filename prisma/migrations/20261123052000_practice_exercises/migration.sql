-- CreateTable
CREATE TABLE "practice_exercise" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "folded_name" TEXT NOT NULL,
    "weights" JSONB NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "practice_exercise_pkey" PRIMARY KEY ("practice_id","id")
);

-- AddForeignKey
ALTER TABLE "practice_exercise" ADD CONSTRAINT "practice_exercise_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One living exercise per name, whatever two writers do; an archived one gives its name back.
CREATE UNIQUE INDEX "practice_exercise_living_name_key" ON "practice_exercise" ("practice_id", "folded_name")
  WHERE "archived_at" IS NULL;

ALTER TABLE "practice_exercise" ADD CONSTRAINT "practice_exercise_folded_name_check" CHECK ("folded_name" <> '');
ALTER TABLE "practice_exercise" ADD CONSTRAINT "practice_exercise_weights_check"
  CHECK (jsonb_typeof("weights") = 'object' AND "weights" <> '{}'::jsonb);

-- What an exercise loads is never edited: a change is a new one, so that the old evidence can be explained.
GRANT SELECT, INSERT, UPDATE ("archived_at") ON "practice_exercise" TO twinge_app;
GRANT SELECT ON "practice_exercise" TO twinge_worker;

ALTER TABLE "practice_exercise" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "practice_exercise" FORCE ROW LEVEL SECURITY;
CREATE POLICY practice_isolation ON "practice_exercise"
  USING (practice_id = (SELECT nullif(current_setting('app.practice', true), '')::uuid))
  WITH CHECK (practice_id = (SELECT nullif(current_setting('app.practice', true), '')::uuid));
