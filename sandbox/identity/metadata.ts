/** The OpenID configuration. For `organizations` and `common` the issuer names no tenant but `{tenantid}`, as Entra writes it. */
export function openIdConfiguration(origin: string, tenant: string): object {
  const isShared = tenant === 'organizations' || tenant === 'common'
  const endpoints = `${origin}/${tenant}`
  return {
    issuer: `${origin}/${isShared ? '{tenantid}' : tenant}/v2.0`,
    authorization_endpoint: `${endpoints}/oauth2/v2.0/authorize`,
    token_endpoint: `${endpoints}/oauth2/v2.0/token`,
    end_session_endpoint: `${endpoints}/oauth2/v2.0/logout`,
    jwks_uri: `${endpoints}/discovery/v2.0/keys`,
    response_modes_supported: ['query', 'fragment'],
    response_types_supported: ['code'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'none'],
    code_challenge_methods_supported: ['S256'],
    claims_supported: ['sub', 'iss', 'aud', 'exp', 'iat', 'nonce', 'preferred_username', 'name', 'tid', 'oid', 'roles', 'ver'],
    request_uri_parameter_supported: false,
  }
}
