-- AlterTable
ALTER TABLE "follow_up" ADD COLUMN     "done_by_id" UUID;
