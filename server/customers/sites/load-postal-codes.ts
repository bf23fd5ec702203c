import type { PostalCodePosition } from '../../../domain/travel/geonames-postal-codes.ts'
import { organisation, type Sql } from '../../platform/database/db.ts'

export type Loaded = { written: number; removed: number }

/**
 * Writes an organisation's postal codes, in one statement. Of the countries among them exactly these remain: loading the same again changes nothing.
 * Each organisation has its own, since every table belongs to one; a megabyte is the price of having no exception to that.
 */
export async function loadPostalCodes(sql: Sql, positions: readonly PostalCodePosition[]): Promise<Loaded> {
  const [loaded] = await sql<Loaded>`
    with fresh as (
      select * from jsonb_to_recordset(${JSON.stringify(positions)}::jsonb)
        as f(country text, "postalCode" text, latitude float8, longitude float8, quality smallint)),
    removed as (
      delete from postal_code_position p where p.organisation_id = ${organisation} and p.country in (select country from fresh)
        and not exists (select from fresh f where f.country = p.country and f."postalCode" = p.postal_code) returning 1),
    written as (
      insert into postal_code_position (organisation_id, country, postal_code, latitude, longitude, quality)
      select ${organisation}, country, "postalCode", latitude, longitude, quality from fresh
      on conflict (organisation_id, country, postal_code) do update set
        latitude = excluded.latitude, longitude = excluded.longitude, quality = excluded.quality
      where (postal_code_position.latitude, postal_code_position.longitude, postal_code_position.quality)
        is distinct from (excluded.latitude, excluded.longitude, excluded.quality)
      returning 1)
    select (select count(*) from written) as written, (select count(*) from removed) as removed`
  return loaded ?? { written: 0, removed: 0 }
}
