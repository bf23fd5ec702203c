-- CreateTable
CREATE TABLE "account_request" (
    "organisation_id" UUID NOT NULL,
    "follow_up_id" UUID NOT NULL,
    "form" JSONB NOT NULL,
    "declined_why" TEXT,
    "answer_id" UUID,
    "source" TEXT,
    "number" TEXT,

    CONSTRAINT "account_request_pkey" PRIMARY KEY ("organisation_id","follow_up_id")
);

-- CreateIndex
CREATE INDEX "account_request_organisation_id_answer_id_idx" ON "account_request"("organisation_id", "answer_id");

-- AddForeignKey
ALTER TABLE "account_request" ADD CONSTRAINT "account_request_organisation_id_follow_up_id_fkey" FOREIGN KEY ("organisation_id", "follow_up_id") REFERENCES "follow_up"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_request" ADD CONSTRAINT "account_request_organisation_id_answer_id_fkey" FOREIGN KEY ("organisation_id", "answer_id") REFERENCES "follow_up"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
