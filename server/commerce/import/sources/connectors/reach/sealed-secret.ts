/** The secret with which a connector signs in: it is sealed, opened to sign in, and never shown. */
import type { SecretBox } from '../../../../../platform/secret-box.ts'
import { MustWait } from './must-wait.ts'

const labelOf = (organisationId: string, id: string): string => `connector/${organisationId}/${id}`

export const sealSecret = (box: SecretBox, organisationId: string, id: string, secret: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(box.seal(Buffer.from(secret), labelOf(organisationId, id)))

/** Throws MustWait where another key has sealed it. */
export async function openSecret(
  box: () => Promise<SecretBox>,
  organisationId: string,
  { id, secret }: { id: string; secret: Uint8Array },
): Promise<string> {
  try {
    return (await box()).open(secret, labelOf(organisationId, id)).toString()
  } catch {
    throw new MustWait('secret_lost')
  }
}
