-- AlterTable
ALTER TABLE "agreement_price" ADD COLUMN     "from_quantity" DECIMAL(18,3);

-- AlterTable
ALTER TABLE "delivery" ADD COLUMN     "order_number" TEXT;

-- AlterTable
ALTER TABLE "framework_agreement" ADD COLUMN     "currency" CHAR(3),
ADD COLUMN     "rate" DECIMAL(18,8);

-- AlterTable
ALTER TABLE "product_surcharge" ADD COLUMN     "archived_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "rebate_scale" ADD COLUMN     "currency" CHAR(3),
ADD COLUMN     "rate" DECIMAL(18,8),
ALTER COLUMN "reached_cents" DROP NOT NULL,
ALTER COLUMN "reached_cents" DROP DEFAULT;

-- CreateIndex
CREATE INDEX "delivery_organisation_id_order_number_idx" ON "delivery"("organisation_id", "order_number");
