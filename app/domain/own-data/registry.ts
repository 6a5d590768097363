/**
 * Every table of the database: whether a family's copy of its data holds what is in it, and what becomes of it when
 * an account or a person is deleted. A test fails for a table that is missing here, and for one that is said to be in
 * the copy and is not.
 */

/**
 * Why a table is not in the copy:
 * - `notPersonal`: it holds nothing about anybody
 * - `secret`: keys and marks that would only help somebody else
 * - `published`: everybody reads it, and its desk changes it
 * - `machinery`: of the programs that run the site
 * - `books`: what a bank told a town, by whoever paid; it leads to no account, and to orders by their payments alone
 */
type LeftOut = "notPersonal" | "secret" | "published" | "machinery" | "books";

/**
 * What deleting does:
 * - `deleted`: the rows are gone, with the keys of what was sealed
 * - `emptied`: rows that must stay lose what says who it was
 * - `severed`: rows stay and no longer lead to the account
 * - `kept`: rows stay for a while; the page of deleting says why
 */
type Deleting = "deleted" | "emptied" | "severed" | "kept";

type Treatment = { copied: true; deleting: Deleting } | { copied: LeftOut };

const own = (deleting: Deleting): Treatment => ({ copied: true, deleting });
const out = (copied: LeftOut): Treatment => ({ copied });

/** By the table's name. */
export const tables = {
  accounts: own("deleted"),
  sessions: own("deleted"),
  passkeys: own("deleted"),
  recovery_codes: own("deleted"),
  passkey_recoveries: own("deleted"),
  sign_in_requests: own("deleted"),
  calendar_feeds: own("deleted"),
  data_exports: own("deleted"),
  erasures: own("deleted"),
  kept_forms: own("deleted"),
  grants: own("deleted"),
  invitations: own("deleted"),
  mails: own("deleted"),
  translator_notices: own("deleted"),
  stored_files: own("deleted"),
  file_contents: own("deleted"),
  imports: own("deleted"),
  texts: own("severed"),
  text_publications: own("severed"),
  // Holds ids and words of our own code only, so that it can stay.
  audit_entries: own("kept"),

  households: own("deleted"),
  household_members: own("deleted"),
  household_invitations: own("deleted"),
  guardianships: own("deleted"),
  guardian_invitations: own("deleted"),
  guardian_invitation_people: own("deleted"),
  people: own("emptied"),
  person_languages: own("deleted"),
  health_records: own("deleted"),
  health_shares: own("deleted"),
  health_views: own("kept"),

  parties: own("kept"),
  registrations: own("kept"),
  registration_changes: own("kept"),
  imported_rows: own("kept"),
  answers: own("deleted"),
  answer_changes: own("deleted"),
  messages: own("deleted"),
  // What a town wrote to many is the town's; who got it is deleted with the account.
  announcements: own("severed"),
  announcement_recipients: own("deleted"),
  consents: own("kept"),
  registration_drafts: own("deleted"),
  draft_people: own("deleted"),
  draft_answers: own("deleted"),
  draft_consents: own("deleted"),

  placements: own("deleted"),
  attendance_marks: own("deleted"),
  group_leaders: own("deleted"),

  hosts: own("emptied"),
  host_offers: own("deleted"),
  hosting_guests: own("deleted"),
  hosting_buddies: own("deleted"),
  hosting_bans: own("deleted"),
  host_wishes: own("deleted"),
  vetting_records: own("deleted"),
  vetting_decisions: own("kept"),
  vetting_views: own("kept"),
  // Who was where is asked for after years; without the home and the guest it says nobody's name.
  assignments: own("kept"),
  // Ids and how well they suit each other; of accounts no more than who began it.
  hosting_runs: own("severed"),

  // Accounting law keeps them; a household without people says nobody's name.
  orders: own("kept"),
  order_dues: own("kept"),
  ledger_entries: own("kept"),
  payments: own("kept"),
  refunds: own("kept"),
  // Until the money has gone back; a job deletes them with their keys.
  refund_accounts: own("kept"),
  bank_refunds: own("kept"),
  refund_lists: own("severed"),
  disputes: own("kept"),
  receipts: own("kept"),
  bank_imports: own("severed"),
  bank_transfers: out("books"),
  bank_transfer_payments: out("books"),

  card_accounts: out("secret"),
  data_keys: out("secret"),
  passkey_challenges: out("secret"),
  rate_limits: out("secret"),
  audit_heads: out("machinery"),
  // Names of Stripe's own objects, and when they were told of.
  provider_events: out("machinery"),
  reconciliations: out("books"),
  _prisma_migrations: out("machinery"),

  communities: out("published"),
  community_contacts: out("published"),
  community_names: out("published"),
  community_pictures: out("published"),
  consent_texts: out("published"),
  consent_types: out("published"),
  event_attachments: out("published"),
  event_capacities: out("published"),
  event_communities: out("published"),
  event_contacts: out("published"),
  event_fee_terms: out("published"),
  event_fees: out("published"),
  announcement_texts: out("notPersonal"),
  event_groups: out("notPersonal"),
  event_kinds_of_guests: out("published"),
  event_seats: out("notPersonal"),
  held_places: out("notPersonal"),
  hosting_plans: out("notPersonal"),
  events: out("published"),
  fee_instalments: out("published"),
  fee_option_prices: out("published"),
  fee_options: out("published"),
  bank_mappings: out("notPersonal"),
  import_mappings: out("notPersonal"),
  programme_entries: out("published"),
  question_conditions: out("published"),
  questions: out("published"),
  refund_steps: out("published"),
  reserved_places: out("published"),
  text_sets: out("published"),
  text_words: out("published"),
  town_fees: out("published"),
  twinning_members: out("published"),
  twinning_steps: out("published"),
  twinnings: out("published"),
} satisfies Record<string, Treatment>;
