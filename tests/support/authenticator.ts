/** A passkey's device in software: makes credentials and signs challenges, truthfully or as a forger would. */
import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";

type Keys = ReturnType<typeof generateKeyPairSync>;

/** How an answer differs from what an honest device would say. */
export type Forgery = {
  origin?: string;
  rpId?: string;
  type?: string;
  challenge?: string;
  crossOrigin?: boolean;
  topOrigin?: string;
  userPresent?: boolean;
  userVerified?: boolean;
  counter?: number;
  userHandle?: string | null;
  signature?: string;
  credentialType?: string;
  clientData?: string;
  signer?: Keys;
};

const base64url = (bytes: Uint8Array | string) => Buffer.from(bytes).toString("base64url");
const sha256 = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest();

/** A device of one owner, with one P-256 key. */
export class Authenticator {
  readonly id = randomBytes(32);
  readonly keys: Keys = generateKeyPairSync("ec", { namedCurve: "P-256" });
  userHandle = "";
  counter = 0;
  readonly origin: string;

  constructor(origin: string) {
    this.origin = origin;
  }

  /** Answers the options of an enrolment. */
  enrol(options: { challenge: string; user: { id: string } }, forged: Forgery = {}) {
    this.userHandle = options.user.id;
    const authData = Buffer.concat([
      this.#authData(forged, 0x40),
      Buffer.alloc(16),
      Buffer.from([0, this.id.length]),
      this.id,
      this.#publicKey(),
    ]);
    const attestation = cbor({ fmt: "none", attStmt: {}, authData });
    return {
      ...this.#outer(forged),
      response: {
        clientDataJSON: this.#clientData("webauthn.create", options.challenge, forged),
        attestationObject: base64url(attestation),
        transports: ["internal"],
      },
    };
  }

  /** Answers the options of a sign-in. */
  assert(options: { challenge: string }, forged: Forgery = {}) {
    this.counter += 1;
    const authData = this.#authData(forged, 0);
    const clientDataJSON = this.#clientData("webauthn.get", options.challenge, forged);
    const signed = Buffer.concat([authData, sha256(Buffer.from(clientDataJSON, "base64url"))]);
    const { privateKey } = forged.signer ?? this.keys;
    return {
      ...this.#outer(forged),
      response: {
        clientDataJSON,
        authenticatorData: base64url(authData),
        signature: forged.signature ?? base64url(sign("sha256", signed, privateKey)),
        userHandle: forged.userHandle === undefined ? this.userHandle : forged.userHandle,
      },
    };
  }

  #outer({ credentialType = "public-key" }: Forgery) {
    const id = base64url(this.id);
    return { id, rawId: id, type: credentialType, clientExtensionResults: {} };
  }

  #clientData(type: string, challenge: string, forged: Forgery): string {
    if (forged.clientData !== undefined) return base64url(forged.clientData);
    const { crossOrigin = false, topOrigin } = forged;
    return base64url(
      JSON.stringify({
        type: forged.type ?? type,
        challenge: forged.challenge ?? challenge,
        origin: forged.origin ?? this.origin,
        crossOrigin,
        ...(topOrigin && { topOrigin }),
      }),
    );
  }

  #authData(forged: Forgery, attested: number): Buffer {
    const { userPresent = true, userVerified = true } = forged;
    const flags = (userPresent ? 0x01 : 0) | (userVerified ? 0x04 : 0) | attested;
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(forged.counter ?? this.counter);
    const rpId = forged.rpId ?? new URL(this.origin).hostname;
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), counter]);
  }

  /** COSE: EC2, ES256, P-256. */
  #publicKey(): Buffer {
    const { x, y } = this.keys.publicKey.export({ format: "jwk" });
    const point = (part: string | undefined) =>
      Buffer.concat([Buffer.from([0x58, 0x20]), Buffer.from(part ?? "", "base64url")]);
    return Buffer.concat([
      Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
      point(x),
      Buffer.from([0x22]),
      point(y),
    ]);
  }
}

/** The little CBOR that an attestation without statement needs. */
function cbor({ fmt, authData }: { fmt: string; attStmt: object; authData: Buffer }): Buffer {
  const text = (value: string) =>
    Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)]);
  const length = Buffer.alloc(3);
  length.writeUInt8(0x59);
  length.writeUInt16BE(authData.length, 1);
  return Buffer.concat([
    Buffer.from([0xa3]),
    text("fmt"),
    text(fmt),
    text("attStmt"),
    Buffer.from([0xa0]),
    text("authData"),
    length,
    authData,
  ]);
}
