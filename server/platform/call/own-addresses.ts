/** By which addresses users are known: what the directory says, and until it was asked, their sign-in name. */
import { type OrganisationDatabase, organisation } from '../database/db.ts'

/** Whose the addresses are, as far as they are a user's. */
export const usersByAddress = ({ sql }: Pick<OrganisationDatabase, 'sql'>, addresses: readonly string[]) => sql<{
  address: string
  id: string
  name: string
}>`
  select a.address, u.id, u.name from user_address a join app_user u on u.organisation_id = ${organisation} and u.id = a.user_id
  where a.organisation_id = ${organisation} and a.address = any(${addresses}::text[])
  union select u.mail, u.id, u.name from app_user u where u.organisation_id = ${organisation} and u.mail = any(${addresses}::text[])
    and not exists (select 1 from user_address a where a.organisation_id = ${organisation} and a.address = u.mail and a.user_id <> u.id)`
