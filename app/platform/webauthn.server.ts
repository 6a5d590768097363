/** The library of passkeys, loaded with the first ceremony: most processes never see one, and it is large. */
export const webauthn = () => import("@simplewebauthn/server");
