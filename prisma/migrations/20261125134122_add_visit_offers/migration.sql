-- CreateEnum
CREATE TYPE "VisitOfferState" AS ENUM ('open', 'accepted', 'withdrawn', 'expired');

-- CreateTable
CREATE TABLE "visit_offer" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "contact_id" UUID,
    "owner_id" UUID NOT NULL,
    "state" "VisitOfferState" NOT NULL DEFAULT 'open',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "visit_offer_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "visit_offer_slot" (
    "organisation_id" UUID NOT NULL,
    "visit_id" UUID NOT NULL,
    "offer_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "visit_offer_slot_pkey" PRIMARY KEY ("organisation_id","visit_id")
);

-- CreateTable
CREATE TABLE "visit_offer_wording" (
    "organisation_id" UUID NOT NULL,
    "texts" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "visit_offer_wording_pkey" PRIMARY KEY ("organisation_id")
);

-- CreateIndex
CREATE INDEX "visit_offer_organisation_id_customer_id_state_idx" ON "visit_offer"("organisation_id", "customer_id", "state");

-- CreateIndex
CREATE INDEX "visit_offer_state_expires_at_idx" ON "visit_offer"("state", "expires_at");

-- CreateIndex
CREATE INDEX "visit_offer_slot_organisation_id_offer_id_idx" ON "visit_offer_slot"("organisation_id", "offer_id");

-- AddForeignKey
ALTER TABLE "visit_offer" ADD CONSTRAINT "visit_offer_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_offer" ADD CONSTRAINT "visit_offer_organisation_id_contact_id_fkey" FOREIGN KEY ("organisation_id", "contact_id") REFERENCES "contact"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "visit_offer" ADD CONSTRAINT "visit_offer_organisation_id_owner_id_fkey" FOREIGN KEY ("organisation_id", "owner_id") REFERENCES "app_user"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "visit_offer_slot" ADD CONSTRAINT "visit_offer_slot_organisation_id_visit_id_fkey" FOREIGN KEY ("organisation_id", "visit_id") REFERENCES "visit"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_offer_slot" ADD CONSTRAINT "visit_offer_slot_organisation_id_offer_id_fkey" FOREIGN KEY ("organisation_id", "offer_id") REFERENCES "visit_offer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
