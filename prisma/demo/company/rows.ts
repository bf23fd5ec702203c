/** Rows of the database tables as the generator makes them, gathered into batches in an order that keeps foreign keys satisfied. */

export type SqlCell = string | number | boolean | null

/** Rows of one table, the cells in the order of `columns`. */
export type Batch = { table: string; columns: readonly string[]; rows: readonly (readonly SqlCell[])[] }

/** Every table the generator fills with the columns it fills; a table stands behind those it refers to. */
export const TABLES = {
  app_user: ['id', 'oid', 'name', 'mail', 'role', 'created_at'],
  planning_profile: ['user_id', 'home', 'start_at', 'end_at', 'weekdays', 'holidays', 'tentative_counts', 'most_driving', 'share', 'nights'],
  deputy: ['id', 'user_id', 'deputy_id', 'starts_on', 'ends_on', 'reason'],
  valuation_setting: ['name', 'value', 'version'],
  product_group: ['id', 'code', 'name'],
  product: ['id', 'number', 'name', 'product_group_id', 'unit', 'price', 'unit_cost', 'price_unit'],
  promotion: ['id', 'title', 'text', 'starts_on', 'ends_on', 'product_group_id'],
  project: ['id', 'name', 'name_folded', 'kind', 'city', 'status', 'volume_cents', 'decision_on', 'internal_note', 'created_at'],
  customer: [
    'id',
    'kind',
    'name',
    'name_folded',
    'industry',
    'target_group',
    'employees',
    'phone',
    'website',
    'language',
    'class_letter',
    'class_digit',
    'class_since',
    'potential_cents',
    'potential_told_on',
    'is_credit_blocked',
    'credit_block_reason',
    'credit_limit_cents',
    'payment_terms',
    'delivery_terms',
    'conditions',
    'used_credit_cents',
    'internal_note',
    'created_by_id',
    'created_at',
    'updated_at',
  ],
  potential_statement: ['id', 'customer_id', 'cents', 'said_on', 'said_to_id', 'created_at'],
  customer_domain: ['id', 'customer_id', 'domain'],
  customer_email: ['id', 'customer_id', 'address'],
  site: [
    'id',
    'customer_id',
    'name',
    'street',
    'postal_code',
    'city',
    'country',
    'phone',
    'latitude',
    'longitude',
    'position_accuracy',
    'is_main',
    'opening_windows',
  ],
  customer_link: ['id', 'from_id', 'to_id', 'kind'],
  care_team_member: ['id', 'customer_id', 'user_id', 'role', 'starts_on'],
  external_number: ['source', 'entity', 'external_id', 'entity_id', 'said_at', 'created_at'],
  contact: [
    'id',
    'salutation',
    'title',
    'given_name',
    'surname',
    'name_folded',
    'address_form',
    'language',
    'internal_note',
    'created_at',
    'updated_at',
  ],
  contact_role: ['id', 'contact_id', 'customer_id', 'site_id', 'function', 'decision_role', 'starts_on', 'is_main'],
  contact_email: ['id', 'contact_id', 'address', 'is_primary'],
  contact_phone: ['id', 'contact_id', 'number', 'kind', 'is_permitted'],
  contact_consent: ['id', 'contact_id', 'channel', 'is_granted', 'decided_on', 'source'],
  quote: [
    'id',
    'number',
    'customer_id',
    'contact_id',
    'project_id',
    'owner_id',
    'quoted_on',
    'valid_until',
    'status',
    'subject',
    'total_cents',
    'decision_on',
    'probability',
    'closed_because',
    'competitor',
    'customer_reference',
  ],
  quote_line: [
    'id',
    'quote_id',
    'position',
    'product_id',
    'text',
    'quantity',
    'unit_price',
    'unit_cost',
    'price_unit',
    'total_cents',
    'product_number',
  ],
  customer_order: [
    'id',
    'number',
    'customer_id',
    'contact_id',
    'project_id',
    'quote_id',
    'ordered_on',
    'promised_on',
    'delivered_on',
    'status',
    'total_cents',
    'requested_on',
    'customer_reference',
  ],
  order_line: [
    'id',
    'order_id',
    'customer_id',
    'ordered_on',
    'position',
    'product_id',
    'product_group_id',
    'text',
    'quantity',
    'delivered_quantity',
    'unit_price',
    'unit_cost',
    'price_unit',
    'total_cents',
    'cost_cents',
    'product_number',
    'promised_on',
  ],
  delivery: ['id', 'number', 'customer_id', 'order_id', 'delivered_on', 'carrier', 'tracking_number'],
  invoice: ['id', 'number', 'kind', 'customer_id', 'order_id', 'invoiced_on', 'due_on', 'total_cents', 'open_cents', 'dunning_level'],
  complaint: [
    'id',
    'number',
    'customer_id',
    'contact_id',
    'order_id',
    'subject',
    'text',
    'opened_on',
    'deadline_on',
    'closed_on',
    'status',
    'responsible_id',
  ],
  project_party: ['id', 'project_id', 'customer_id', 'role'],
  framework_agreement: ['id', 'customer_id', 'number', 'title', 'starts_on', 'ends_on', 'volume_cents', 'called_cents', 'rebate_percent', 'kind'],
  agreement_price: ['id', 'agreement_id', 'position', 'product_id', 'product_number', 'text', 'price', 'price_unit', 'quantity', 'called_quantity'],
  rebate_scale: ['id', 'customer_id', 'title', 'starts_on', 'ends_on', 'reached_cents', 'steps'],
  value_objection: ['id', 'customer_id', 'subject', 'rule_key', 'shown', 'reason', 'by_id', 'at'],
  loyalty_fact: ['id', 'customer_id', 'kind', 'happened_on', 'note', 'by_id', 'at'],
  loan_item: ['id', 'customer_id', 'kind', 'product_number', 'text', 'quantity', 'given_on', 'due_back_on'],
  machine: ['id', 'customer_id', 'site_id', 'name', 'serial_number', 'installed_on', 'service_interval_months', 'next_service_on'],
  competitor_price: ['id', 'customer_id', 'competitor', 'product', 'price', 'price_unit', 'seen_on', 'created_by_id', 'product_number'],
  visit: ['id', 'customer_id', 'site_id', 'contact_id', 'owner_id', 'status', 'starts_at', 'ends_at', 'note', 'created_at'],
  contact_report: [
    'id',
    'channel',
    'direction',
    'outcome',
    'occasion',
    'at',
    'subject',
    'text_state',
    'author_id',
    'project_id',
    'visit_id',
    'created_at',
  ],
  report_customer: ['customer_id', 'report_id', 'at'],
  report_participant: ['id', 'report_id', 'role', 'name', 'address', 'contact_id', 'user_id'],
  report_text: ['report_id', 'text'],
  report_file: ['id', 'report_id', 'name', 'content_type', 'size_bytes'],
  report_mail: ['identity', 'report_id', 'message_key', 'conversation_id', 'sent_at'],
  mail_witness: ['id', 'report_id', 'mailbox', 'item_id', 'seen_at'],
  follow_up: [
    'id',
    'title',
    'note',
    'due_on',
    'customer_id',
    'contact_id',
    'project_id',
    'report_id',
    'assignee_id',
    'author_id',
    'done_at',
    'created_at',
  ],
  outlook_item: ['entity_id', 'user_id', 'item_id', 'saved_at'],
} as const satisfies Record<string, readonly string[]>

