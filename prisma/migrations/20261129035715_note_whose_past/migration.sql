-- AlterTable
ALTER TABLE "known_since" ADD COLUMN     "user_id" UUID;
