-- was 13ebd18bb444345739c2567421eed9ae9741f21902cbcab5615a0f0a09ae0949
-- Then it also shortened the days of all verdicts, so that whoever signed in waited for it: that is done in batches by now (20261129000000_shorten_verdicts).

-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "hash_key" BYTEA,
ALTER COLUMN "mail_secret" SET DEFAULT '\x';
