-- CreateEnum
CREATE TYPE "FolderPurpose" AS ENUM ('junk', 'deleted');

-- AlterTable
ALTER TABLE "mail_folder" ADD COLUMN     "purpose" "FolderPurpose";
