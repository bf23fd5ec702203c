/** What of a complaint its customer may read. The list is of what may be shown: whatever it does not name, a new field too, stays in the house. */

/** `answer`: worded for him; null: nothing yet. Day `YYYY-MM-DD`. */
export type CustomersComplaint = { number: string; openedOn: string; orderNumber: string | null; productNumber: string | null; answer: string | null }

/** Without cause, remedy, cost, verdict, our own notes, and whoever is responsible. */
export const customersComplaint = ({ number, openedOn, orderNumber, productNumber, answer }: CustomersComplaint): CustomersComplaint => ({
  number,
  openedOn,
  orderNumber,
  productNumber,
  answer,
})
