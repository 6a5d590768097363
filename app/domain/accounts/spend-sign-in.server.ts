/**
 * What a try to sign in costs. Nobody may use up another person's tries: a browser that has signed in with the
 * address before counts for itself; strangers count by network, and all together up to a ceiling.
 *
 * The narrow limit is asked before the wide one, and who is refused by it takes nothing from the wide.
 */
import { spend } from "#app/platform/rate-limit.server.ts";
import { knownDevice } from "./known-device.server.ts";
import { type Visit, wideNetworkOf } from "./visit.ts";

type Try = { email: string; visit: Visit };

/** Takes one mail from the limits of whoever asks for it. */
export async function spendRequest({ email, visit }: Try): Promise<void> {
  const device = knownDevice(visit.known, email);
  if (device) {
    await spend("signInDevice", `${device} ${email}`);
    await spend("signInDeviceDay", `${device} ${email}`);
    return;
  }
  const network = wideNetworkOf(visit.network);
  await spend("signInAddress", `${network} ${email}`);
  await spend("signInAddressDay", `${network} ${email}`);
  await spend("signInNetwork", visit.network);
  await spend("signInNetworkWide", network);
  await spend("signInAddressAll", email);
  await spend("signInSite", "all");
}

/** Takes one try of a code from the limits of whoever types it. */
export async function spendCode({ email, visit }: Try): Promise<void> {
  const device = knownDevice(visit.known, email);
  if (device) return spend("codeDevice", `${device} ${email}`);
  await spend("code", `${wideNetworkOf(visit.network)} ${email}`);
  await spend("codeAll", email);
}

/** Takes one passkey ceremony from the limits of a network. */
export async function spendCeremony(visit: Visit): Promise<void> {
  await spend("passkeyNetwork", visit.network);
  await spend("passkeyNetworkWide", wideNetworkOf(visit.network));
}
