/** Tries a connection before it is made: which companies are there, or why nobody can say. */
import { z } from 'zod'
import type { WaitReason } from '../../../../../../domain/commerce/connectors/wait-reason.ts'
import type { Context } from '../../../../../platform/call/context.ts'
import { id } from '../../../../../platform/input.ts'
import { MustWait } from '../reach/must-wait.ts'
import { signInWith } from '../reach/sign-in.ts'
import { connectorFields, connectorSecret } from './connector-input.ts'
import { keptSecret } from './kept-secret.ts'

/** `url`: of the interface, without a company. `id`: whose kept secret is taken where none is said. */
export const companiesInput = z.strictObject({
  id: id.nullable(),
  url: connectorFields.url,
  signIn: connectorFields.signIn,
  secret: connectorSecret.nullable(),
})
type Asked = z.infer<typeof companiesInput>

export type Companies = { companies: { id: string; name: string }[]; because: WaitReason | null }

const answer = z.object({ value: z.array(z.object({ id: z.string(), name: z.string(), displayName: z.string().nullish() })).max(1_000) })

/** Nothing is stored. Throws NOT_FOUND, and INVALID where a kept secret would go elsewhere. */
export async function listCompanies(ctx: Context, asked: Asked): Promise<Companies> {
  try {
    const signedIn = signInWith(ctx.reachSystem, asked.signIn, asked.secret ?? (await keptSecret(ctx, asked)))
    // What is tried has just been entered: a token of before proves nothing.
    signedIn.forget()
    const headers = { accept: 'application/json', ...(await signedIn.headers()) }
    const { body } = await ctx.reachSystem({ address: `${asked.url.replace(/\/+$/, '')}/companies`, headers })
    const { data } = answer.safeParse(parsed(body))
    if (!data) throw new MustWait('answer_not_understood')
    return { companies: data.value.map(({ id, name, displayName }) => ({ id, name: displayName || name })), because: null }
  } catch (error) {
    if (error instanceof MustWait) return { companies: [], because: error.reason }
    throw error
  }
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString())
  } catch {
    return null
  }
}
