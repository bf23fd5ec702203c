declare module 'email-providers' {
  /** Domains of providers of mail for everybody. */
  const providers: readonly string[]
  export default providers
}
