-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "figures_made_by" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "customer_figures" (
    "organisation_id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "order_days" DATE[] DEFAULT ARRAY[]::DATE[],
    "revenue_cents" BIGINT[] DEFAULT ARRAY[]::BIGINT[],
    "margin_cents" BIGINT[] DEFAULT ARRAY[]::BIGINT[],
    "costed_lines" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "due_days" DATE[] DEFAULT ARRAY[]::DATE[],
    "due_cents" BIGINT[] DEFAULT ARRAY[]::BIGINT[],
    "open_cents" BIGINT NOT NULL DEFAULT 0,
    "open_quotes" INTEGER NOT NULL DEFAULT 0,
    "open_quote_cents" BIGINT NOT NULL DEFAULT 0,
    "rows" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "customer_figures_pkey" PRIMARY KEY ("organisation_id","customer_id")
);

-- AddForeignKey
ALTER TABLE "customer_figures" ADD CONSTRAINT "customer_figures_organisation_id_customer_id_fkey" FOREIGN KEY ("organisation_id", "customer_id") REFERENCES "customer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