export type Table = keyof typeof TABLES

/** One row by column; what is missing becomes null. */
export type Row<T extends Table> = Partial<Record<(typeof TABLES)[T][number], SqlCell>>

export type Rows = {
  add: <T extends Table>(table: T, row: Row<T>) => void
  /** Hands out what was added since the last call, and forgets it. */
  take: () => Batch[]
}

const LARGEST_BATCH = 2_000

/** Gathers rows of one organisation. */
export function gatherRows(organisationId: string): Rows {
  let gathered = new Map<string, SqlCell[][]>()
  const add = <T extends Table>(table: T, row: Row<T>): void => {
    const cells: Record<string, SqlCell | undefined> = row
    const line: SqlCell[] = [organisationId]
    for (const column of TABLES[table]) line.push(cells[column] ?? null)
    const lines = gathered.get(table)
    if (lines) lines.push(line)
    else gathered.set(table, [line])
  }
  const take = (): Batch[] => {
    const taken = gathered
    gathered = new Map()
    return Object.entries(TABLES).flatMap(([table, columns]) => split(table, ['organisation_id', ...columns], taken.get(table) ?? []))
  }
  return { add, take }
}

function split(table: string, columns: readonly string[], rows: SqlCell[][]): Batch[] {
  const starts = Array.from({ length: Math.ceil(rows.length / LARGEST_BATCH) }, (_, i) => i * LARGEST_BATCH)
  return starts.map((start) => ({ table, columns, rows: rows.slice(start, start + LARGEST_BATCH) }))
}
