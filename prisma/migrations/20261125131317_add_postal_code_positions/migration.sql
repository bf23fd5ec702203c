-- CreateTable
CREATE TABLE "postal_code_position" (
    "organisation_id" UUID NOT NULL,
    "country" CHAR(2) NOT NULL,
    "postal_code" TEXT NOT NULL,
    "latitude" DOUBLE PRECISION NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,
    "quality" SMALLINT,

    CONSTRAINT "postal_code_position_pkey" PRIMARY KEY ("organisation_id","country","postal_code")
);
