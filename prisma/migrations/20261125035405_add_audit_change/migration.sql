-- AlterTable
ALTER TABLE "audit_entry" ADD COLUMN     "change" JSONB;
