/** How long what stands in a table may or must be kept, and by which law. A test holds the list against the schema. Nothing is erased by it yet. */

/** `from`: when the time begins to run: at the end of the calendar year in which it was made, of the relation it belongs to, at its last use, or when it is done with. */
type HoldingClass = { years: number; from: 'end_of_year' | 'end_of_relation' | 'last_use' | 'done_with'; law: string }

export const holdingClasses = {
  /** Lives with the customer, person, user or organisation it is about; afterwards as long as claims can be made. */
  relation: { years: 3, from: 'end_of_relation', law: 'Art. 6 (1) b and f, Art. 17 (3) e GDPR; §§ 195, 199 BGB' },
  /** Letters received and copies of those sent, in whatever form, and what belongs to them. */
  commercial_letter: { years: 6, from: 'end_of_year', law: '§ 257 (1) nos. 2 and 3, (4) HGB; § 147 (1) nos. 2, 3 and 5, (3) AO' },
  /** What is booked by. */
  voucher: { years: 8, from: 'end_of_year', law: '§ 257 (1) no. 4, (4) HGB; § 147 (1) no. 4, (3) AO' },
  consent_proof: { years: 5, from: 'last_use', law: 'Art. 7 (1) GDPR; § 7a UWG' },
  /** What the product notes of its own work; where a setting or a rule ends it sooner, that counts. */
  log: { years: 1, from: 'done_with', law: 'Art. 5 (1) e, Art. 32 GDPR' },
} as const satisfies Record<string, HoldingClass>

export type HoldingClassName = keyof typeof holdingClasses

const inClass = (name: HoldingClassName, ...tables: string[]) => Object.fromEntries(tables.map((table) => [table, name]))

/** The class of every table, by its name in the database. */
export const classOfTable: Readonly<Record<string, HoldingClassName>> = {
  ...inClass(
    'relation',
    'organisation',
    'app_user',
    'user_address',
    'planning_profile',
    'deputy',
    'logging_policy',
    'mail_rule',
    'mail_gateway',
    'mailbox',
  ),
  ...inClass(
    'relation',
    'customer',
    'customer_domain',
    'customer_email',
    'customer_link',
    'ignored_sender',
    'site',
    'postal_code_position',
    'name_word',
  ),
  ...inClass(
    'relation',
    'care_team_member',
    'external_number',
    'kept_apart',
    'contact',
    'contact_role',
    'contact_email',
    'contact_phone',
    'contact_absence',
  ),
  ...inClass('relation', 'customer_figures', 'product_surcharge', 'rebate_scale', 'loan_item', 'promotion', 'import_mapping'),
  ...inClass(
    'relation',
    'product_group',
    'product',
    'project',
    'project_party',
    'machine',
    'competitor_price',
    'customer_entry',
    'customer_suggestion',
    'prospect_step',
  ),
  ...inClass(
    'relation',
    'follow_up',
    'account_request',
    'visit',
    'visit_change',
    'visit_offer',
    'visit_offer_slot',
    'visit_offer_wording',
    'visit_strategy',
  ),
  ...inClass('relation', 'visit_policy', 'visit_preference', 'customer_closure', 'answered_suggestion'),
  ...inClass('relation', 'quote_pause', 'spared_customer', 'quote_chase_policy', 'answer_wording', 'complaint_policy', 'complaint_counter'),
  ...inClass('relation', 'shown_proposal', 'proposal_pause', 'proposal_refusal', 'proposal_policy'),
  ...inClass(
    'relation',
    'potential_statement',
    'potential_factor',
    'potential_share',
    'customer_worth',
    'class_by_hand',
    'class_change',
    'class_run',
    'valuation_setting',
  ),
  ...inClass('relation', 'customer_lifetime', 'valuation_model', 'next_order', 'chance', 'chance_answer', 'chance_bar'),
  ...inClass('relation', 'chance_trial', 'peer_norm'),
  ...inClass('relation', 'customer_loyalty', 'loyalty_fact', 'loyalty_by_hand', 'value_objection'),
  ...inClass('commercial_letter', 'quote', 'quote_line', 'quote_decision', 'customer_order', 'order_line', 'complaint', 'framework_agreement'),
  ...inClass('commercial_letter', 'complaint_handling', 'complaint_step', 'complaint_pause', 'complaint_reminder'),
  ...inClass('commercial_letter', 'agreement_price', 'delivery'),
  ...inClass('commercial_letter', 'contact_report', 'visit_report', 'order_note_line', 'agreed_target', 'report_customer', 'held_report_customer'),
  ...inClass(
    'commercial_letter',
    'report_participant',
    'report_text',
    'report_file',
    'report_mail',
    'mail_witness',
    'stored_file',
    'stored_file_piece',
  ),
  ...inClass('voucher', 'invoice'),
  ...inClass('consent_proof', 'contact_consent'),
  ...inClass('log', 'audit_entry', 'visit_plan', 'plan_visit', 'outlook_item', 'outbox_entry', 'morning_mail'),
  ...inClass('log', 'mail_folder', 'mail_listing', 'mail_verdict', 'graph_subscription', 'mailbox_wake', 'judge_wish', 'chore', 'mail_withdrawal'),
  ...inClass('log', 'mail_change_seen', 'mail_secrecy', 'known_since', 'past_decision', 'server_node'),
  ...inClass('log', 'valuation_renewal', 'changed_customer'),
  ...inClass('log', 'customer_merge', 'customer_merge_row'),
  ...inClass('log', 'import_job', 'import_progress', 'import_line', 'import_record', 'import_rejection', 'api_key', 'pushed_batch'),
  ...inClass('log', 'connector', 'connector_set', 'connector_link', 'connector_subscription'),
}
