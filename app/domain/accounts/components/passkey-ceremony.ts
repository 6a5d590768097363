import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/browser";

/** What a passkey is asked for, and what allows it. */
export type Ceremony = {
  purpose: "signIn" | "stepUp" | "enrol";
  invitation?: string;
  recoveryCode?: string;
};

/** Where to go, or why not; no code when the device or its owner said no. */
export type Outcome = { to: string } | { code: string | null };

/** Both halves of a ceremony: options from the server, the device's answer back to it. */
export async function runCeremony(address: string, ceremony: Ceremony): Promise<Outcome> {
  const begun = await post(address, { ...ceremony, step: "begin" });
  if (!("options" in begun)) return outcomeOf(begun);
  const answer = await ask(ceremony.purpose, begun.options).catch(() => null);
  if (!answer) return { code: null };
  return outcomeOf(await post(address, { ...ceremony, step: "finish", answer }));
}

/** The library is fetched only when somebody presses the button. */
async function ask(purpose: Ceremony["purpose"], options: unknown): Promise<unknown> {
  const { startAuthentication, startRegistration } = await import("@simplewebauthn/browser");
  if (purpose === "enrol")
    return startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON });
  return startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON });
}

async function post(address: string, body: object): Promise<Record<string, unknown>> {
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    return (await response.json()) as Record<string, unknown>;
  } catch {
    return {};
  }
}

function outcomeOf({ to, code }: Record<string, unknown>): Outcome {
  if (typeof to === "string") return { to };
  return { code: typeof code === "string" ? code : null };
}
