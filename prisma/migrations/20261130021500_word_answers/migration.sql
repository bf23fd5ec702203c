-- CreateTable
CREATE TABLE "answer_wording" (
    "organisation_id" UUID NOT NULL,
    "texts" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "answer_wording_pkey" PRIMARY KEY ("organisation_id")
);
