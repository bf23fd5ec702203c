/** What of a visit sheet a customer may read, and of an answer to his mail. The list is of what may be shown: whatever it does not name, a new field too, stays in the house. */

type Day = string

/** An order as its customer knows it, without what stands in it. */
export type ShownOrder = {
  orderId: string
  number: string
  orderedOn: Day
  promisedOn: Day | null
  deliveredOn: Day | null
  status: string
}

/** An invoice and what is open of it. */
export type ShownPayment = { number: string; invoicedOn: Day; dueOn: Day; openCents: number }

/** The rows that the version for the customer has, with all that is left of them. Money in integer cents. */
export type CustomerRows = {
  /** What was agreed with the customer himself. */
  targets: { targetId: string; text: string; dueOn: Day; state: string }[]
  quotes: { quoteId: string; number: string; quotedOn: Day; validUntil: Day | null; status: string; subject: string | null; cents: number }[]
  orders: (ShownOrder & { cents: number; lines: string[] })[]
  complaints: { complaintId: string; number: string; subject: string; openedOn: Day; deadlineOn: Day; closedOn: Day | null; status: string }[]
  terms: { paymentTerms: string | null; deliveryTerms: string | null }[]
  agreements: {
    agreementId: string
    number: string
    title: string
    startsOn: Day
    endsOn: Day
    volumeCents: number | null
    calledCents: number
    rebatePercent: number | null
  }[]
  payments: ShownPayment[]
  product_groups: { productGroupId: string; name: string; cents: number; lastYearCents: number; lastOn: Day | null }[]
  persons: { contactId: string; name: string; function: string | null }[]
  machines: {
    machineId: string
    name: string
    serialNumber: string | null
    installedOn: Day | null
    nextServiceOn: Day | null
    siteName: string | null
  }[]
  projects: { projectId: string; name: string; city: string | null; status: string; decisionOn: Day | null; quotedCents: number }[]
}

export const shownOrder = ({ orderId, number, orderedOn, promisedOn, deliveredOn, status }: ShownOrder): ShownOrder => ({
  ...{ orderId, number, orderedOn, promisedOn, deliveredOn, status },
})

export const shownPayment = ({ number, invoicedOn, dueOn, openCents }: ShownPayment): ShownPayment => ({ number, invoicedOn, dueOn, openCents })

/**
 * The rows without anything internal. Not in it at all: reports, follow-ups, chances and competitor prices.
 * Of those that are: what we note about people, the text of complaints, credit limits, dunning, the volume of projects and who else bids.
 */
export const customerVersion = (rows: CustomerRows): CustomerRows => ({
  targets: rows.targets.map(({ targetId, text, dueOn, state }) => ({ targetId, text, dueOn, state })),
  quotes: rows.quotes.map(({ quoteId, number, quotedOn, validUntil, status, subject, cents }) => ({
    ...{ quoteId, number, quotedOn, validUntil, status, subject, cents },
  })),
  orders: rows.orders.map(({ cents, lines, ...order }) => ({ ...shownOrder(order), cents, lines })),
  complaints: rows.complaints.map(({ complaintId, number, subject, openedOn, deadlineOn, closedOn, status }) => ({
    ...{ complaintId, number, subject, openedOn, deadlineOn, closedOn, status },
  })),
  terms: rows.terms.map(({ paymentTerms, deliveryTerms }) => ({ paymentTerms, deliveryTerms })),
  agreements: rows.agreements.map(({ agreementId, number, title, startsOn, endsOn, volumeCents, calledCents, rebatePercent }) => ({
    ...{ agreementId, number, title, startsOn, endsOn, volumeCents, calledCents, rebatePercent },
  })),
  payments: rows.payments.map(shownPayment),
  product_groups: rows.product_groups.map(({ productGroupId, name, cents, lastYearCents, lastOn }) => ({
    ...{ productGroupId, name, cents, lastYearCents, lastOn },
  })),
  persons: rows.persons.map(({ contactId, name, function: position }) => ({ contactId, name, function: position })),
  machines: rows.machines.map(({ machineId, name, serialNumber, installedOn, nextServiceOn, siteName }) => ({
    ...{ machineId, name, serialNumber, installedOn, nextServiceOn, siteName },
  })),
  projects: rows.projects.map(({ projectId, name, city, status, decisionOn, quotedCents }) => ({
    ...{ projectId, name, city, status, decisionOn, quotedCents },
  })),
})
