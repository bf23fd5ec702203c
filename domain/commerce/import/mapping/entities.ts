/** What can be brought in, and by which names exports call it: in German, in English, and as the usual systems name their columns. */
import { atCustomerFields } from './fields/at-customer-fields.ts'
import { documentFields } from './fields/document-fields.ts'
import type { Fields } from './fields/field.ts'
import { masterFields } from './fields/master-fields.ts'
import { termsFields } from './fields/terms-fields.ts'

const all = {
  ...masterFields,
  ...documentFields,
  ...atCustomerFields,
  ...termsFields,
}
export type Entity = keyof typeof all
export const entities: Readonly<Record<Entity, Fields>> = all

/** What an export is called, in its file, sheet or title. Of names that say several kinds the first counts, it is the narrower one: an `Ansprechpartner` is a partner, too. */
export const titles: Record<Entity, RegExp> = {
  promotion: /(?<!trans|inter|re)aktion|promotion|kampagne|campaign/i,
  product_surcharge: /zuschlag|zuschl[aä]ge|zuschlaege|surcharge/i,
  rebate_scale: /bonus|r[uü]ckverg|rueckverg|rebate|umsatzstaffel|rabattstaffel/i,
  delivery: /liefersch|lieferung|deliver(?:y|ies)(?! ?term)|shipment|versand|sendung/i,
  agreement:
    /rahmen|vereinbarung|kontrakt|vertrag|vertr[aä]ge|vertraege|sonderpreis|kundenpreis|staffelpreis|agreement|contract|blanket|special.?price|customer.?price/i,
  contact: /kontakt|ansprechpartner|contact/i,
  product_group: /gruppen|categor|kategorie/i,
  competitor_price: /wettbewerb|mitbewerb|konkurren|competitor|marktpreis/i,
  loan_item: /muster(?!mann|firma)|leih|sample|loan/i,
  machine: /maschine|machine|ger(?:ä|ae)te|equipment|wartung/i,
  open_item: /offene|opos|op[-_ ]?liste|open.?item|receivable|debitorposten/i,
  complaint: /rekla|complaint|claim/i,
  quote: /angebot|quote|offer/i,
  order: /auftr[aä]g|auftraege|order|bestell/i,
  invoice: /rechnung|invoice|faktur/i,
  project: /projekt|project|bauvorhaben|objekt/i,
  product: /artikel|produkt|product|item|material|preis|price|datanorm/i,
  customer: /kunden?(?!auftr)|customer|debitor|adress|partner|client/i,
}
