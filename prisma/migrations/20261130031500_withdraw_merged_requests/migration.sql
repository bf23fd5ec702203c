-- AlterTable
ALTER TABLE "account_request" ADD COLUMN     "merge_id" UUID;

-- CreateIndex
CREATE INDEX "account_request_organisation_id_merge_id_idx" ON "account_request"("organisation_id", "merge_id");

-- AddForeignKey
ALTER TABLE "account_request" ADD CONSTRAINT "account_request_organisation_id_merge_id_fkey" FOREIGN KEY ("organisation_id", "merge_id") REFERENCES "customer_merge"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
