-- CreateTable
CREATE TABLE "name_word" (
    "organisation_id" UUID NOT NULL,
    "word" TEXT NOT NULL,

    CONSTRAINT "name_word_pkey" PRIMARY KEY ("organisation_id","word")
);

-- CreateIndex
CREATE INDEX "name_word_word_idx" ON "name_word" USING GIN ("word" gin_trgm_ops);

-- By hand: what Prisma's schema cannot say.

-- The vocabulary follows the names, whoever writes them. A word that is there already costs one look.
CREATE FUNCTION note_name_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO name_word (organisation_id, word)
  SELECT DISTINCT NEW.organisation_id, word FROM unnest(string_to_array(NEW.name_folded, ' ')) word WHERE length(word) BETWEEN 4 AND 60 ORDER BY word
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER customer_name_words AFTER INSERT OR UPDATE OF name_folded ON "customer" FOR EACH ROW EXECUTE FUNCTION note_name_words();
CREATE TRIGGER contact_name_words AFTER INSERT OR UPDATE OF name_folded ON "contact" FOR EACH ROW EXECUTE FUNCTION note_name_words();

-- Names that begin with a text, and names whose words begin with several.
CREATE INDEX "customer_organisation_id_name_start_idx" ON "customer"("organisation_id", "name_folded" COLLATE "C");
CREATE INDEX "customer_words_idx" ON "customer" USING GIN (array_to_tsvector(array_remove(string_to_array("name_folded", ' '), '')));
CREATE INDEX "contact_words_idx" ON "contact" USING GIN (array_to_tsvector(array_remove(string_to_array("name_folded", ' '), '')));

-- Numbers by their end: small letters and digits, read backwards.
CREATE INDEX "external_number_key_idx" ON "external_number"("organisation_id", "entity", reverse(lower(regexp_replace("external_id", '[^0-9A-Za-z]', '', 'g') COLLATE "C")) COLLATE "C");
CREATE INDEX "quote_number_key_idx" ON "quote"("organisation_id", reverse(lower(regexp_replace("number", '[^0-9A-Za-z]', '', 'g') COLLATE "C")) COLLATE "C");
CREATE INDEX "customer_order_number_key_idx" ON "customer_order"("organisation_id", reverse(lower(regexp_replace("number", '[^0-9A-Za-z]', '', 'g') COLLATE "C")) COLLATE "C");
CREATE INDEX "invoice_number_key_idx" ON "invoice"("organisation_id", reverse(lower(regexp_replace("number", '[^0-9A-Za-z]', '', 'g') COLLATE "C")) COLLATE "C");
CREATE INDEX "complaint_number_key_idx" ON "complaint"("organisation_id", reverse(lower(regexp_replace("number", '[^0-9A-Za-z]', '', 'g') COLLATE "C")) COLLATE "C");

-- Telephone numbers by their end.
CREATE INDEX "contact_phone_reverse_number_idx" ON "contact_phone"("organisation_id", reverse("number") COLLATE "C");
CREATE INDEX "customer_reverse_phone_idx" ON "customer"("organisation_id", reverse("phone") COLLATE "C");
CREATE INDEX "site_reverse_phone_idx" ON "site"("organisation_id", reverse("phone") COLLATE "C");

-- Words of subjects: of the first 500 letters, since a word of more than 2,046 bytes has no place in such an index. Between words stands whatever of ASCII is no letter or digit.
CREATE INDEX "contact_report_subject_words_idx" ON "contact_report" USING GIN (array_to_tsvector(array_remove(regexp_split_to_array(lower(left("subject", 500)), '[\x01-\x2f\x3a-\x40\x5b-\x60\x7b-\x7f]+'), '')));

-- Towns by their beginning.
CREATE INDEX "site_organisation_id_city_start_idx" ON "site"("organisation_id", lower("city") COLLATE "C");
