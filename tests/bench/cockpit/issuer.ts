/** An identity provider of the benchmark's own: the server checks real signatures against it. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { hanseTechnik } from '../../../prisma/demo/organisations.ts'

export type Issuer = {
  metadataUrl: string
  clientId: string
  /** An access token for the server, as `azp` would get it. */
  token: () => Promise<string>
  close: () => void
}

const CLIENT_ID = '5a2b9c10-3d4e-4f50-8a61-72839405a6b7'

export async function startIssuer(): Promise<Issuer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { modulusLength: 2048 })
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'bench', alg: 'RS256', use: 'sig' }] }
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(request.url === '/keys' ? keys : description()))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The issuer has no port')
  const origin = `http://127.0.0.1:${address.port}`
  const description = () => ({
    issuer: `${origin}/{tenantid}/v2.0`,
    jwks_uri: `${origin}/keys`,
    authorization_endpoint: `${origin}/authorize`,
    token_endpoint: `${origin}/token`,
  })
  const [user] = hanseTechnik.users
  if (!user) throw new Error('The demo company has nobody')
  const claims = {
    tid: hanseTechnik.tenantId,
    oid: user.oid,
    azp: CLIENT_ID,
    scp: 'access',
    ver: '2.0',
    roles: ['sales'],
    name: user.name,
    preferred_username: user.mail,
  }
  return {
    metadataUrl: `${origin}/description`,
    clientId: CLIENT_ID,
    token: () =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', kid: 'bench' })
        .setIssuer(`${origin}/${hanseTechnik.tenantId}/v2.0`)
        .setAudience(CLIENT_ID)
        .setIssuedAt()
        .setNotBefore('0s')
        .setExpirationTime('2h')
        .sign(privateKey),
    close: () => server.close(),
  }
}
